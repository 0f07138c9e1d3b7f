package org.ntwk.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.FoundCells;

class IzhikevichTest {

    private static final CellModel MODEL = new Izhikevich();

    private static int spikes(FakeContext context, double current, int steps) {
        CellKernel kernel = MODEL.prepare(context);
        kernel.initialise(0, 1);
        context.column("i")[0] = current;
        int spikes = 0;
        for (int step = 0; step < steps; step++) {
            kernel.advance(0, 1, step * context.dtMs());
            if (FoundCells.of(kernel, 0, 1).length == 1) {
                kernel.reset(0);
                spikes++;
            }
        }
        return spikes;
    }

    /**
     * The resting state is lost in a saddle-node bifurcation where k x² − (k (vt − vr) + b) x + I = 0 has one solution:
     * at I = (k (vt − vr) + b)²/(4 k), for the regular-spiking cell 51.43 pA (Izhikevich 2007, ch. 8.2.1).
     */
    @ParameterizedTest
    @ValueSource(strings = {"euler", "exponential-euler"})
    void theRegularSpikingCellFiresFromItsRheobaseOn(String integration) {
        double rheobase = Math.pow(0.7 * 20 - 2, 2) / (4 * 0.7);
        FakeContext below = new FakeContext(MODEL, 1, 0.1, true, Map.of()).integratedBy(integration);
        FakeContext above = new FakeContext(MODEL, 1, 0.1, true, Map.of()).integratedBy(integration);

        assertThat(spikes(below, rheobase - 0.3, 100_000)).isZero();
        assertThat(spikes(above, rheobase + 0.3, 100_000)).isPositive();
    }

    /** Right-hand sides by hand at one state. */
    @Test
    void aStepFollowsTheEquations() {
        FakeContext context = new FakeContext(MODEL, 1, 0.1, true, Map.of());
        CellKernel kernel = MODEL.prepare(context);
        context.column("V")[0] = -55;
        context.column("u")[0] = 20;
        context.column("i")[0] = 80;
        context.column("g")[0] = 1.5;

        kernel.advance(0, 1, 0);

        double current = 0.7 * (-55 + 60) * (-55 + 40) - 20 + 80 - 1.5 * -55;
        assertThat(context.column("V")[0]).isEqualTo(-55 + 0.1 / 100 * current, within(1e-12));
        assertThat(context.column("u")[0]).isEqualTo(20 + 0.1 * 0.03 * (-2 * (-55 + 60) - 20), within(1e-12));
    }

    @Test
    void aSpikeIsCutAtThePeakAndRaisesRecovery() {
        FakeContext context = new FakeContext(MODEL, 3, 0.1, true, Map.of());
        CellKernel kernel = MODEL.prepare(context);
        kernel.initialise(0, 3);
        context.column("V")[1] = Math.nextDown(35.0);
        context.column("V")[2] = 35;

        assertThat(FoundCells.of(kernel, 0, 3)).containsExactly(2);
        kernel.reset(2);
        assertThat(context.column("V")[2]).isEqualTo(-50);
        assertThat(context.column("u")).containsExactly(0, 0, 100);
    }
}
