package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.ntwk.api.cell.StateVariable;

/** Whether an error falls with the time step as a method of some order says. */
final class Convergence {

    /** Below it, relative to the numbers, differences are those of rounding. */
    private static final double ROUNDING = 1e-9;

    /** How far a measured order may be below the one that is told: the steps are not infinitely small. */
    private static final double ALLOWED = 0.4;

    private Convergence() {}

    /** @param ends the state at one time, integrated with a time step, with its half and with its quarter */
    static void check(List<StateVariable> state, double[][] ends, int expected) {
        for (int variable = 0; variable < state.size(); variable++) {
            double first = Math.abs(ends[0][variable] - ends[1][variable]);
            double second = Math.abs(ends[1][variable] - ends[2][variable]);
            double rounding = ROUNDING * Math.max(Math.abs(ends[2][variable]), Math.abs(ends[0][variable]));
            double order = Math.log(first / second) / Math.log(2);
            boolean exact = first <= rounding && second <= rounding;
            if (!exact && !(order > expected - ALLOWED)) {
                fail("Halving the time step twice changes "
                        + state.get(variable).name() + " by " + first + " and then by "
                        + second + ": order " + order + ", not " + expected
                        + ". Is every term multiplied with dt once? Override order() if the method has another one.");
            }
        }
    }
}
