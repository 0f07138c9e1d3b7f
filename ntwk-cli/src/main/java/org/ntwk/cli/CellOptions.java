package org.ntwk.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.cells.protocol.StepProtocol;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which cell is examined and what is done to it. */
final class CellOptions {

    private static final Pattern CELL = Pattern.compile("populations\\.Cells?\\.cell(?:\\.(.*))?");
    private static final Pattern MECHANISM = Pattern.compile("populations\\.Cells?\\.mechanisms(.*)");
    private static final Pattern VARIABLE = Pattern.compile("recordings\\[\\d+]\\.recorder\\.variables");

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "Cell model or named cell, also with parameters in its name, such as AdExp_b_40_a_0.")
    private @Nullable String name;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A parameter of the cell; may be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--mechanism",
            paramLabel = "NAME[:P=V,...]",
            description = "A mechanism on the membrane with its parameters, such as m-current:g=5nS; may be repeated.")
    private List<String> mechanisms = List.of();

    @Option(
            names = "--step",
            paramLabel = "I[:T]",
            description = "A current and how long it lasts, 400 ms if that is not said; may be repeated, one after the"
                    + " other. 200pA by default.")
    private List<String> steps = List.of();

    @Option(names = "--delay", paramLabel = "T", description = "Time before the first and after the last step; 150 ms.")
    private String delay = "150ms";

    @Option(
            names = "--clamp",
            paramLabel = "G,E,START,T",
            description = "A conductance to a potential for a while, such as 50nS,-80mV,200ms,300ms; may be repeated.")
    private List<String> clamps = List.of();

    @Option(names = "--dt", paramLabel = "T", description = "Time step; 0.1 ms.")
    private String timeStep = "0.1ms";

    @Option(
            names = "--record",
            paramLabel = "VARIABLE",
            description = "A variable to record besides V, such as w; may be repeated.")
    private List<String> variables = List.of();

    @Nullable
    String name() {
        return name;
    }

    String[] variables() {
        return variables.toArray(String[]::new);
    }

    /** Which options were given that make no sense without steps of current. */
    List<String> ofSteps() {
        List<String> given = new ArrayList<>();
        if (!steps.isEmpty()) {
            given.add("--step");
        }
        if (!clamps.isEmpty()) {
            given.add("--clamp");
        }
        if (!variables.isEmpty()) {
            given.add("--record");
        }
        return given;
    }

    /** Which options were given that say what the cell is. */
    List<String> ofCell() {
        List<String> given = new ArrayList<>();
        if (name != null) {
            given.add("NAME");
        }
        if (!parameters.isEmpty()) {
            given.add("--set");
        }
        if (!mechanisms.isEmpty()) {
            given.add("--mechanism");
        }
        return given;
    }

    ComponentDescription cell(Problems problems) {
        if (name == null) {
            problems.add(
                    ProblemCode.MISSING_VALUE,
                    "NAME",
                    "no cell is named.",
                    "Maybe ntwk cell AdExp; ntwk plugins lists all.");
            return ComponentDescription.of("");
        }
        Map<String, Value> values = new LinkedHashMap<>();
        parameters.forEach((parameter, text) -> values.put(parameter, value(text)));
        return new ComponentDescription(name, values);
    }

    List<ComponentDescription> mechanisms(Problems problems) {
        return mechanisms.stream().map(text -> mechanism(text, problems)).toList();
    }

    /** A name may have a colon itself, that of a plugin's mechanism. */
    private static ComponentDescription mechanism(String text, Problems problems) {
        int colon = text.lastIndexOf(':');
        if (colon < 0 || !text.substring(colon).contains("=")) {
            return ComponentDescription.of(text);
        }
        ComponentDescription mechanism = ComponentDescription.of(text.substring(0, colon));
        for (String setting : text.substring(colon + 1).split(",", -1)) {
            int equals = setting.indexOf('=');
            if (equals <= 0) {
                problems.add(
                        ProblemCode.WRONG_TYPE,
                        "--mechanism",
                        "'" + setting + "' is no parameter with its value.",
                        "Maybe " + mechanism.type() + ":g=5nS is meant.");
            } else {
                mechanism = mechanism.with(setting.substring(0, equals), value(setting.substring(equals + 1)));
            }
        }
        return mechanism;
    }

    private static Value value(String text) {
        return text.equals("true") || text.equals("false") ? Value.of(Boolean.parseBoolean(text)) : Value.of(text);
    }

    Quantity timeStep(Problems problems) {
        double dtMs = QuantityOption.parse("--dt", timeStep, Unit.MS, problems);
        if (dtMs <= 0) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--dt", timeStep + " must be longer than 0 ms.");
        }
        return Quantity.of(dtMs, Unit.MS);
    }

    /** Null where a problem was reported. */
    @Nullable
    StepProtocol protocol(ComponentDescription cell, List<ComponentDescription> membrane, Problems problems) {
        Problems wrong = new Problems();
        double delayMs = QuantityOption.parse("--delay", delay, Unit.MS, wrong);
        if (delayMs < 0) {
            wrong.add(ProblemCode.OUT_OF_BOUNDS, "--delay", delay + " must be at least 0 ms.");
        }
        List<StepProtocol.Step> parsedSteps = new ArrayList<>();
        for (String step : steps.isEmpty() ? List.of("200pA") : steps) {
            step(step, wrong, parsedSteps);
        }
        List<StepProtocol.Clamp> parsedClamps = new ArrayList<>();
        clamps.forEach(clamp -> clamp(clamp, wrong, parsedClamps));
        wrong.list().forEach(problems::add);
        return wrong.isEmpty() ? new StepProtocol(cell, membrane, delayMs, parsedSteps, parsedClamps) : null;
    }

    private static void step(String text, Problems problems, List<StepProtocol.Step> steps) {
        String[] parts = text.split(":", -1);
        double durationMs = 400;
        if (parts.length > 2) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    "--step",
                    "'" + text + "' is not a current and a time.",
                    "Maybe 200pA:400ms is meant.");
            return;
        }
        double amplitudePa = QuantityOption.parse("--step", parts[0], Unit.PA, problems);
        if (parts.length == 2) {
            durationMs = QuantityOption.parse("--step", parts[1], Unit.MS, problems);
        }
        if (durationMs <= 0) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--step", "a step of " + parts[1] + " must be longer than 0 ms.");
        } else if (!Double.isNaN(amplitudePa) && !Double.isNaN(durationMs)) {
            steps.add(new StepProtocol.Step(amplitudePa, durationMs));
        }
    }

    private static void clamp(String text, Problems problems, List<StepProtocol.Clamp> clamps) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    "--clamp",
                    "'" + text + "' is not a conductance, a potential, a start and a duration.",
                    "Maybe 50nS,-80mV,200ms,300ms is meant.");
            return;
        }
        double conductanceNs = QuantityOption.parse("--clamp", parts[0], Unit.NS, problems);
        double reversalMv = QuantityOption.parse("--clamp", parts[1], Unit.MV, problems);
        double startMs = QuantityOption.parse("--clamp", parts[2], Unit.MS, problems);
        double durationMs = QuantityOption.parse("--clamp", parts[3], Unit.MS, problems);
        if (conductanceNs < 0 || startMs < 0 || durationMs <= 0) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    "--clamp",
                    "the conductance of " + text + " must be at least 0 nS, its start at least 0 ms, and its duration"
                            + " longer than 0 ms.");
        } else if (Double.isFinite(conductanceNs + reversalMv + startMs + durationMs)) {
            clamps.add(new StepProtocol.Clamp(conductanceNs, reversalMv, startMs, durationMs));
        }
    }

    /** Does something with the description; problems that it finds are told with the options that they come from. */
    static <T> T tell(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    "command",
                    e.problems().stream()
                            .map(problem -> new Problem(
                                    problem.code(), option(problem.path()), problem.message(), problem.hint()))
                            .distinct()
                            .toList());
        }
    }

    private static String option(String path) {
        Matcher cell = CELL.matcher(path);
        if (cell.matches()) {
            return cell.group(1) == null ? "NAME" : "--set " + cell.group(1);
        }
        Matcher mechanism = MECHANISM.matcher(path);
        if (mechanism.matches()) {
            return "--mechanism" + mechanism.group(1);
        }
        if (VARIABLE.matcher(path).matches()) {
            return "--record";
        }
        return path.equals("run.time-step") ? "--dt" : path;
    }
}
