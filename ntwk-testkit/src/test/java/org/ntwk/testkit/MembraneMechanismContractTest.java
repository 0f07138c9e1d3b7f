package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.membrane.StaggeredKernel;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;

/** A sound mechanism passes; each of the others breaks one rule and is told so. */
class MembraneMechanismContractTest {

    @Test
    void aSoundMechanismPasses() {
        Verdict verdict = Verdict.of(Sound.class);

        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.tests()).isGreaterThan(40);
    }

    @Test
    void aGateThatStartsShut() {
        Verdict.of(StartsShut.class, "kernel").fails("steady state at voltage()", "it rests at a steady potential");
    }

    @Test
    void aConductanceGivenAsACurrent() {
        Verdict.of(WithoutSlope.class, "kernel").fails("Give g = -dI/dV", "g is the slope of its current");
    }

    @Test
    void aCurrentThatKnowsNoArea() {
        Verdict.of(WithoutExtent.class, "kernel")
                .fails("extent() of the entry", "twice the extent is twice the current");
    }

    @Test
    void aCurrentThatReplacesThoseOfOthers() {
        Verdict.of(Replaces.class, "kernel").fails("Add with +=", "conductance and current are added");
    }

    @Test
    void aKernelThatMovesThePotentialItself() {
        assertThat(Verdict.of(MovesPotential.class, "kernel").failures().get("its inputs are only read"))
                .contains("voltage");
    }

    @Test
    void partsThatAreNotTheWhole() {
        Verdict.of(UnequalParts.class, "kernel")
                .fails("after contribute() and integrate()", "its two parts are the whole");
    }

    @Test
    void aGateInSteps() {
        Verdict.of(WithoutDt.class, "kernel")
                .fails(
                        "multiplied with dt once",
                        "halving the time step reduces the error",
                        "its two parts are the whole");
    }

    @Test
    void aParameterReadFromTheFirstCell() {
        Verdict.of(FirstCellForAll.class, "effects")
                .fails("at the index of the cell", "conductance of one cell changes no other cell");
    }

    static class Sound extends MembraneMechanismContract {
        @Override
        protected MembraneMechanism component() {
            return new Gated();
        }
    }

    abstract static class Broken extends MembraneMechanismContract {

        abstract MechanismKernel kernel(MembraneContext context);

        @Override
        protected MembraneMechanism component() {
            return new Gated() {
                @Override
                public MechanismKernel prepare(MembraneContext context) {
                    return kernel(context);
                }
            };
        }
    }

    static class StartsShut extends Broken {
        @Override
        MechanismKernel kernel(MembraneContext context) {
            return new Gated.Kernel(context) {
                @Override
                public void initialise(int from, int to) {
                    Arrays.fill(gate, from, to, 0);
                }
            };
        }
    }

    static class WithoutSlope extends Broken {
        @Override
        MechanismKernel kernel(MembraneContext context) {
            return new Gated.Kernel(context) {
                @Override
                public void contribute(int from, int to, double tMs) {
                    for (int n = from; n < to; n++) {
                        i[n] += open[n] * gate[n] * (REVERSAL - v[n]);
                    }
                }
            };
        }
    }

    static class WithoutExtent extends Broken {
        @Override
        MechanismKernel kernel(MembraneContext context) {
            return new Gated.Kernel(context) {
                {
                    System.arraycopy(context.parameters().perCell("conductance"), 0, open, 0, open.length);
                }
            };
        }
    }

    static class Replaces extends Broken {
        @Override
        MechanismKernel kernel(MembraneContext context) {
            return new Gated.Kernel(context) {
                @Override
                public void contribute(int from, int to, double tMs) {
                    for (int n = from; n < to; n++) {
                        g[n] = open[n] * gate[n];
                        i[n] = open[n] * gate[n] * REVERSAL;
                    }
                }
            };
        }
    }

    static class MovesPotential extends Broken {
        @Override
        MechanismKernel kernel(MembraneContext context) {
            return new Gated.Kernel(context) {
                @Override
                public void advance(int from, int to, double tMs) {
                    super.advance(from, to, tMs);
                    for (int n = from; n < to; n++) {
                        v[n] += 0.01;
                    }
                }
            };
        }
    }

    static class UnequalParts extends Broken {
        @Override
        MechanismKernel kernel(MembraneContext context) {
            return new Gated.Kernel(context) {
                @Override
                public void integrate(int from, int to, double dtMs) {
                    super.integrate(from, to, 2 * dtMs);
                }

                @Override
                public void advance(int from, int to, double tMs) {
                    contribute(from, to, tMs);
                    super.integrate(from, to, dt);
                }
            };
        }
    }

    static class WithoutDt extends Broken {
        @Override
        MechanismKernel kernel(MembraneContext context) {
            return new Gated.Kernel(context) {
                @Override
                public void advance(int from, int to, double tMs) {
                    contribute(from, to, tMs);
                    super.integrate(from, to, 0.03);
                }
            };
        }
    }

    static class FirstCellForAll extends Broken {
        @Override
        MechanismKernel kernel(MembraneContext context) {
            return new Gated.Kernel(context) {
                {
                    Arrays.fill(open, open[open.length / 2]);
                }
            };
        }
    }

    /** A current through a gate that follows V. */
    static class Gated implements MembraneMechanism {

        @Override
        public String name() {
            return "acme:gated";
        }

        @Override
        public String summary() {
            return "a potassium current through a gate";
        }

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.of(ParameterSpec.number("conductance", "nS", "when fully open")
                    .bounds(Bounds.NON_NEGATIVE)
                    .defaultsTo(5)
                    .perCell());
        }

        @Override
        public List<StateVariable> state() {
            return List.of(StateVariable.of("n", "1", "part of the gates that are open"));
        }

        @Override
        public MechanismKernel prepare(MembraneContext context) {
            return new Kernel(context);
        }

        /** The loops, of which tests override one. */
        static class Kernel implements StaggeredKernel {

            static final double REVERSAL = -90;
            private static final double TAU = 7;

            final double[] v;
            final double[] g;
            final double[] i;
            final double[] gate;
            final double[] open;
            final double dt;

            Kernel(MembraneContext context) {
                v = context.voltage();
                g = context.conductance();
                i = context.current();
                gate = context.state("n");
                open = context.parameters().perCell("conductance");
                for (int n = 0; n < open.length; n++) {
                    open[n] *= context.extent()[n];
                }
                dt = context.dtMs();
            }

            private static double steady(double v) {
                return 1 / (1 + Math.exp(-(v + 40) / 8));
            }

            @Override
            public void initialise(int from, int to) {
                for (int n = from; n < to; n++) {
                    gate[n] = steady(v[n]);
                }
            }

            @Override
            public void advance(int from, int to, double tMs) {
                contribute(from, to, tMs);
                integrate(from, to, dt);
            }

            @Override
            public void contribute(int from, int to, double tMs) {
                for (int n = from; n < to; n++) {
                    g[n] += open[n] * gate[n];
                    i[n] += open[n] * gate[n] * REVERSAL;
                }
            }

            @Override
            public void integrate(int from, int to, double dtMs) {
                for (int n = from; n < to; n++) {
                    gate[n] += (steady(v[n]) - gate[n]) * dtMs / TAU;
                }
            }
        }
    }
}
