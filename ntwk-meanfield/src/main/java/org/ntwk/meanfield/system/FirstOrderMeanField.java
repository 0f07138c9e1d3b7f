package org.ntwk.meanfield.system;

/**
 * The mean rates of a system,
 *
 * <pre>T_m dν_m/dt = F_m(ν, ν_aff, I_m − W_m) − ν_m.</pre>
 *
 * El Boustani and Destexhe (2009), Neural Comput. 21:46, to first order; as in Zerlaut et al. (2018), J. Comput.
 * Neurosci. 44:45. W_m is the {@link Adaptation} of populations that adapt; it begins at what the initial rates would
 * give if they lasted, unless it is given.
 *
 * <p>Since F is at least 0, rates that begin at 0 or above stay there. What an integrator's trial steps and rounding
 * take below 0 counts as 0.
 */
public final class FirstOrderMeanField {

    private final MeanFieldSystem system;
    private final Integrator integrator;

    private FirstOrderMeanField(MeanFieldSystem system, Integrator integrator) {
        this.system = system;
        this.integrator = integrator;
    }

    /** With {@link Integrator#AUTOMATIC}. */
    public FirstOrderMeanField(MeanFieldSystem system) {
        this(system, Integrator.AUTOMATIC);
    }

    /** The same mean field, followed by another integrator. */
    public FirstOrderMeanField by(Integrator other) {
        return new FirstOrderMeanField(system, other);
    }

    /**
     * The solution by adaptive steps, each stretch of constant input for itself.
     *
     * @param initialHz one rate for each population, at least 0
     * @param outputStepMs between the times of the trajectory; it has no influence on the steps
     * @throws StalledSolutionException if steps become too short or too many
     */
    public Trajectory solve(
            double[] initialHz, HeldInputs inputs, double durationMs, double outputStepMs, Tolerance tolerance) {
        MomentDynamics dynamics = new MomentDynamics(system, Order.FIRST, true, tolerance.absolute());
        double[] initial = InitialState.ofRates(system, dynamics, inputs, initialHz);
        return solve(dynamics, initial, inputs, durationMs, outputStepMs, tolerance);
    }

    /**
     * As the other one, from any adaptation: that of a simulation, say, whose cells begin with none.
     *
     * @param initialPa one adaptation current for each population; without effect where cells do not adapt
     */
    public Trajectory solve(
            double[] initialHz,
            double[] initialPa,
            HeldInputs inputs,
            double durationMs,
            double outputStepMs,
            Tolerance tolerance) {
        MomentDynamics dynamics = new MomentDynamics(system, Order.FIRST, true, tolerance.absolute());
        double[] initial = InitialState.of(system, dynamics.layout(), inputs, initialHz, initialPa);
        return solve(dynamics, initial, inputs, durationMs, outputStepMs, tolerance);
    }

    private Trajectory solve(
            MomentDynamics dynamics,
            double[] initial,
            HeldInputs inputs,
            double durationMs,
            double outputStepMs,
            Tolerance tolerance) {
        double[][] states =
                HeldIntegration.run(dynamics, initial, inputs, durationMs, outputStepMs, tolerance, integrator);
        return new Trajectory(system.names(), outputStepMs, dynamics.layout(), states);
    }

    /**
     * The solution by explicit Euler steps as long as the samples of the input are, {@code ν(k+1) = ν(k) + dt/T (F(ν(k),
     * inputs(k)) − ν(k))}: what the original does. Of first order; rates stay at 0 or above as long as dt is at most T.
     *
     * @throws IllegalArgumentException also if the step is longer than a time constant
     */
    public Trajectory euler(double[] initialHz, HeldInputs inputs, int steps) {
        HeldEuler.requireShortSteps(system, inputs);
        MomentDynamics dynamics = new MomentDynamics(system, Order.FIRST, true, 0);
        double[] initial = InitialState.ofRates(system, dynamics, inputs, initialHz);
        double[][] states = HeldEuler.run(dynamics, initial, inputs, steps);
        return new Trajectory(system.names(), inputs.stepMs(), dynamics.layout(), states);
    }
}
