package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.synapse.ExponentialConductance;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/** A sound synapse passes; each of the others breaks one rule and is told so. */
class SynapseModelContractTest {

    private static final String LINEAR = "twice the weight is twice the effect";

    @Test
    void aSoundSynapsePasses() {
        Verdict verdict = Verdict.of(Sound.class);

        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.tests()).isGreaterThan(25);
    }

    @Test
    void aConductanceThatIsThereWithoutSpikes() {
        assertThat(Verdict.of(NeverSilent.class, "kernel").failures().get("without spikes it adds nothing"))
                .contains("no spike has arrived");
    }

    @Test
    void aConductanceThatSaturates() {
        assertThat(Verdict.of(Saturating.class, "kernel").failures())
                .containsKey("two spikes are the sum of both")
                .extractingByKey(LINEAR)
                .asString()
                .contains("PlasticityModel");
    }

    @Test
    void aRecordedConductanceThatDoesNotAct() {
        Verdict.of(RecordsSomethingElse.class, "kernel")
                .fails("must be what acts on the membrane now", "what is recorded is what is added");
    }

    @Test
    void aConductanceThatReplacesThoseOfOthers() {
        Verdict.of(Replaces.class, "kernel").fails("Add with +=", "conductance and current are added");
    }

    @Test
    void aDecayWithoutDt() {
        Verdict.of(WithoutDt.class, "kernel")
                .fails("multiplied with dt once", "halving the time step reduces the error");
    }

    @Test
    void aDecayThatIsNotWhatItSays() {
        Verdict.of(AnotherDecay.class, "kernel")
                .fails("so both must have the same bits", "its documented step is what advance does, bit for bit");
    }

    static class Sound extends SynapseModelContract {
        @Override
        protected SynapseModel component() {
            return new Decaying();
        }
    }

    abstract static class Broken extends SynapseModelContract {

        abstract SynapseKernel kernel(SynapseContext context);

        @Override
        protected SynapseModel component() {
            return new Decaying() {
                @Override
                public SynapseKernel prepare(SynapseContext context) {
                    return kernel(context);
                }
            };
        }
    }

    static class NeverSilent extends Broken {
        @Override
        SynapseKernel kernel(SynapseContext context) {
            return new Decaying.Kernel(context) {
                @Override
                double opened(int n) {
                    return open[n] + 0.01;
                }
            };
        }
    }

    static class Saturating extends Broken {
        @Override
        SynapseKernel kernel(SynapseContext context) {
            return new Decaying.Kernel(context) {
                @Override
                double opened(int n) {
                    return open[n] / (1 + 0.1 * open[n]);
                }
            };
        }
    }

    static class RecordsSomethingElse extends Broken {
        @Override
        SynapseKernel kernel(SynapseContext context) {
            return new Decaying.Kernel(context) {
                @Override
                public double current(int entry) {
                    return 0;
                }
            };
        }
    }

    static class Replaces extends Broken {
        @Override
        SynapseKernel kernel(SynapseContext context) {
            return new Decaying.Kernel(context) {
                @Override
                public void advance(int from, int to) {
                    for (int n = from; n < to; n++) {
                        g[n] = 0;
                        i[n] = 0;
                    }
                    super.advance(from, to);
                }
            };
        }
    }

    static class WithoutDt extends Broken {
        @Override
        SynapseKernel kernel(SynapseContext context) {
            return new Decaying.Kernel(context) {
                @Override
                double kept() {
                    return 0.98;
                }
            };
        }
    }

    static class AnotherDecay extends Broken {
        @Override
        SynapseKernel kernel(SynapseContext context) {
            class Claims extends Decaying.Kernel implements ExponentialConductance {
                Claims() {
                    super(context);
                }

                @Override
                public double[] open() {
                    return open;
                }

                @Override
                public double reversal() {
                    return REVERSAL;
                }

                @Override
                public double loss() {
                    return 0.03;
                }

                @Override
                public double conductance(int entry) {
                    return super.conductance(entry);
                }

                @Override
                public double current(int entry) {
                    return super.current(entry);
                }
            }
            return new Claims();
        }
    }

    /** A conductance that decays by forward Euler. */
    static class Decaying implements SynapseModel {

        @Override
        public String name() {
            return "acme:decaying";
        }

        @Override
        public String summary() {
            return "a conductance that decays";
        }

        @Override
        public Unit weightUnit() {
            return Unit.NS;
        }

        @Override
        public List<StateVariable> state() {
            return List.of(StateVariable.of("open", "nS", "open conductance"));
        }

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.of(ParameterSpec.number("tau", "ms", "time constant of the decay")
                    .bounds(Bounds.POSITIVE)
                    .defaultsTo(5));
        }

        @Override
        public SynapseKernel prepare(SynapseContext context) {
            return new Kernel(context);
        }

        /** The loops, of which tests override one. */
        static class Kernel implements SynapseKernel {

            static final double REVERSAL = -20;

            final double[] open;
            final double[] g;
            final double[] i;
            final double tau;
            final double dt;

            Kernel(SynapseContext context) {
                open = context.state("open");
                g = context.conductance();
                i = context.current();
                tau = context.parameters().number("tau");
                dt = context.dtMs();
            }

            double opened(int n) {
                return open[n];
            }

            double kept() {
                return 1 - dt / tau;
            }

            @Override
            public void advance(int from, int to) {
                for (int n = from; n < to; n++) {
                    g[n] += opened(n);
                    i[n] += opened(n) * REVERSAL;
                    open[n] *= kept();
                }
            }

            @Override
            public double conductance(int entry) {
                return opened(entry);
            }

            @Override
            public double current(int entry) {
                return opened(entry) * REVERSAL;
            }
        }
    }
}
