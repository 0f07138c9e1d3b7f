package org.ntwk.core.engine;

/** Lets the potentials of a population jump by the weights that arrived in a step, where its synapses do that. */
final class PotentialJumps {

    private final double[] potential;
    private final double[][] jumps;
    private final int[] lastSpike;
    private final int[] refractorySteps;

    PotentialJumps(Population population) {
        potential = population.voltage();
        jumps = population.synapses.stream()
                .filter(SynapseGroup::movesPotential)
                .map(SynapseGroup::input)
                .toArray(double[][]::new);
        lastSpike = population.lastSpike;
        refractorySteps = population.refractorySteps;
    }

    /** Applies what arrived, group after group; cells that are refractory or fired in this step do not jump. */
    void apply(int step, int from, int to) {
        for (double[] jump : jumps) {
            for (int cell = from; cell < to; cell++) {
                if (jump[cell] != 0) {
                    if (step - lastSpike[cell] >= Math.max(1, refractorySteps[cell])) {
                        potential[cell] += jump[cell];
                    }
                    jump[cell] = 0;
                }
            }
        }
    }
}
