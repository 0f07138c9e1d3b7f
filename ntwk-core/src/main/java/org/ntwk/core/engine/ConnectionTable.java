package org.ntwk.core.engine;

import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;

/**
 * The synapses of one projection onto the cells of one worker, as compressed rows: all with the first delay by source,
 * then all with the second delay, and so on. Within a row target cells ascend.
 *
 * @param sources number of source cells
 * @param delaySteps the delays that occur, ascending
 * @param rowStart where the row of delay d and source s begins: entry {@code d·sources + s}; one entry more at the end
 * @param targets entries of postsynaptic cells: the cells themselves, or their compartments
 * @param weight of every synapse, times the gain of the synapse model, if {@code weights} is null
 * @param weights of each synapse, times the gain, where they differ
 */
record ConnectionTable(
        int sources, int[] delaySteps, int[] rowStart, int[] targets, double weight, double @Nullable [] weights) {

    /** Arrays of the JVM hold a few entries less than an int can count. */
    private static final long LARGEST = Integer.MAX_VALUE - 16L;

    long bytes() {
        return 4L * (rowStart.length + targets.length) + (weights == null ? 0 : 8L * weights.length);
    }

    /** @throws InvalidInputException if there are more than one table holds */
    static void requireSynapses(ProjectionPlan plan, long synapses) {
        if (synapses > LARGEST) {
            throw tooLarge(
                    plan,
                    synapses + " synapses onto the cells of one thread are more than one table holds, " + LARGEST + ".",
                    "Maybe run with more threads, or split the target population.");
        }
    }

    /** @throws InvalidInputException if so many different delays take more rows than one table holds */
    static void requireRows(ProjectionPlan plan, int delays) {
        if ((long) delays * plan.source().size() >= LARGEST) {
            throw tooLarge(
                    plan,
                    delays + " different delays, counted in time steps, of "
                            + plan.source().size() + " sources take more rows than one table holds, " + LARGEST + ".",
                    "Maybe let delays differ less, take a longer time step, or split the source population.");
        }
    }

    private static InvalidInputException tooLarge(ProjectionPlan plan, String what, String hint) {
        return new InvalidInputException(
                "network description", new Problem(ProblemCode.TOO_LARGE, plan.path(), what, hint));
    }
}
