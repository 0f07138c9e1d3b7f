package org.ntwk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

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
    private static final Ntwk NTWK = Ntwk.create();

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
        RunComparison comparison = new RunComparison(references);
        for (int run = 1; run <= RUNS; run++) {
            try (RunResult result = NTWK.run(new Experiment(
                    RsFsNetwork.withDrive(events), RunSettings.of("1500 ms").withSeed(run)))) {
                comparison.add(new MeasuredRun(result));
            }
        }
        comparison.assertAgreement();
    }
}
