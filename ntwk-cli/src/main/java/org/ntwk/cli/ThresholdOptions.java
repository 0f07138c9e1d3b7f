package org.ntwk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.meanfield.characterisation.DrivenCell;
import org.ntwk.meanfield.fit.FitAxis;
import org.ntwk.meanfield.fit.FitOptions;
import org.ntwk.meanfield.fit.FitPoint;
import org.ntwk.meanfield.fit.ThresholdFit;
import org.ntwk.meanfield.fit.ThresholdFitter;
import org.ntwk.meanfield.fit.ThresholdForm;
import picocli.CommandLine.Option;

/** The effective threshold that is fitted to a transfer function. */
final class ThresholdOptions {

    private static final String BEST = "best";

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description =
                    "The threshold: order-0, order-1, order-2, over-leak, over-leak-logarithm; or best, the default:"
                            + " that of them which foretells points best that it did not see.")
    private String form = BEST;

    @Option(
            names = "--highest-rate",
            paramLabel = "F",
            description = "Points of this rate and above are not fitted; 50 Hz.")
    private String highestRate = "50Hz";

    @Option(names = "--ridge", paramLabel = "L", description = "Penalty on coefficients in the linear step; 0.")
    private double ridge;

    FitOptions options(Problems problems) {
        List<String> forms =
                Stream.of(ThresholdForm.values()).map(ThresholdOptions::word).toList();
        if (!form.equals(BEST) && !forms.contains(form)) {
            List<String> known = new ArrayList<>(forms);
            known.add(BEST);
            problems.addUnknown(ProblemCode.UNKNOWN_REFERENCE, "--form", "there is no threshold", form, known);
        }
        double highestHz = QuantityOption.parse("--highest-rate", highestRate, Unit.HZ, problems);
        ProtocolOptions.require(
                !(highestHz <= 0), "--highest-rate", highestRate + " must be greater than 0 Hz.", problems);
        ProtocolOptions.require(
                ridge >= 0 && ridge < Double.POSITIVE_INFINITY, "--ridge", ridge + " must be at least 0.", problems);
        return problems.isEmpty()
                ? FitOptions.DEFAULT
                        .withForm(ThresholdForm.values()[Math.max(0, forms.indexOf(form))])
                        .withHighestRateHz(highestHz)
                        .withRidge(ridge)
                : FitOptions.DEFAULT;
    }

    /** Fits as was asked for. */
    ThresholdFit fit(DrivenCell cell, List<FitAxis> axes, FitOptions options, List<FitPoint> points) {
        return form.equals(BEST)
                ? ThresholdFitter.best(cell.cell(), axes, options, points)
                : new ThresholdFitter(cell.cell(), axes, options).fit(points);
    }

    /** Which form was found to be best; empty if one was asked for. */
    Optional<String> choice(ThresholdFit fit) {
        return form.equals(BEST)
                ? Optional.of("threshold: " + word(fit.options().form()) + ", which foretells best")
                : Optional.empty();
    }

    private static String word(ThresholdForm form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
