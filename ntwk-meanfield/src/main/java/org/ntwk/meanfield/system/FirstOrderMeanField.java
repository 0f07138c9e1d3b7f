package org.ntwk.meanfield.system;

/**
 * The mean rates of a system,
 *
 * <pre>T_m dν_m/dt = F_m(ν, ν_aff, I_m) − ν_m.</pre>
 *
 * El Boustani and Destexhe (2009), Neural Comput. 21:46, to first order; as in Zerlaut et al. (2018), J. Comput.
 * Neurosci. 44:45.
 *
 * <p>Since F is at least 0, rates that begin at 0 or above stay there. What an integrator's trial steps and rounding
 * take below 0 counts as 0.
 */
public final class FirstOrderMeanField {

    private final MeanFieldSystem system;

    public FirstOrderMeanField(MeanFieldSystem system) {
        this.system = system;
    }

    /**
     * The solution by adaptive steps (Dormand–Prince, fifth order), each stretch of constant input for itself.
     *
     * @param initialHz one rate for each population, at least 0
     * @param outputStepMs between the times of the trajectory; it has no influence on the steps
     */
    public Trajectory solve(
            double[] initialHz, HeldInputs inputs, double durationMs, double outputStepMs, Tolerance tolerance) {
        InitialRates.check(system, initialHz);
        inputs.requireFor(system);
        return new Trajectory(
                system.names(),
                outputStepMs,
                HeldIntegration.run(new Rates(system), initialHz, inputs, durationMs, outputStepMs, tolerance));
    }

    /**
     * The solution by explicit Euler steps as long as the samples of the input are, {@code ν(k+1) = ν(k) + dt/T (F(ν(k),
     * inputs(k)) − ν(k))}: what the original does. Of first order; rates stay at 0 or above as long as dt is at most T.
     *
     * @throws IllegalArgumentException also if the step is longer than a time constant
     */
    public Trajectory euler(double[] initialHz, HeldInputs inputs, int steps) {
        InitialRates.check(system, initialHz);
        inputs.requireFor(system);
        double dt = inputs.stepMs();
        for (MeanFieldPopulation population : system.populations()) {
            if (dt > population.timeConstantMs()) {
                throw new IllegalArgumentException("a step of " + dt + " ms is longer than the time constant of "
                        + population.name() + ", " + population.timeConstantMs() + " ms");
            }
        }
        if (steps < 0) {
            throw new IllegalArgumentException("number of steps must be at least 0, not " + steps);
        }
        Rates rates = new Rates(system);
        double[][] states = new double[steps + 1][];
        states[0] = initialHz.clone();
        double[] slope = new double[system.size()];
        for (int k = 0; k < steps; k++) {
            rates.hold(inputs, k);
            rates.derivative(states[k], slope);
            states[k + 1] = states[k].clone();
            for (int m = 0; m < slope.length; m++) {
                states[k + 1][m] += dt * slope[m];
            }
        }
        return new Trajectory(system.names(), dt, states);
    }

    private static final class Rates implements Dynamics {

        private final MeanFieldSystem system;
        private final double[] afferentHz;
        private final double[] currentPa;
        private final double[] rateHz;
        private final double[] transferHz;
        private final double[] timeConstantMs;

        Rates(MeanFieldSystem system) {
            this.system = system;
            afferentHz = new double[system.afferents().size()];
            currentPa = new double[system.size()];
            rateHz = new double[system.size()];
            transferHz = new double[system.size()];
            timeConstantMs = system.populations().stream()
                    .mapToDouble(MeanFieldPopulation::timeConstantMs)
                    .toArray();
        }

        @Override
        public void hold(HeldInputs inputs, int k) {
            inputs.read(k, afferentHz, currentPa);
        }

        @Override
        public void derivative(double[] state, double[] out) {
            for (int m = 0; m < rateHz.length; m++) {
                rateHz[m] = Math.max(state[m], 0);
            }
            system.transferHz(rateHz, afferentHz, currentPa, transferHz);
            for (int m = 0; m < rateHz.length; m++) {
                out[m] = (transferHz[m] - state[m]) / timeConstantMs[m];
            }
        }

        @Override
        public void settle(double[] state) {
            for (int m = 0; m < state.length; m++) {
                state[m] = Math.max(state[m], 0);
            }
        }
    }
}
