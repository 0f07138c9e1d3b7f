package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;

/** A sound cell passes; each of the others breaks one rule and is told so. */
class CellModelContractTest {

    private static final String ORDER = "halving the time step reduces the error";

    @Test
    void aSoundCellPasses() {
        Verdict verdict = Verdict.of(Sound.class);

        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.tests()).isGreaterThan(40);
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

    /** As an author writes it. */
    static class Sound extends CellModelContract {
        @Override
        protected CellModel component() {
            return new SoundCell();
        }
    }

    static class Restless extends BrokenCell {
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

    static class KeepsWhatWasThere extends BrokenCell {
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

    static class HoldsElsewhere extends BrokenCell {
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

    static class Stuck extends BrokenCell {
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

    static class WithoutDt extends BrokenCell {
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

    static class FirstCellForAll extends BrokenCell {
        @Override
        CellKernel kernel(CellContext context) {
            return new SoundCell.Kernel(context) {
                {
                    Arrays.fill(capacitance, capacitance[capacitance.length / 2]);
                }
            };
        }
    }
}
