package org.ntwk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;
import org.ntwk.core.analysis.Moments;

/**
 * RS-FS against Brian2 (see the README of the resources): 191 statistics of eight runs with each drive. All of them are
 * inside the wide tolerance of the reference, at most 0.5 % are outside its narrow one, and the means over the runs agree.
 *
 * <p>The spread of the Poisson drive is known from 8 seeds only, which makes it too small for some: the wider of the
 * spreads of both drives is taken, as they differ by less than can be seen.
 *
 * <p>The frequency of the spectrum's peak is left out: between 300 and 700 ms this network has no rhythm, so now and then
 * the highest value is anywhere in the band (238 Hz in one of 240 runs whose median is 8 Hz), and 5 % of the means of eight
 * runs are too far off. The peak's ratio to the mean is compared; none of 100,000 means of eight runs failed.
 *
 * <p>Error rate: of the statistics of 240 other seeds for each drive, eight were drawn at random 100,000 times; 4 of the
 * draws failed with one event a step and none with the Poisson drive. So a correct program fails with less than 1e-3.
 *
 * <p>Errors that were made on purpose: inhibitory weights of 4.2 nS, synapses of 4.9 ms, refractory periods of 6 ms and
 * random in-degrees fail with both drives; inhibitory weights of 4.1 nS with the Poisson drive; a Poisson drive in place
 * of one event a step fails, by one mean. One per cent less of afferents is not seen.
 */
class RsFsStatisticsTest {

    private static final int RUNS = 8;

    @Test
    void runsAreLikeThoseOfTheReferenceSimulator() {
        assertAgreement("one-per-step", references("RS-FS"));
    }

    @Test
    void runsWithPoissonDriveAreLikeThoseOfTheReferenceSimulator() {
        List<ReferenceStatistic> wider = references("RS-FS");
        List<ReferenceStatistic> references = references("RS-FS_poisson");
        for (int n = 0; n < references.size(); n++) {
            references.set(n, references.get(n).atLeastAsWideAs(wider.get(n)));
        }
        assertAgreement("poisson", references);
    }

    private static List<ReferenceStatistic> references(String model) {
        List<ReferenceStatistic> references = ReferenceStatistic.of(model);
        references.removeIf(reference -> reference.name().equals("psd_peak_freq"));
        return references;
    }

    private static void assertAgreement(String events, List<ReferenceStatistic> references) {
        assertThat(references).hasSize(191);
        double[][] values = measure(RsFsNetwork.withDrive(events), references);
        List<String> outside = new ArrayList<>();
        List<String> farOutside = new ArrayList<>();
        List<String> meansOutside = new ArrayList<>();
        for (int n = 0; n < references.size(); n++) {
            ReferenceStatistic reference = references.get(n);
            for (double value : values[n]) {
                addIfBeyond(reference.tolerance(), value, reference, outside);
                addIfBeyond(reference.suiteTolerance(), value, reference, farOutside);
            }
            if (!reference.isBin()) {
                addIfBeyond(reference.toleranceOfMean(RUNS), Moments.mean(values[n]), reference, meansOutside);
            }
        }

        assertThat(farOutside).isEmpty();
        assertThat(meansOutside).isEmpty();
        assertThat(outside).hasSizeLessThanOrEqualTo(references.size() * RUNS / 200);
    }

    private static void addIfBeyond(double tolerance, double value, ReferenceStatistic reference, List<String> beyond) {
        // A value that is no number is beyond every tolerance.
        if (!(Math.abs(value - reference.mean()) <= tolerance)) {
            beyond.add(reference + ": " + value + " instead of " + reference.mean() + " ± " + tolerance);
        }
    }

    /** The values of each statistic in each run. */
    private static double[][] measure(NetworkDescription network, List<ReferenceStatistic> references) {
        Ntwk ntwk = Ntwk.create();
        double[][] values = new double[references.size()][RUNS];
        for (int run = 0; run < RUNS; run++) {
            try (RunResult result =
                    ntwk.run(new Experiment(network, RunSettings.of("1500 ms").withSeed(run + 1)))) {
                MeasuredRun measured = new MeasuredRun(result);
                for (int n = 0; n < references.size(); n++) {
                    values[n][run] = measured.value(references.get(n));
                }
            }
        }
        return values;
    }
}
