package org.ntwk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.core.analysis.Moments;

/**
 * Several runs of a network beside the reference's statistics (see the README of the resources). They agree if all values
 * are inside the wide tolerance, at most 0.5 % outside the narrow one, and the means over the runs are as near as chance
 * allows.
 */
final class RunComparison {

    private final List<ReferenceStatistic> references;
    private final List<double[]> runs = new ArrayList<>();

    RunComparison(List<ReferenceStatistic> references) {
        this.references = List.copyOf(references);
    }

    void add(MeasuredRun run) {
        runs.add(references.stream().mapToDouble(run::value).toArray());
    }

    int runs() {
        return runs.size();
    }

    void assertAgreement() {
        assertThat(beyondWide()).isEmpty();
        assertMeansAgree();
    }

    /** Without the wide tolerance, for networks whose rare events are outside of it now and then. */
    void assertMeansAgree() {
        assertThat(meansBeyond()).isEmpty();
        assertThat(beyondNarrow()).hasSizeLessThanOrEqualTo(references.size() * runs.size() / 200);
    }

    List<String> beyondNarrow() {
        List<String> beyond = new ArrayList<>();
        for (int n = 0; n < references.size(); n++) {
            for (double[] run : runs) {
                addIfBeyond(references.get(n).tolerance(), run[n], references.get(n), beyond);
            }
        }
        return beyond;
    }

    List<String> beyondWide() {
        List<String> beyond = new ArrayList<>();
        for (int n = 0; n < references.size(); n++) {
            for (double[] run : runs) {
                addIfBeyond(references.get(n).suiteTolerance(), run[n], references.get(n), beyond);
            }
        }
        return beyond;
    }

    List<String> meansBeyond() {
        List<String> beyond = new ArrayList<>();
        for (int n = 0; n < references.size(); n++) {
            ReferenceStatistic reference = references.get(n);
            int statistic = n;
            double mean = Moments.mean(
                    runs.stream().mapToDouble(run -> run[statistic]).toArray());
            if (!reference.isBin()) {
                addIfBeyond(reference.toleranceOfMean(runs.size()), mean, reference, beyond);
            }
        }
        return beyond;
    }

    private static void addIfBeyond(double tolerance, double value, ReferenceStatistic reference, List<String> beyond) {
        // A value that is no number is beyond every tolerance.
        if (!(Math.abs(value - reference.mean()) <= tolerance)) {
            beyond.add(reference + ": " + value + " instead of " + reference.mean() + " ± " + tolerance);
        }
    }
}
