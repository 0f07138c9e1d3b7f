package org.ntwk.core.original;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.stimulus.StimulusKernel;

class OriginalPoissonDriveTest {

    private static final OriginalPoissonDrive DRIVE = new OriginalPoissonDrive();
    private static final double DT_MS = 0.1;

    @Test
    void givesEachRangeItsOwnCells() {
        StimulusKernel kernel = DRIVE.prepare(new FakeDrive(4000, drive(36)));
        kernel.beginStep(0, 0);

        List<Integer> all = fired(kernel, 0, 4000);

        assertThat(all).startsWith(9, 15, 29, 38, 61);
        assertThat(fired(kernel, 15, 38)).as("from included, to excluded").containsExactly(15, 29);
        assertThat(fired(kernel, 16, 17)).isEmpty();
        assertThat(fired(kernel, 0, 0)).isEmpty();
        assertThat(fired(kernel, 0, 4000)).as("asked again").isEqualTo(all);
    }

    @Test
    void isRightAfterStepsThatWereLeftOutOrAskedForAgain() {
        StimulusKernel everyStep = DRIVE.prepare(new FakeDrive(100, drive(49)));
        List<List<Integer>> expected = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            everyStep.beginStep(step, step * DT_MS);
            expected.add(fired(everyStep, 0, 100));
        }

        StimulusKernel kernel = DRIVE.prepare(new FakeDrive(100, drive(49)));
        for (int step : new int[] {0, 1, 1, 40, 59, 59, 3, 4, 0}) {
            kernel.beginStep(step, step * DT_MS);
            assertThat(fired(kernel, 0, 100)).as("step %d", step).isEqualTo(expected.get(step));
        }
    }

    @Test
    void saturatesAtOneEventAStep() {
        StimulusDescription description = drive(1, Value.of("1e6 Hz"));
        StimulusKernel kernel = DRIVE.prepare(new FakeDrive(3, description));
        kernel.beginStep(0, 0);

        assertThat(fired(kernel, 0, 3)).containsExactly(0, 1, 2);
    }

    @Test
    void tellsItsRate() {
        StimulusKernel kernel = DRIVE.prepare(new FakeDrive(10, drive(1)));

        assertThat(kernel.rateHz().orElseThrow().valueAt(1000)).isEqualTo(8.0);
    }

    private static StimulusDescription drive(int seed) {
        return drive(seed, Value.of("4 Hz + 4 Hz * exp(-(t - 1000 ms)^2 / 2 / (100 ms)^2)"));
    }

    private static StimulusDescription drive(int seed, Value rate) {
        ComponentDescription model = ComponentDescription.of("original-poisson-drive")
                .with("sources", 400)
                .with("probability", 0.5)
                .with("rate", rate)
                .with("seed", seed);
        SynapticContact contact = SynapticContact.of(ComponentDescription.of("exponential"), Value.of("1 nS"));
        return new StimulusDescription("AffExc", "Rec", SynapticSign.EXCITATORY, CellSelection.all(), model, contact);
    }

    private static List<Integer> fired(StimulusKernel kernel, int from, int to) {
        List<Integer> cells = new ArrayList<>();
        kernel.fire(from, to, cells::add);
        return cells;
    }
}
