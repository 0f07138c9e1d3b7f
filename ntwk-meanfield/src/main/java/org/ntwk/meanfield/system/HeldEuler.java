package org.ntwk.meanfield.system;

/** Explicit Euler steps as long as the samples of the input are; of first order. */
final class HeldEuler {

    private HeldEuler() {}

    /** The initial state and one for each step. */
    static double[][] run(Dynamics dynamics, double[] initial, HeldInputs inputs, int steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("number of steps must be at least 0, not " + steps);
        }
        double dt = inputs.stepMs();
        double[][] states = new double[steps + 1][];
        states[0] = initial;
        double[] slope = new double[initial.length];
        for (int k = 0; k < steps; k++) {
            dynamics.hold(inputs, k);
            dynamics.derivative(states[k], slope);
            double[] next = states[k].clone();
            for (int v = 0; v < next.length; v++) {
                next[v] += dt * slope[v];
            }
            if (!dynamics.covers(next)) {
                throw dynamics.breakdown((k + 1) * dt, next);
            }
            states[k + 1] = next;
        }
        return states;
    }

    /** Refuses steps longer than a time constant, with which rates would go below 0. */
    static void requireShortSteps(MeanFieldSystem system, HeldInputs inputs) {
        double dt = inputs.stepMs();
        for (MeanFieldPopulation population : system.populations()) {
            if (dt > population.timeConstantMs()) {
                throw new IllegalArgumentException("a step of " + dt + " ms is longer than the time constant of "
                        + population.name() + ", " + population.timeConstantMs() + " ms");
            }
            population.adaptation().ifPresent(adaptation -> {
                if (dt > adaptation.timeConstantMs()) {
                    throw new IllegalArgumentException("a step of " + dt
                            + " ms is longer than the time constant of the adaptation of " + population.name() + ", "
                            + adaptation.timeConstantMs() + " ms");
                }
            });
        }
    }
}
