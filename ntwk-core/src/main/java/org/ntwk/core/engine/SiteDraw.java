package org.ntwk.core.engine;

import java.util.Arrays;
import org.ntwk.api.random.RandomStream;

/** Where on cells with compartments synapses are: each on one of some compartments, drawn by their shares. */
public final class SiteDraw {

    private final int compartmentsOfCell;
    private final int[] chosen;

    /** The sum of the shares up to each of the chosen ones. */
    private final double[] reached;

    private final RandomStream random;

    /**
     * @param compartmentsOfCell how many each cell has
     * @param chosen those that may have synapses, at least one
     * @param shares of each of them, positive
     * @param random the stream of the draws
     */
    public SiteDraw(int compartmentsOfCell, int[] chosen, double[] shares, RandomStream random) {
        this.compartmentsOfCell = compartmentsOfCell;
        this.chosen = chosen.clone();
        reached = shares.clone();
        for (int n = 1; n < reached.length; n++) {
            reached[n] += reached[n - 1];
        }
        this.random = random;
    }

    private SiteDraw(SiteDraw other, RandomStream random) {
        compartmentsOfCell = other.compartmentsOfCell;
        chosen = other.chosen;
        reached = other.reached;
        this.random = random;
    }

    /** The same for another thread. */
    SiteDraw copy() {
        return new SiteDraw(this, random.copy());
    }

    /** The same with draws of its own. */
    public SiteDraw drawnBy(RandomStream ownRandom) {
        return new SiteDraw(this, ownRandom);
    }

    /** Goes to the first draw of an entity, such as a target or a block of them, at a moment. */
    void at(long entity, long moment) {
        random.at(entity, moment);
    }

    /** The entry of the next synapse on a cell. */
    int entryOf(int cell) {
        return cell * compartmentsOfCell + chosen[chosen.length == 1 ? 0 : draw()];
    }

    private int draw() {
        int last = reached.length - 1;
        int found = Arrays.binarySearch(reached, random.nextDouble() * reached[last]);
        return Math.min(last, found < 0 ? -1 - found : found + 1);
    }
}
