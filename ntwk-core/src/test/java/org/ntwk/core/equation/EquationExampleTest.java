package org.ntwk.core.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;
import org.ntwk.core.file.ExperimentReader;
import org.ntwk.core.file.ExperimentWriter;

/** {@code examples/equations.yaml} runs, and records what it names. */
class EquationExampleTest {

    private static final Ntwk NTWK = Ntwk.create();

    private final Experiment example = NTWK.read(Path.of("..", "examples", "equations.yaml"));

    @Test
    void bothKindsOfCellFireAndAdapt() {
        try (RunResult result = NTWK.run(example)) {
            assertThat(result.spikes("Exc").rate()).isBetween(1.0, 50.0);
            assertThat(result.spikes("Inh").rate()).isBetween(1.0, 100.0);
            double[] adaptation = result.trace("Exc", "gK").values(0);
            assertThat(adaptation[0]).isZero();
            assertThat(adaptation[adaptation.length - 1]).isPositive();
            assertThat(result.trace("Exc", "gK").unit().symbol()).isEqualTo("nS");
            assertThat(result.trace("Inh", "U").values(0)[0]).isEqualTo(-14);
        }
    }

    @Test
    void equationsSurviveBeingWrittenAndRead() {
        assertThat(new ExperimentReader().fromJson(ExperimentWriter.toJson(example)))
                .isEqualTo(example);
    }

    @Test
    void theResultHoldsTheEquationsAndEveryDefault() {
        try (RunResult result = NTWK.run(example)) {
            assertThat(result.experiment().network().populations().get(0).cell().parameters())
                    .containsAllEntriesOf(
                            example.network().populations().get(0).cell().parameters())
                    .containsKey("integration");
        }
    }
}
