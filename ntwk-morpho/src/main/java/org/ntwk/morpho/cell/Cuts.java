package org.ntwk.morpho.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.morpho.discretisation.Discretisation;

/** The parameters that say how a cell is cut into compartments. */
final class Cuts {

    private static final String RULE = "discretisation";
    private static final String LAMBDA_RULE = "lambda-rule";

    private static final ParameterSpec FRACTION = ParameterSpec.number(
                    "lambda-fraction", "1", "with lambda-rule: length of a compartment in length constants, at most")
            .bounds(Bounds.POSITIVE)
            .defaultsTo(0.1);
    private static final ParameterSpec FREQUENCY = ParameterSpec.number(
                    "lambda-frequency", "Hz", "with lambda-rule: that of the length constants")
            .bounds(Bounds.POSITIVE)
            .defaultsTo(100);
    private static final ParameterSpec LONGEST = ParameterSpec.number(
                    "longest-compartment", "um", "with fixed-length: sections are cut into equal parts, none longer")
            .bounds(Bounds.POSITIVE)
            .defaultsTo(25);
    private static final ParameterSpec NUMBER = ParameterSpec.whole(
                    "section-compartments", "with per-section: number of each section")
            .bounds(Bounds.atLeast(1))
            .defaultsTo(1);

    /** What belongs to which rule. */
    private static final Map<String, List<ParameterSpec>> BY_RULE = Map.of(
            LAMBDA_RULE,
            List.of(FRACTION, FREQUENCY),
            "fixed-length",
            List.of(LONGEST),
            "per-section",
            List.of(NUMBER),
            "per-segment",
            List.of());

    private Cuts() {}

    static List<ParameterSpec> parameters() {
        return List.of(
                ParameterSpec.choice(
                                RULE,
                                List.of(LAMBDA_RULE, "fixed-length", "per-section", "per-segment"),
                                "how sections are cut into compartments; per-segment is one for each cone of the"
                                        + " reconstruction")
                        .defaultsTo(Value.of(LAMBDA_RULE)),
                FRACTION,
                FREQUENCY,
                LONGEST,
                NUMBER);
    }

    static Discretisation of(ParameterValues values) {
        return switch (values.text(RULE)) {
            case "per-segment" -> new Discretisation.PerSegment();
            case "per-section" -> new Discretisation.PerSection(values.whole(NUMBER.name()));
            case "fixed-length" -> new Discretisation.FixedLength(values.number(LONGEST.name()));
            default ->
                new Discretisation.LambdaRule(
                        values.number(FRACTION.name()),
                        values.number(FREQUENCY.name()),
                        values.number("Ri"),
                        values.number("Cm"));
        };
    }

    /** Tells numbers that were changed but belong to another rule. */
    static void check(ParameterValues values, String path, Problems problems) {
        String chosen = values.text(RULE);
        List<String> rules = new ArrayList<>(BY_RULE.keySet());
        rules.remove(chosen);
        for (String rule : rules) {
            for (ParameterSpec spec : BY_RULE.get(rule)) {
                double given = spec.type() instanceof ParameterType.Whole
                        ? values.whole(spec.name())
                        : values.number(spec.name());
                if (!(spec.defaultValue() instanceof Value.Scalar usual)
                        || given != usual.quantity().value()) {
                    problems.add(
                            ProblemCode.CONTRADICTION,
                            path + "." + spec.name(),
                            "this belongs to the discretisation " + rule + ", but the cell is cut by " + chosen + ".",
                            "Maybe add discretisation: " + rule + ".");
                }
            }
        }
    }
}
