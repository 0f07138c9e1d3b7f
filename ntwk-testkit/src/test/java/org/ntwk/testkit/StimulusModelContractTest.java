package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntwk.api.meanfield.ReducedStimulus;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.SpikeSink;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.api.stimulus.Waveform;

/** A sound stimulus passes; each of the others breaks one rule and is told so. */
class StimulusModelContractTest {

    private static final String THREADS = "a kernel for each thread equals one for all";

    @Test
    void soundStimuliPass() {
        assertThat(Verdict.of(Spikes.class).failures()).isEmpty();
        assertThat(Verdict.of(Currents.class).failures()).isEmpty();
        assertThat(Verdict.of(Spikes.class, "kernel").tests()).isGreaterThan(6);
    }

    @Test
    void spikesOfAStimulusThatHasNone() {
        assertThat(Verdict.of(BreaksItsWord.class, "kernel").failures().get("it is made of spikes or not, as it says"))
                .contains("no synapse");
    }

    @Test
    void numbersInTheOrderOfCalls() {
        assertThat(Verdict.of(OneStreamForAll.class, "kernel").failures().get(THREADS))
                .contains("from / BLOCK");
    }

    @Test
    void aRateThatIsNotTheOneItTells() {
        Verdict.of(TellsLess.class, "kernel").fails("standard errors apart", "it does what it tells mean-field theory");
    }

    @Test
    void numbersFromElsewhere() {
        assertThat(Verdict.of(OfItsOwn.class, "kernel").failures())
                .extractingByKey("another seed may differ, the same one does not")
                .asString()
                .contains("random() of the context");
    }

    @Test
    void aCurrentIntoEveryCell() {
        Verdict.of(Unselective.class, "kernel")
                .fails("Leave such cells out", "cells that are not selected feel nothing");
    }

    @Test
    void aCurrentOutsideTheRange() {
        assertThat(Verdict.of(TooFar.class, "kernel").failures().get("nothing is driven outside the range"))
                .contains("stay in the range");
    }

    @Test
    void aCurrentThatReplacesThoseOfOthers() {
        Verdict.of(Replaces.class, "kernel").fails("Add with +=", "conductance and current are added");
    }

    static class Spikes extends StimulusModelContract {
        @Override
        protected StimulusModel component() {
            return new Random();
        }

        @Override
        protected ComponentDescription use() {
            return super.use().with("rate", "50 Hz");
        }
    }

    static class Currents extends StimulusModelContract {
        @Override
        protected StimulusModel component() {
            return new Constant();
        }
    }

    static class BreaksItsWord extends Spikes {
        @Override
        protected StimulusModel component() {
            return new Random() {
                @Override
                public boolean makesSpikes() {
                    return false;
                }
            };
        }
    }

    static class OneStreamForAll extends Spikes {
        @Override
        protected StimulusModel component() {
            return new Random() {
                @Override
                void move(RandomStream random, long block, long step) {}
            };
        }
    }

    static class TellsLess extends Spikes {
        @Override
        protected StimulusModel component() {
            return new Random() {
                @Override
                public Optional<ReducedStimulus> reduce(ParameterValues values, String path, Problems problems) {
                    return Optional.of(
                            new ReducedStimulus.PoissonSpikes(0.9, Waveform.constant(values.number("rate"))));
                }
            };
        }
    }

    static class OfItsOwn extends Spikes {
        private static long seed;

        @Override
        protected StimulusModel component() {
            return new Random() {
                @Override
                RandomStream stream(StimulusContext context) {
                    return RandomStream.of(seed++);
                }
            };
        }
    }

    static class Unselective extends StimulusModelContract {
        @Override
        protected StimulusModel component() {
            return new Constant() {
                @Override
                public StimulusKernel prepare(StimulusContext context) {
                    return new Kernel(context, false, 0);
                }
            };
        }
    }

    static class TooFar extends StimulusModelContract {
        @Override
        protected StimulusModel component() {
            return new Constant() {
                @Override
                public StimulusKernel prepare(StimulusContext context) {
                    return new Kernel(context, true, 1);
                }
            };
        }
    }

    static class Replaces extends StimulusModelContract {
        @Override
        protected StimulusModel component() {
            return new Constant() {
                @Override
                public StimulusKernel prepare(StimulusContext context) {
                    return new Kernel(context, true, 0) {
                        @Override
                        public void drive(int from, int to) {
                            Arrays.fill(context.current(), from, to, 0);
                            super.drive(from, to);
                        }
                    };
                }
            };
        }
    }

    /** A spike onto each cell with the same probability at each step. */
    static class Random implements StimulusModel {

        @Override
        public String name() {
            return "acme:random";
        }

        @Override
        public String summary() {
            return "random spikes";
        }

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.of(
                    ParameterSpec.number("rate", "Hz", "spikes onto each cell").bounds(Bounds.between(0, 1000)));
        }

        @Override
        public boolean makesSpikes() {
            return true;
        }

        @Override
        public Optional<ReducedStimulus> reduce(ParameterValues values, String path, Problems problems) {
            return Optional.of(new ReducedStimulus.PoissonSpikes(1, Waveform.constant(values.number("rate"))));
        }

        RandomStream stream(StimulusContext context) {
            return context.random();
        }

        void move(RandomStream random, long block, long step) {
            random.at(block, step);
        }

        @Override
        public StimulusKernel prepare(StimulusContext context) {
            double probability = context.parameters().number("rate") * context.dtMs() * 1e-3;
            RandomStream random = stream(context);
            return new StimulusKernel() {
                private long step;

                @Override
                public void beginStep(long newStep, double tMs) {
                    step = newStep;
                }

                @Override
                public void fire(int from, int to, SpikeSink sink) {
                    for (int block = from; block < to; block += BLOCK) {
                        move(random, block / BLOCK, step);
                        for (int cell = block; cell < Math.min(block + BLOCK, to); cell++) {
                            if (random.nextBoolean(probability)) {
                                sink.spike(cell);
                            }
                        }
                    }
                }
            };
        }
    }

    /** The same current into all selected cells. */
    static class Constant implements StimulusModel {

        @Override
        public String name() {
            return "acme:constant";
        }

        @Override
        public String summary() {
            return "a constant current";
        }

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.of(ParameterSpec.number("current", "pA", "the current")
                    .defaultsTo(100)
                    .perCell());
        }

        @Override
        public boolean makesSpikes() {
            return false;
        }

        @Override
        public StimulusKernel prepare(StimulusContext context) {
            return new Kernel(context, true, 0);
        }
    }

    /** The loop of {@link Constant}. */
    static class Kernel implements StimulusKernel {

        private final double[] current;
        private final double[] added;
        private final int beyond;

        Kernel(StimulusContext context, boolean selects, int beyond) {
            current = context.current();
            added = context.parameters().perCell("current");
            this.beyond = beyond;
            for (int cell = 0; cell < added.length; cell++) {
                if (selects && !context.isSelected(cell)) {
                    added[cell] = 0;
                }
            }
        }

        @Override
        public void drive(int from, int to) {
            for (int cell = from; cell < Math.min(to + beyond, added.length); cell++) {
                current[cell] += added[cell];
            }
        }
    }
}
