package org.ntwk.core.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;

/** Reads one use of the equation cell: which names it has, and with them its expressions. */
final class UseReader {

    /** Parameters are kept in these units, which go together without factors. */
    private static final List<Unit> KEPT = List.of(Unit.MS, Unit.MV, Unit.PA, Unit.NS, Unit.PF, Unit.UM);

    /** What a {@link ParameterSpec} can be named. */
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private static final String REFRACTORY = EquationCell.REFRACTORY.name();

    private final ComponentDescription use;
    private final String path;
    private final Problems problems;
    private final LoopClasses classes;
    private final Names names = new Names();
    private final List<Statement> slopes = new ArrayList<>();
    private final List<Statement> named = new ArrayList<>();

    /** The parameters of the use, in the order of the description, then those only declared. */
    private final Map<String, ParameterSpec> parameters = new LinkedHashMap<>();

    /** @param classes that kernels are loaded through */
    UseReader(ComponentDescription use, String path, Problems problems, LoopClasses classes) {
        this.use = use;
        this.path = path;
        this.problems = problems;
        this.classes = classes;
    }

    DefinedCell model() {
        int before = problems.list().size();
        Texts equations = text("equations");
        Map<String, Unit> declared = readStatements(equations);
        readParameters(declared);
        ParameterSpec refractory = refractorySpec();
        if (use.parameters().get("equations") instanceof Value.Text) {
            checkPotential(equations);
        }
        Definition definition = new DefinitionReader(names, equations, slopes, named)
                .read(text("threshold"), text("reset"), refractory(), text("rest"));
        List<ParameterSpec> all = new ArrayList<>(List.of(
                EquationCell.EQUATIONS,
                EquationCell.THRESHOLD,
                EquationCell.RESET,
                refractory,
                EquationCell.REST,
                EquationCell.INTEGRATION));
        all.addAll(parameters.values());
        ParameterSchema schema = ParameterSchema.of(all);
        if (problems.list().size() > before || names.anyUnclear()) {
            return new DefinedCell(Definition.EMPTY, state(), schema, classes);
        }
        DefinedCell model = new DefinedCell(definition, state(), schema, classes);
        tryOut(model);
        return model;
    }

    private void tryOut(DefinedCell model) {
        Value method = use.parameters().get(EquationCell.INTEGRATION.name());
        boolean known = method instanceof Value.Text text && Integration.words().contains(text.text());
        try {
            model.tryOut(known ? Integration.of(((Value.Text) method).text()) : Integration.EULER);
        } catch (Graph.TooLargeException e) {
            problems.add(ProblemCode.TOO_LARGE, path + ".equations", e.getMessage() + ".");
        }
    }

    private Texts text(String parameter) {
        return Texts.of(use, parameter, path, problems);
    }

    /** A time that is given as one is a parameter of its own name. */
    private Texts refractory() {
        if (!use.parameters().containsKey(REFRACTORY) || use.parameters().get(REFRACTORY) instanceof Value.Text) {
            return text(REFRACTORY);
        }
        names.addParameter(REFRACTORY, Unit.MS);
        return Texts.of(use.with(REFRACTORY, new Value.Text(REFRACTORY)), REFRACTORY, path, problems);
    }

    /** Gives names their meaning; the parameters that are declared with a unit. */
    private Map<String, Unit> readStatements(Texts equations) {
        Map<String, Unit> declared = new LinkedHashMap<>();
        for (Statement statement : equations.statements()) {
            Statement.Place name = statement.name();
            switch (statement.form()) {
                case DERIVATIVE, EQUAL, DECLARATION -> {
                    Optional<Unit> unit = unit(statement, equations);
                    names.add(name, unit.orElse(Unit.ONE), equations);
                    if (unit.isEmpty()) {
                        names.addUnclear(name.text());
                    }
                    checkFlag(statement, equations);
                    if (statement.form() == Statement.Form.DERIVATIVE) {
                        slopes.add(statement);
                    } else if (statement.form() == Statement.Form.EQUAL) {
                        named.add(statement);
                    } else {
                        unit.ifPresent(known -> declared.put(name.text(), known));
                    }
                }
                default ->
                    equations.problem(
                            ProblemCode.INVALID_EXPRESSION,
                            name.from(),
                            "'" + DefinitionReader.shortened(name.text()) + "' does not begin an equation.",
                            "Equations look like dV/dt = (El - V)/tau : mV, or x = V - El : mV.");
            }
        }
        return declared;
    }

    private static Optional<Unit> unit(Statement statement, Texts equations) {
        Statement.Place text = statement.unit();
        if (text.isEmpty()) {
            equations.problem(
                    ProblemCode.MISSING_VALUE,
                    statement.name().from(),
                    statement.name().text() + " has no unit.",
                    "The unit stands at the end behind a colon; a pure number has : 1.");
            return Optional.empty();
        }
        Optional<Unit> unit = Unit.parse(text.text());
        if (unit.isEmpty()) {
            equations.problem(
                    ProblemCode.INVALID_EXPRESSION,
                    text.from(),
                    "'" + DefinitionReader.shortened(text.text()) + "' is not a unit.",
                    "Maybe a unit such as mV, ms, pA, nS, pF, 1/ms, or 1 for a pure number.");
        }
        return unit;
    }

    private static void checkFlag(Statement statement, Texts equations) {
        String flag = statement.flag().text();
        boolean known = flag.isEmpty()
                || statement.form() == Statement.Form.DERIVATIVE
                        && (flag.equals(EquationCell.HELD) || flag.equals(EquationCell.ALWAYS));
        if (!known) {
            equations.problem(
                    ProblemCode.INVALID_EXPRESSION,
                    statement.flag().from(),
                    "'" + DefinitionReader.shortened(flag) + "' has no meaning here.",
                    "A differential equation may have (" + EquationCell.HELD + ") or (" + EquationCell.ALWAYS + ").");
        }
    }

    private void readParameters(Map<String, Unit> declared) {
        Set<String> own = Set.copyOf(EquationCell.OWN.names());
        for (Map.Entry<String, Value> entry : use.parameters().entrySet()) {
            String name = entry.getKey();
            if (own.contains(name)) {
                continue;
            }
            if (!isMentioned(name) || !PARAMETER.matcher(name).matches()) {
                addUnused(name, entry.getValue());
                continue;
            }
            checkName(name, declared);
            Optional<Unit> unit = Optional.ofNullable(declared.get(name)).or(() -> unitOf(entry.getValue()));
            if (unit.isEmpty()) {
                names.addUnclear(name);
            }
            if (!declared.containsKey(name) && entry.getValue().equals(Value.of(0))) {
                names.addBareZero(name);
            }
            addParameter(name, unit.orElse(Unit.ONE));
        }
        declared.forEach((name, unit) -> {
            if (!use.parameters().containsKey(name)) {
                addParameter(name, unit);
            }
        });
    }

    /**
     * What no text mentions stays out of the schema, so that it is reported as an unknown parameter; but it may be what a
     * name in the equations should have been.
     */
    private void addUnused(String name, Value value) {
        if (Names.objection(name).isEmpty() && !names.knows(name)) {
            unitOf(value).ifPresent(unit -> names.addParameter(name, unit));
        }
    }

    private void checkName(String name, Map<String, Unit> declared) {
        String objection = Names.objection(name);
        if (!objection.isEmpty()) {
            problems.add(ProblemCode.INVALID_NAME, path + "." + name, objection, "Maybe choose another name.");
        } else if (names.knows(name) && !declared.containsKey(name)) {
            problems.add(
                    ProblemCode.DUPLICATE_NAME,
                    path + "." + name,
                    name + " is defined by an equation, so it is no parameter.");
        }
    }

    private void addParameter(String name, Unit unit) {
        Unit kept = KEPT.stream()
                .filter(candidate -> candidate.measuresSameAs(unit))
                .findFirst()
                .orElse(unit);
        names.addParameter(name, kept);
        parameters.put(
                name,
                ParameterSpec.number(name, kept, "parameter of the equations").perCell());
    }

    private static Optional<Unit> unitOf(Value value) {
        if (value instanceof Value.Scalar scalar) {
            return Optional.of(scalar.quantity().unit());
        }
        if (value instanceof Value.Numbers numbers) {
            return Optional.of(numbers.unit());
        }
        return value instanceof Value.Drawn drawn
                ? Optional.of(drawn.distribution().unit())
                : Optional.empty();
    }

    /** A time of its own, which may differ between cells, or an expression. */
    private ParameterSpec refractorySpec() {
        Value value = use.parameters().get(REFRACTORY);
        return value == null || value instanceof Value.Text
                ? EquationCell.REFRACTORY
                : ParameterSpec.number(REFRACTORY, Unit.MS, EquationCell.REFRACTORY.doc())
                        .bounds(Bounds.NON_NEGATIVE)
                        .perCell();
    }

    /** V first; what is not sound is reported elsewhere. */
    private List<StateVariable> state() {
        List<StateVariable> state = new ArrayList<>(List.of(StateVariable.membranePotential()));
        for (Statement slope : slopes) {
            String name = slope.name().text();
            if (state.stream().noneMatch(variable -> variable.name().equals(name))) {
                state.add(new StateVariable(name, names.unit(name), "variable of the equations"));
            }
        }
        return state;
    }

    private void checkPotential(Texts equations) {
        Optional<Statement> potential =
                slopes.stream().filter(slope -> slope.name().text().equals("V")).findFirst();
        if (potential.isEmpty()) {
            equations.problem(
                    ProblemCode.MISSING_VALUE,
                    0,
                    "there is no equation for the membrane potential V.",
                    "It looks like dV/dt = (El - V)/tau : mV.");
            names.addUnclear("V");
            return;
        }
        Unit unit = names.unit("V");
        boolean inMillivolt = unit.measuresSameAs(Unit.MV) && unit.convert(1, Unit.MV) == 1;
        if (!inMillivolt && !potential.get().unit().isEmpty()) {
            equations.problem(
                    ProblemCode.WRONG_DIMENSION,
                    potential.get().unit().from(),
                    "V is in mV, not in '" + unit + "', which is "
                            + unit.dimension().inWords() + ".",
                    "Maybe write : mV.");
            names.addUnclear("V");
        }
    }

    /** Whether any text has the word in it. */
    private boolean isMentioned(String name) {
        return use.parameters().values().stream()
                .anyMatch(value -> value instanceof Value.Text text && Names.position(name, text.text()) >= 0);
    }
}
