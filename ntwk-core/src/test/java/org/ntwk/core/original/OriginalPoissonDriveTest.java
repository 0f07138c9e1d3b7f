package org.ntwk.core.original;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.plugin.Registry;

class OriginalPoissonDriveTest {

    private static final OriginalPoissonDrive DRIVE = new OriginalPoissonDrive();
    private static final double DT_MS = 0.1;

    /** Without the last of the 15,000, whose events the original drew and lost. */
    private static final int STEPS = 14_999;

    @ParameterizedTest
    @CsvSource({"AffExc_RecExc, 4000", "AffExc_RecInh, 1000"})
    void drawsTheDriveOfThePublishedNetwork(String pair, int size) {
        JsonNode expected = ReferenceDraws.read("rs-fs.json").get("drive").get(pair);
        StimulusKernel kernel =
                DRIVE.prepare(new FakeContext(size, drive(expected.get("seed").intValue())));
        ReferenceDraws.Checksum checksum = new ReferenceDraws.Checksum();
        List<int[]> first = new ArrayList<>();
        long[] count = {0};

        for (int step = 0; step < STEPS; step++) {
            int now = step;
            kernel.beginStep(step, step * DT_MS);
            for (int from = 0; from < size; from += StimulusKernel.BLOCK) {
                kernel.fire(from, Math.min(size, from + StimulusKernel.BLOCK), cell -> {
                    checksum.add(now);
                    checksum.add(cell);
                    if (count[0]++ < 8) {
                        first.add(new int[] {now, cell});
                    }
                });
            }
        }

        for (int n = 0; n < 8; n++) {
            assertThat(first.get(n))
                    .containsExactly(ReferenceDraws.ints(expected.get("first").get(n)));
        }
        assertThat(count[0]).isEqualTo(expected.get("n").longValue());
        assertThat(checksum.hex()).isEqualTo(expected.get("sha256").textValue());
    }

    @Test
    void givesEachRangeItsOwnCells() {
        StimulusKernel kernel = DRIVE.prepare(new FakeContext(4000, drive(36)));
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
        StimulusKernel everyStep = DRIVE.prepare(new FakeContext(100, drive(49)));
        List<List<Integer>> expected = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            everyStep.beginStep(step, step * DT_MS);
            expected.add(fired(everyStep, 0, 100));
        }

        StimulusKernel kernel = DRIVE.prepare(new FakeContext(100, drive(49)));
        for (int step : new int[] {0, 1, 1, 40, 59, 59, 3, 4, 0}) {
            kernel.beginStep(step, step * DT_MS);
            assertThat(fired(kernel, 0, 100)).as("step %d", step).isEqualTo(expected.get(step));
        }
    }

    @Test
    void saturatesAtOneEventAStep() {
        StimulusDescription description = drive(1, Value.of("1e6 Hz"));
        StimulusKernel kernel = DRIVE.prepare(new FakeContext(3, description));
        kernel.beginStep(0, 0);

        assertThat(fired(kernel, 0, 3)).containsExactly(0, 1, 2);
    }

    @Test
    void tellsItsRate() {
        StimulusKernel kernel = DRIVE.prepare(new FakeContext(10, drive(1)));

        assertThat(kernel.rateHz().orElseThrow().valueAt(1000)).isEqualTo(8.0);
    }

    private static StimulusDescription drive(int seed) {
        return drive(seed, Value.of(ComponentDescription.of("test:bump")));
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

    /** The afferent rate of RS-FS. */
    private static final class Bump implements WaveformModel {

        @Override
        public String name() {
            return "test:bump";
        }

        @Override
        public String summary() {
            return "4 Hz and a Gaussian of 4 Hz more around 1000 ms";
        }

        @Override
        public ParameterSchema parameters(Unit valueUnit) {
            return ParameterSchema.EMPTY;
        }

        @Override
        public Waveform prepare(ParameterValues values, Unit valueUnit) {
            return t -> 4 + 4 * StrictMath.exp(-(t - 1000) * (t - 1000) / 2 / (100 * 100));
        }
    }

    private static final class BumpPlugin implements NtwkPlugin {

        @Override
        public String id() {
            return "test";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<WaveformModel> waveforms() {
            return List.of(new Bump());
        }
    }

    private record FakeContext(int size, StimulusDescription stimulus, Problems problems) implements StimulusContext {

        FakeContext(int size, StimulusDescription stimulus) {
            this(size, stimulus, new Problems());
        }

        @Override
        public double dtMs() {
            return DT_MS;
        }

        @Override
        public ParameterValues parameters() {
            return new ParameterResolver(Registry.of(new BumpPlugin()))
                    .resolve(DRIVE, stimulus.model(), "stimulus", problems, size, random())
                    .orElseThrow();
        }

        @Override
        public boolean isSelected(int cell) {
            return true;
        }

        @Override
        public RandomStream random() {
            return RandomStream.of(1, "stimulus");
        }

        @Override
        public double[] conductance() {
            return new double[size];
        }

        @Override
        public double[] current() {
            return new double[size];
        }

        @Override
        public NetworkDescription network() {
            return NetworkBuilder.create("driven").stimulus(stimulus).build();
        }

        @Override
        public String path() {
            return "stimulus";
        }
    }
}
