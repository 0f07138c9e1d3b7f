package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;

/** What the loops of a cell read and write: each of these breaks one rule and is told so. */
class CellLoopsContractTest {

    private static final String RANGES = "two ranges equal the whole, bit for bit";
    private static final String OUTSIDE = "nothing is written outside the range";
    private static final String AGAIN = "the same seed gives the same bits";
    private static final String THREADS = "the number of threads changes no bit";
    private static final String PIECES = "a run in pieces is the run in one";

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
    void aCellThatDependsOnHowOftenItWasAdvanced() {
        assertThat(Verdict.of(CountsCalls.class).failures())
                .containsKeys(RANGES, THREADS)
                .doesNotContainKeys(PIECES);
    }

    static class TooFar extends BrokenCell {
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

    static class ResetsNeighbour extends BrokenCell {
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

    static class LooksAtNeighbour extends BrokenCell {
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

    static class ClearsInput extends BrokenCell {
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

    static class Allocating extends BrokenCell {
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

    static class CountsCalls extends BrokenCell {
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
