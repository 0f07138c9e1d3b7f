package org.ntwk.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;
import org.ntwk.core.Ntwk;

/** A sound component of a plugin passes the check, and the numbers of the run are the same. */
class CheckedRunTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lif",
                "adexp",
                "m-current",
                "exponential",
                "alpha",
                "double-exponential",
                "tsodyks-markram",
                "stdp",
                "fixed-in-degree",
                "pairwise-bernoulli",
                "poisson-drive",
                "sinusoid",
                "current-injection",
                "trace",
                "spikes"
            })
    void aSoundComponentGivesTheSameBits(String own) {
        List<Object> expected = seen(Ntwk.create(), SmallNetwork.ofItsOwn());

        Ntwk ntwk = Faulty.sound(own);
        assertThat(seen(ntwk, SmallNetwork.with(own))).isEqualTo(expected);
        assertThat(seen(ntwk, SmallNetwork.checked(SmallNetwork.with(own)))).isEqualTo(expected);
    }

    @Test
    void aCheckedRunHasOneThread() {
        Experiment experiment = SmallNetwork.checked(SmallNetwork.with("lif", 3000));
        Experiment onTwo = experiment.with(experiment.settings().withThreads(2));

        try (RunResult result = Faulty.sound("lif").run(onTwo)) {
            assertThat(result.provenance().threads()).isEqualTo(1);
            assertThat(result.experiment().settings()).isEqualTo(onTwo.settings());
        }
    }

    /** Every spike and every sample. */
    private static List<Object> seen(Ntwk ntwk, Experiment experiment) {
        try (RunResult result = ntwk.run(experiment)) {
            List<Object> seen = new ArrayList<>();
            for (SpikeTrains spikes : result.spikes()) {
                seen.add(Arrays.toString(spikes.cells()));
                seen.add(Arrays.toString(spikes.timesMs()));
            }
            for (Traces traces : result.traces()) {
                seen.add(IntStream.range(0, 10)
                        .mapToObj(cell -> Arrays.toString(traces.values(cell)))
                        .toList());
            }
            assertThat(result.spikes("Exc").count()).isGreaterThan(100);
            return seen;
        }
    }
}
