package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.EventWriter;
import org.ntwk.api.recording.Probe;
import org.ntwk.api.recording.Recorder;
import org.ntwk.api.recording.RecorderContext;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.recording.SampleWriter;

/** A sound recorder passes; each of the others breaks one rule and is told so. */
class RecorderModelContractTest {

    private static final String LIFE = "it lives from the first step to the last";

    @Test
    void aSoundRecorderPasses() {
        Verdict verdict = Verdict.of(Sound.class);

        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.tests()).isGreaterThan(12);
    }

    @Test
    void halfARow() {
        assertThat(Verdict.of(HalfRows.class, "life").failures().get(LIFE)).contains("Write whole rows");
    }

    @Test
    void aRecorderThatNeedsCells() {
        assertThat(Verdict.of(NeedsCells.class, "life").failures()).containsOnlyKeys("it may be given no cells");
    }

    @Test
    void aRecorderThatLooksAtOtherCells() {
        Verdict.of(LooksElsewhere.class, "life")
                .fails("samplesOnlyItsCells() is true", "it asks for the cells that it says");
    }

    @Test
    void aListThatIsKept() {
        Verdict.of(KeepsTheList.class, "life").fails("Copy what you need", "it leaves the list of spikes alone");
    }

    @Test
    void aListThatIsSorted() {
        assertThat(Verdict.of(ChangesTheList.class, "life").failures().get(LIFE))
                .contains("Others read it too");
    }

    @Test
    void boxesInASample() {
        Verdict.of(Boxes.class, "life").fails("Make arrays", "it allocates nothing while it watches");
    }

    @Test
    void eventsOutOfOrder() {
        assertThat(Verdict.of(OutOfOrder.class, "life").failures().get(LIFE)).contains("in the order of steps");
    }

    static class Sound extends RecorderModelContract {

        Recorder recorder(RecorderContext context) {
            return new Watching(context);
        }

        @Override
        protected RecorderModel component() {
            return new RecorderModel() {
                @Override
                public String name() {
                    return "acme:watching";
                }

                @Override
                public String summary() {
                    return "potentials and spikes of cells";
                }

                @Override
                public ParameterSchema parameters() {
                    return ParameterSchema.EMPTY;
                }

                @Override
                public Recorder prepare(RecorderContext context) {
                    return recorder(context);
                }
            };
        }
    }

    static class HalfRows extends Sound {
        @Override
        Recorder recorder(RecorderContext context) {
            return new Watching(context) {
                @Override
                public void sample(long step, double tMs) {
                    super.sample(step, tMs);
                    samples.add(0);
                }
            };
        }
    }

    static class NeedsCells extends Sound {
        @Override
        Recorder recorder(RecorderContext context) {
            int first = context.cells()[0];
            return new Watching(context) {
                @Override
                public void finish(long steps) {
                    if (first < 0) {
                        throw new IllegalStateException();
                    }
                }
            };
        }
    }

    static class LooksElsewhere extends Sound {
        @Override
        Recorder recorder(RecorderContext context) {
            return new Watching(context) {
                @Override
                public void sample(long step, double tMs) {
                    super.sample(step, tMs + probe.value(0));
                }
            };
        }
    }

    static class KeepsTheList extends Sound {
        @Override
        Recorder recorder(RecorderContext context) {
            return new Watching(context) {
                private int[] last = {};

                @Override
                public void spikes(long step, int[] list, int from, int to) {
                    if (last.length > from && last[from] >= 0 && last[from] < 10) {
                        events.add(step, last[from]);
                    }
                    last = list;
                }
            };
        }
    }

    static class ChangesTheList extends Sound {
        @Override
        Recorder recorder(RecorderContext context) {
            return new Watching(context) {
                @Override
                public void spikes(long step, int[] list, int from, int to) {
                    super.spikes(step, list, from, to);
                    list[from]++;
                }
            };
        }
    }

    static class Boxes extends Sound {
        @Override
        Recorder recorder(RecorderContext context) {
            return new Watching(context) {
                private List<Double> row = List.of();

                @Override
                public void sample(long step, double tMs) {
                    row = new ArrayList<>();
                    for (int cell : cells) {
                        row.add(probe.value(cell));
                    }
                    row.forEach(samples::add);
                }
            };
        }
    }

    static class OutOfOrder extends Sound {
        @Override
        Recorder recorder(RecorderContext context) {
            return new Watching(context) {
                @Override
                public void spikes(long step, int[] list, int from, int to) {
                    events.add(100 - step, list[from]);
                }
            };
        }
    }

    /** Samples V each fifth step and keeps spikes. */
    static class Watching implements Recorder {

        final int[] cells;
        final Probe probe;
        final SampleWriter samples;
        final EventWriter events;

        Watching(RecorderContext context) {
            cells = context.cells();
            probe = context.probe("V").orElseThrow();
            samples = cells.length == 0 ? value -> {} : context.samples("V", Unit.MV, 0, 5 * context.dtMs(), cells);
            events = context.events("spikes");
        }

        @Override
        public long samplingSteps() {
            return 5;
        }

        @Override
        public boolean samplesOnlyItsCells() {
            return true;
        }

        @Override
        public void sample(long step, double tMs) {
            for (int cell : cells) {
                samples.add(probe.value(cell));
            }
        }

        @Override
        public boolean takesSpikes() {
            return true;
        }

        @Override
        public void spikes(long step, int[] list, int from, int to) {
            for (int n = from; n < to; n++) {
                events.add(step, list[n]);
            }
        }
    }
}
