package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/** A sound cell passes; each of the others breaks one rule and is told so. */
class CellModelContractTest {

    private static final String RANGES = "two ranges equal the whole, bit for bit";
    private static final String OUTSIDE = "nothing is written outside the range";
    private static final String ORDER = "halving the time step reduces the error";
    private static final String AGAIN = "the same seed gives the same bits";
    private static final String THREADS = "the number of threads changes no bit";
    private static final String PIECES = "a run in pieces is the run in one";

    @Test
    void aSoundCellPasses() {
        Verdict verdict = Verdict.of(Sound.class);

        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.tests()).isGreaterThan(40);
    }

    @Test
    void aNameWithoutPrefix() {
        assertThat(Verdict.of(Unprefixed.class, "description").failures().get("ntwk loads it"))
                .contains("Call it id:leaky");
    }

    @Test
    void parametersThatChange() {
        Verdict.of(Fickle.class, "description")
                .fails("Make it depend on nothing", "its parameters are the same each time");
    }

    @Test
    void aParameterWithoutDocumentation() {
        Verdict.of(Undocumented.class, "description").fails("what it is", "Vthre is documented");
    }

    @Test
    void aDefaultOutOfBounds() {
        assertThat(Verdict.of(BadDefault.class, "description").failures().get("ntwk loads it"))
                .contains("default 0 pF", "Cm");
    }

    @Test
    void aCheckThatThrows() {
        assertThat(Verdict.of(ThrowingCheck.class, "description").failures())
                .extractingByKey("a use of it is accepted")
                .asString()
                .contains("IllegalStateException");
    }

    @Test
    void aProblemWithoutThePathOfItsParameter() {
        Verdict.of(VaguePath.class, "parameters")
                .fails("path + \".Vthre\"", "Vthre of 1000 mV is used or refused by name");
    }

    @Test
    void aPrepareThatThrowsAtAnAllowedValue() {
        Verdict.of(ThrowsAtZero.class, "parameters")
                .fails("refuse it in check()", "Vthre of 0 mV is used or refused by name");
    }

    @Test
    void aParameterThatIsNotRead() {
        Verdict.of(Idle.class, "parameters").fails("declares [Cms], but neither", "each parameter is read");
    }

    @Test
    void aStartThatIsNoRest() {
        Verdict.of(Restless.class, "kernel").fails("where all derivatives vanish", "the resting state rests");
    }

    @Test
    void aStartThatIsNotWritten() {
        assertThat(Verdict.of(KeepsWhatWasThere.class, "kernel").failures().get("initialise overwrites what was there"))
                .contains("Write every state variable");
    }

    @Test
    void aLoopThatGoesTooFar() {
        assertThat(Verdict.of(TooFar.class, "kernel").failures().get(OUTSIDE)).contains("advance", "stay in the range");
    }

    @Test
    void aResetOfTheNeighbour() {
        assertThat(Verdict.of(ResetsNeighbour.class, "kernel").failures().get(OUTSIDE))
                .contains("reset");
    }

    @Test
    void aCellThatLooksAtItsNeighbour() {
        assertThat(Verdict.of(LooksAtNeighbour.class, "kernel").failures().get(RANGES))
                .contains("nothing but its own entries");
    }

    @Test
    void aKernelThatClearsItsInput() {
        assertThat(Verdict.of(ClearsInput.class, "kernel").failures().get("conductance and current are only read"))
                .contains("current()", "a cell reads them");
    }

    @Test
    void aLoopThatAllocates() {
        Verdict.of(Allocating.class, "kernel")
                .fails("Make arrays and objects in prepare()", "the loops allocate nothing");
    }

    @Test
    void stateInTheModel() {
        assertThat(Verdict.of(Stateful.class).failures()).containsKeys("two populations do not see each other", AGAIN);
    }

    @Test
    void aHoldThatForgets() {
        Verdict.of(HoldsElsewhere.class, "kernel")
                .fails("where reset() put it", "a refractory cell is held where the spike left it");
    }

    @Test
    void aHoldThatDoesNothingInANetwork() {
        Verdict.of(HoldsElsewhere.class, "network")
                .fails(
                        "held for 1 steps, but refractoryMs() is 20",
                        "a spike is followed by exactly its refractory period");
    }

    @Test
    void aCellThatCountsItsRefractoryPeriodItself() {
        assertThat(Verdict.of(Stuck.class, "kernel")
                        .failures()
                        .get("a refractory cell is held where the spike left it"))
                .contains("Let the engine count");
    }

    @Test
    void aStepThatIsNotMultipliedWithDt() {
        assertThat(Verdict.of(WithoutDt.class, "kernel").failures().get(ORDER)).contains("multiplied with dt once");
    }

    @Test
    void aParameterReadFromTheFirstCell() {
        Verdict.of(FirstCellForAll.class, "effects")
                .fails("at the index of the cell", "Cm of one cell changes no other cell");
    }

    @Test
    void aCellThatDependsOnHowOftenItWasAdvanced() {
        assertThat(Verdict.of(CountsCalls.class).failures())
                .containsKeys(RANGES, THREADS)
                .doesNotContainKeys(PIECES);
    }

    /** As an author writes it. */
    static class Sound extends CellModelContract {
        @Override
        protected CellModel component() {
            return new SoundCell();
        }
    }

    /** Of a cell whose loops are others. */
    abstract static class Broken extends CellModelContract {

        abstract CellKernel kernel(CellContext context);

        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public CellKernel prepare(CellContext context) {
                    return kernel(context);
                }
            };
        }
    }

    static class Unprefixed extends CellModelContract {
        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public String name() {
                    return "leaky";
                }
            };
        }
    }

    static class Fickle extends CellModelContract {
        private int asked;

        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public ParameterSchema parameters() {
                    return ParameterSchema.of(
                            CM,
                            ParameterSpec.number("Vthre", "mV", "threshold, " + asked++)
                                    .defaultsTo(-50));
                }
            };
        }
    }

    static class Undocumented extends CellModelContract {
        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public ParameterSchema parameters() {
                    return ParameterSchema.of(
                            CM, ParameterSpec.number("Vthre", "mV", "").defaultsTo(-50));
                }
            };
        }
    }

    static class BadDefault extends CellModelContract {
        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public ParameterSchema parameters() {
                    return ParameterSchema.of(CM.defaultsTo(0), THRESHOLD);
                }
            };
        }
    }

    static class ThrowingCheck extends CellModelContract {
        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public void check(ParameterValues values, String path, Problems problems) {
                    throw new IllegalStateException("no");
                }
            };
        }
    }

    static class VaguePath extends CellModelContract {
        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public void check(ParameterValues values, String path, Problems problems) {
                    if (values.number("Vthre") == 1000) {
                        problems.add(ProblemCode.CONTRADICTION, path, "no");
                    }
                }
            };
        }
    }

    static class ThrowsAtZero extends Broken {
        @Override
        CellKernel kernel(CellContext context) {
            if (context.parameters().number("Vthre") == 0) {
                throw new ArithmeticException("division by zero");
            }
            return new SoundCell.Kernel(context);
        }
    }

    static class Idle extends CellModelContract {
        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public ParameterSchema parameters() {
                    return ParameterSchema.of(
                            CM,
                            THRESHOLD,
                            ParameterSpec.number("Cms", "pF", "idle").defaultsTo(7));
                }
            };
        }
    }

    static class Restless extends Broken {
        @Override
        CellKernel kernel(CellContext context) {
            return new SoundCell.Kernel(context) {
                @Override
                public void initialise(int from, int to) {
                    Arrays.fill(v, from, to, -69.9);
                }
            };
        }
    }

    static class KeepsWhatWasThere extends Broken {
        @Override
        CellKernel kernel(CellContext context) {
            return new SoundCell.Kernel(context) {
                @Override
                public void initialise(int from, int to) {
                    for (int n = from; n < to; n++) {
                        v[n] -= 70;
                    }
                }
            };
        }
    }

    static class TooFar extends Broken {
        @Override
        CellKernel kernel(CellContext context) {
            return new SoundCell.Kernel(context) {
                @Override
                public void advance(int from, int to, double tMs) {
                    super.advance(from, Math.min(to + 1, v.length), tMs);
                }
            };
        }
    }

    static class ResetsNeighbour extends Broken {
        @Override
        CellKernel kernel(CellContext context) {
            return new SoundCell.Kernel(context) {
                @Override
                public void reset(int cell) {
                    super.reset(cell);
                    v[(cell + 1) % v.length] -= 1;
                }
            };
        }
    }

    static class LooksAtNeighbour extends Broken {
        @Override
        CellKernel kernel(CellContext context) {
            return new SoundCell.Kernel(context) {
                @Override
                double slope(int n) {
                    return super.slope(n) + (n == 0 ? 0 : 0.01 * (v[n - 1] - v[n]));
                }
            };
        }
    }

    static class ClearsInput extends Broken {
        @Override
        CellKernel kernel(CellContext context) {
            return new SoundCell.Kernel(context) {
                @Override
                public void advance(int from, int to, double tMs) {
                    super.advance(from, to, tMs);
                    Arrays.fill(i, from, to, 0);
                }
            };
        }
    }

    static class Allocating extends Broken {
        @Override
        CellKernel kernel(CellContext context) {
            return new SoundCell.Kernel(context) {
                private double[] slopes = {};

                @Override
                public void advance(int from, int to, double tMs) {
                    slopes = new double[to];
                    for (int n = from; n < to; n++) {
                        slopes[n] = slope(n);
                        v[n] += slopes[n] * dt;
                    }
                }
            };
        }
    }

    static class Stateful extends CellModelContract {
        private static final double[] DRIFT = new double[1];

        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public CellKernel prepare(CellContext context) {
                    return new Kernel(context) {
                        @Override
                        double slope(int n) {
                            return super.slope(n) + 1e-9 * DRIFT[0]++;
                        }
                    };
                }
            };
        }
    }

    static class HoldsElsewhere extends Broken {
        @Override
        CellKernel kernel(CellContext context) {
            return new SoundCell.Kernel(context) {
                @Override
                public void hold(int cell) {
                    v[cell] = -64;
                }
            };
        }
    }

    static class Stuck extends Broken {
        @Override
        CellKernel kernel(CellContext context) {
            return new SoundCell.Kernel(context) {
                @Override
                double slope(int n) {
                    return v[n] == -65 ? 0 : super.slope(n);
                }
            };
        }
    }

    static class WithoutDt extends Broken {
        @Override
        CellKernel kernel(CellContext context) {
            return new SoundCell.Kernel(context) {
                @Override
                public void advance(int from, int to, double tMs) {
                    for (int n = from; n < to; n++) {
                        v[n] += 0.1 * slope(n);
                    }
                }
            };
        }
    }

    static class FirstCellForAll extends Broken {
        @Override
        CellKernel kernel(CellContext context) {
            return new SoundCell.Kernel(context) {
                {
                    Arrays.fill(capacitance, capacitance[capacitance.length / 2]);
                }
            };
        }
    }

    static class CountsCalls extends Broken {
        @Override
        CellKernel kernel(CellContext context) {
            return new SoundCell.Kernel(context) {
                private final AtomicInteger calls = new AtomicInteger();

                @Override
                public void advance(int from, int to, double tMs) {
                    calls.incrementAndGet();
                    super.advance(from, to, tMs);
                }

                @Override
                double slope(int n) {
                    return super.slope(n) + 1e-9 * calls.get();
                }
            };
        }
    }
}
