package org.ntwk.meanfield.system;

/**
 * Means ν and covariances C of the rates of populations of N cells. With J_ab = ∂F_a/∂ν_b, H_m the second derivatives of
 * F_m, and one time constant T,
 *
 * <pre>
 * T dν_m/dt = F_m − ν_m + ½ Σ_ab C_ab H_m,ab
 * T dC/dt = diag(F_a (1/T − F_a)/N_a) + (F − ν)(F − ν)ᵀ + J C + C Jᵀ − 2 C
 * </pre>
 *
 * El Boustani and Destexhe (2009), Neural Comput. 21:46, equation 3.16; printed in Zerlaut et al. (2018), J. Comput.
 * Neurosci. 44:45, equations 18 and 19, with indices of J misplaced. Populations may differ in T; then row a of J C − C is
 * divided by T_a, its transpose likewise, the noise by T_a, and (F_a − ν_a)(F_b − ν_b) by √(T_a T_b). F is taken at the
 * {@link Adaptation} of the mean rates, whose fluctuations are left out (di Volo et al. 2019): covariances are those at an
 * adaptation current W that stands still. With ∂F/∂ν = λ this makes them too large by about T/((1 − λ) τ_w) where adaptation
 * is strong; {@link org.ntwk.meanfield.analysis.LinearisedRates} has the covariances of ν and W together.
 *
 * <p>In the Markov process behind it each cell fires at most once in T, so rates are from 0 to 1/T. Two moments are a
 * closed system only while fluctuations are small beside the scale on which F curves. Where F is steep, and in small
 * populations, the equations drive the means out of that domain: see {@link ClosureBreakdownException}. Covariances that
 * begin positive semi-definite stay so as long as every F is at most 1/T.
 *
 * <p>{@link #linearNoise} leaves out what covariances do to means, and (F − ν)(F − ν)ᵀ: the leading order in 1/N, which never
 * breaks down.
 */
public final class SecondOrderMeanField {

    private final MeanFieldSystem system;
    private final Order order;
    private final Integrator integrator;

    private SecondOrderMeanField(MeanFieldSystem system, Order order, Integrator integrator) {
        this.system = system;
        this.order = order;
        this.integrator = integrator;
    }

    /** The published equations. */
    public SecondOrderMeanField(MeanFieldSystem system) {
        this(system, Order.SECOND, Integrator.AUTOMATIC);
    }

    /** Means of first order with covariances about them. */
    public static SecondOrderMeanField linearNoise(MeanFieldSystem system) {
        return new SecondOrderMeanField(system, Order.LINEAR_NOISE, Integrator.AUTOMATIC);
    }

    /** The same mean field, followed by another integrator; the Jacobian of covariances is one of differences. */
    public SecondOrderMeanField by(Integrator other) {
        return new SecondOrderMeanField(system, order, other);
    }

    /**
     * The solution by adaptive steps from rates that do not vary, and with the adaptation that they would give if they
     * lasted.
     *
     * @param initialHz one rate for each population, at least 0
     * @param outputStepMs between the times of the trajectory; it has no influence on the steps
     * @throws ClosureBreakdownException if the solution leaves the domain of the equations or cannot be followed
     * @throws StalledSolutionException if that happens with linear noise
     */
    public SecondOrderTrajectory solve(
            double[] initialHz, HeldInputs inputs, double durationMs, double outputStepMs, Tolerance tolerance) {
        MomentDynamics dynamics = new MomentDynamics(system, order, true, tolerance.absolute());
        double[] initial = InitialState.ofRates(system, dynamics, inputs, initialHz);
        return solve(dynamics, initial, inputs, durationMs, outputStepMs, tolerance);
    }

    /** As the other one, from any state. */
    public SecondOrderTrajectory solve(
            SecondOrderState initial, HeldInputs inputs, double durationMs, double outputStepMs, Tolerance tolerance) {
        MomentDynamics dynamics = new MomentDynamics(system, order, true, tolerance.absolute());
        double[] state = InitialState.of(system, dynamics.layout(), inputs, initial);
        return solve(dynamics, state, inputs, durationMs, outputStepMs, tolerance);
    }

    private SecondOrderTrajectory solve(
            MomentDynamics dynamics,
            double[] initial,
            HeldInputs inputs,
            double durationMs,
            double outputStepMs,
            Tolerance tolerance) {
        double[][] states =
                HeldIntegration.run(dynamics, initial, inputs, durationMs, outputStepMs, tolerance, integrator);
        return new SecondOrderTrajectory(system, outputStepMs, dynamics.layout(), states);
    }

    /**
     * The solution by explicit Euler steps as long as the samples of the input are, as the published programs take them.
     * Of first order.
     *
     * @throws ClosureBreakdownException if a step leaves the domain of the equations
     */
    public SecondOrderTrajectory euler(SecondOrderState initial, HeldInputs inputs, int steps) {
        HeldEuler.requireShortSteps(system, inputs);
        MomentDynamics dynamics = new MomentDynamics(system, order, true, 0);
        double[] state = InitialState.of(system, dynamics.layout(), inputs, initial);
        return new SecondOrderTrajectory(
                system, inputs.stepMs(), dynamics.layout(), HeldEuler.run(dynamics, state, inputs, steps));
    }

    /**
     * A stationary state at inputs that do not change: that which an infinite network comes to from given rates, as the
     * network becomes smaller. Whether it is stable is not asked.
     *
     * @param initialHz one rate for each population, at least 0
     * @throws NoStationaryStateException if rates of first order do not settle, or if there is no such state: the closure
     *     breaks down before the network is as small as it is
     */
    public SecondOrderState stationary(double[] initialHz, HeldInputs inputs) {
        return new StationarySearch(system, inputs).find(order, initialHz);
    }
}
