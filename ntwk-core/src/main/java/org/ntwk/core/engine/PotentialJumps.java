package org.ntwk.core.engine;

/** Lets the potentials of a population jump by the weights that arrived in a step, where its synapses do that. */
final class PotentialJumps {

    private final Population population;
    private final double[] voltage;
    private final double[] potential;
    private final double[][] jumps;

    /** Steps from a spike on in which no cell jumps, whatever its refractoriness: point neurons are reset in the first. */
    private final int leastSteps;

    PotentialJumps(Population population) {
        this.population = population;
        voltage = population.voltage();
        potential = population.membranePotential();
        jumps = population.synapses.stream()
                .filter(SynapseGroup::movesPotential)
                .map(SynapseGroup::input)
                .toArray(double[][]::new);
        leastSteps = population.compartments().isPresent() ? 0 : 1;
    }

    /** Applies what arrived at some cells, group after group; those that are refractory or reset in this step do not jump. */
    void apply(int step, int from, int to) {
        int end = population.firstEntry(to);
        for (double[] jump : jumps) {
            for (int entry = population.firstEntry(from); entry < end; entry++) {
                if (jump[entry] != 0) {
                    move(entry, jump[entry], step);
                    jump[entry] = 0;
                }
            }
        }
    }

    private void move(int entry, double byMv, int step) {
        int cell = population.cellOf(entry);
        if (step - population.lastSpike[cell] >= Math.max(leastSteps, population.refractorySteps[cell])) {
            potential[entry] += byMv;
            if (entry == population.somaOf(cell)) {
                voltage[cell] = potential[entry];
            }
        }
    }
}
