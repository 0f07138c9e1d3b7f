package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.recording.Recorder;
import org.ntwk.testkit.context.TestRecording;

/** The life of a recorder, in one use of its model. */
final class RecorderChecks {

    private static final double DT = 0.1;
    static final int SIZE = 20;

    private static final int STEPS = 100;
    private static final int[] CELLS = {2, 5, 11};

    private final RecorderModelContract contract;
    private final ComponentDescription use;

    RecorderChecks(RecorderModelContract contract, ComponentDescription use) {
        this.contract = contract;
        this.use = use;
    }

    Stream<DynamicNode> tests() {
        return Stream.of(
                dynamicTest(
                        "it lives from the first step to the last",
                        () -> life(CELLS).run(STEPS)),
                dynamicTest("it may be ended at any step", this::endedEarly),
                dynamicTest("it may be given no cells", () -> life().run(STEPS)),
                dynamicTest("it asks for the cells that it says", this::asksForItsCells),
                dynamicTest("it leaves the list of spikes alone", this::leavesSpikes),
                dynamicTest("two recorders do not see each other", this::recordersAreApart),
                dynamicTest("it allocates nothing while it watches", this::nothingIsAllocated));
    }

    private Life life(int... cells) {
        return new Life(contract, recording(contract.values(use, SIZE), cells), IntStream.range(0, SIZE));
    }

    static TestRecording recording(ParameterValues values, int... cells) {
        return new TestRecording(SIZE, cells, DT, STEPS, values);
    }

    private void endedEarly() {
        for (int steps : new int[] {0, 1, 37}) {
            life(CELLS).run(steps);
        }
    }

    private void asksForItsCells() {
        Life life = life(CELLS);
        if (!life.recorder.samplesOnlyItsCells()) {
            return; // it may look at everything
        }
        for (int step = 0; step < STEPS; step++) {
            life.step(step);
        }
        List<Integer> probed = life.recording.takeProbed();
        for (int cell : probed) {
            if (Arrays.binarySearch(CELLS, cell) < 0) {
                fail("sample() reads cell " + cell + ", but samplesOnlyItsCells() is true and its cells are "
                        + Arrays.toString(CELLS) + ": values of others may be those of another step.");
            }
        }
    }

    private void leavesSpikes() {
        Life life = life(CELLS);
        Life hostile = life(CELLS);
        for (int step = 0; step < STEPS; step++) {
            life.step(step);
            hostile.stepWithListThatIsUsedAgain(step);
        }
        life.finish(STEPS);
        hostile.finish(STEPS);
        if (!life.recording.events().equals(hostile.recording.events())
                || !life.recording.samples().equals(hostile.recording.samples())) {
            fail(
                    "What is written depends on the list of spikes after the call, or outside [from, to). Copy what you need:"
                            + " the list is used again.");
        }
    }

    private void recordersAreApart() {
        Life alone = life(CELLS);
        alone.run(STEPS);
        Life one = life(CELLS);
        Life other = life(1, 2, 3, 4);
        for (int step = 0; step < STEPS; step++) {
            other.step(step);
            one.step(step);
        }
        other.finish(STEPS);
        one.finish(STEPS);
        if (!alone.recording.events().equals(one.recording.events())
                || !alone.recording.samples().equals(one.recording.samples())) {
            fail(
                    "A recorder writes something else when another one of this model runs beside it. Keep what a run needs in"
                            + " the Recorder, not in the model.");
        }
    }

    private void nothingIsAllocated() {
        Life life = life(CELLS);
        life.recording.discard();
        int[] fired = {1, 2, 5};
        long[] step = new long[1];
        long interval = Math.max(1, life.recorder.samplingSteps());
        long bytes = Allocation.bytesOfCall(() -> {
            life.recorder.sample(step[0] * interval, step[0] * interval * DT);
            if (life.recorder.takesSpikes()) {
                life.recorder.spikes(step[0], fired, 0, fired.length);
            }
            step[0]++;
        });
        if (bytes > 0) {
            fail("A step allocates " + bytes
                    + " bytes. Make arrays and objects in prepare(), and use no streams, boxes or lambdas.");
        }
    }

    /** A recorder at work on a population whose cells fire in turn. */
    private static final class Life {

        final TestRecording recording;
        final Recorder recorder;
        private final int[] all;
        private final long interval;

        Life(RecorderModelContract contract, TestRecording recording, IntStream all) {
            this.recording = recording;
            this.all = all.toArray();
            recorder = recording.prepare(contract.component());
            interval = recorder.samplingSteps();
            if (interval < 0) {
                fail("samplingSteps() is " + interval + ". It is a number of steps, 0 for never.");
            }
        }

        void run(int steps) {
            for (int step = 0; step < steps; step++) {
                step(step);
            }
            finish(steps);
        }

        void step(int step) {
            sample(step);
            int[] fired = fired(step);
            if (recorder.takesSpikes() && fired.length > 0) {
                int[] shown = fired.clone();
                recorder.spikes(step, shown, 0, shown.length);
                if (!Arrays.equals(shown, fired)) {
                    fail("spikes() changes the list of cells. Others read it too: copy what you need.");
                }
                checkRows("spikes");
            }
        }

        /** The list is part of a longer one, and then is used for something else. */
        void stepWithListThatIsUsedAgain(int step) {
            sample(step);
            int[] fired = fired(step);
            if (recorder.takesSpikes() && fired.length > 0) {
                int[] shown = new int[fired.length + 4];
                Arrays.fill(shown, Integer.MAX_VALUE);
                System.arraycopy(fired, 0, shown, 2, fired.length);
                recorder.spikes(step, shown, 2, 2 + fired.length);
                Arrays.fill(shown, Integer.MIN_VALUE);
            }
        }

        private void sample(int step) {
            for (int cell = 0; cell < SIZE; cell++) {
                recording.variable("V")[cell] = -70 + cell + 0.1 * step;
                recording.variable("Ie")[cell] = 3 * cell + 0.2 * step;
                recording.variable("Ii")[cell] = -2 * cell - 0.3 * step;
            }
            if (interval > 0 && step % interval == 0) {
                recorder.sample(step, step * DT);
                checkRows("sample");
            }
        }

        /** Some of the cells at each third step. */
        private int[] fired(int step) {
            return step % 3 == 0
                    ? Arrays.stream(all).filter(cell -> (cell + step) % 4 == 0).toArray()
                    : new int[0];
        }

        void finish(int steps) {
            recorder.finish(steps);
            checkRows("finish");
        }

        private void checkRows(String method) {
            recording.samples().forEach((name, written) -> {
                int width = recording.widths().get(name);
                if (written.size() % width != 0) {
                    fail(method + "() leaves a row of " + name + " with " + written.size() % width + " of " + width
                            + " values. Write whole rows.");
                }
            });
        }
    }
}
