package org.ntwk.meanfield.system;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.ODEJacobiansProvider;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;

/**
 * Integrates dynamics under held inputs with adaptive steps; dense output gives the states in between.
 *
 * <p>The right-hand side jumps where inputs do. An integrator that steps over a jump loses its order, and may miss a
 * short pulse altogether, so each stretch of constant input is integrated on its own.
 */
final class HeldIntegration implements ODEJacobiansProvider, ODEStepHandler {

    private static final double SHORTEST_STEP_MS = 1e-9;

    /** For a stretch of constant input: some for a transient, and for each time constant, where a smooth system needs two to twenty. */
    private static final int EVALUATIONS_OF_TRANSIENT = 5_000;

    private static final int EVALUATIONS_PER_TIME_CONSTANT = 100;

    /** Halvings of a step to find where a solution leaves the domain. */
    private static final int HALVINGS = 50;

    private final Dynamics dynamics;
    private final Integrator method;
    private final double outputStepMs;
    private final double[][] out;
    private int written;
    private double lastStepMs;
    private double reachedMs;

    private HeldIntegration(Dynamics dynamics, Integrator method, double outputStepMs, double[][] out) {
        this.dynamics = dynamics;
        this.method = method;
        this.outputStepMs = outputStepMs;
        this.out = out;
    }

    /** States from 0 to the last multiple of the output's step within the duration. */
    static double[][] run(
            Dynamics dynamics,
            double[] initial,
            HeldInputs inputs,
            double durationMs,
            double outputStepMs,
            Tolerance tolerance,
            Integrator method) {
        if (!(durationMs > 0 && outputStepMs > 0 && durationMs < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("duration and step of the output must be greater than 0, not "
                    + durationMs + " ms and " + outputStepMs + " ms");
        }
        // A duration that is a multiple up to rounding has its last state.
        int last = (int) Math.floor(durationMs / outputStepMs * (1 + 1e-12));
        double[][] out = new double[last + 1][];
        out[0] = initial.clone();
        new HeldIntegration(dynamics, method, outputStepMs, out).run(inputs, tolerance);
        return out;
    }

    private void run(HeldInputs inputs, Tolerance tolerance) {
        double end = (out.length - 1) * outputStepMs;
        written = 1;
        double[] state = out[0].clone();
        double t = 0;
        int sample = 0;
        while (t < end) {
            int change = inputs.nextChange(sample);
            double until = change == Integer.MAX_VALUE ? end : Math.min(end, change * inputs.stepMs());
            // A stretch of nothing but rounding leaves the state as it is.
            if (until - t > SHORTEST_STEP_MS + 2000 * Math.ulp(until)) {
                dynamics.hold(inputs, sample);
                state = stretch(t, state, until, tolerance);
            }
            t = until;
            sample = change;
        }
        if (written < out.length) {
            // The last step may end an ulp before the last time.
            out[written] = state;
        }
    }

    private double[] stretch(double from, double[] state, double until, Tolerance tolerance) {
        double longest = until - from;
        AdaptiveStepsizeIntegrator integrator =
                method.over(longest, dynamics.shortestTimeConstantMs(), SHORTEST_STEP_MS, tolerance);
        if (lastStepMs > 0) {
            integrator.setInitialStepSize(Math.min(lastStepMs, longest));
        }
        integrator.addStepHandler(this);
        integrator.setMaxEvaluations((int) Math.min(
                Integer.MAX_VALUE,
                EVALUATIONS_OF_TRANSIENT
                        + EVALUATIONS_PER_TIME_CONSTANT * longest / dynamics.shortestTimeConstantMs()));
        reachedMs = from;
        try {
            double[] end =
                    integrator.integrate(this, new ODEState(from, state), until).getPrimaryState();
            dynamics.settle(end);
            return end;
        } catch (MathRuntimeException e) {
            throw dynamics.stalled(reachedMs, e);
        }
    }

    @Override
    public int getDimension() {
        return dynamics.dimension();
    }

    @Override
    public double[] computeDerivatives(double t, double[] y) {
        double[] slope = new double[y.length];
        dynamics.derivative(y, slope);
        return slope;
    }

    @Override
    public double[][] computeMainStateJacobian(double t, double[] y, double[] slope) {
        int n = y.length;
        double[] flat = new double[n * n];
        dynamics.jacobian(y, slope, flat);
        double[][] rows = new double[n][];
        for (int row = 0; row < n; row++) {
            rows[row] = Arrays.copyOfRange(flat, row * n, (row + 1) * n);
        }
        return rows;
    }

    @Override
    public void handleStep(ODEStateInterpolator step) {
        ODEStateAndDerivative reached = step.getCurrentState();
        if (!dynamics.covers(reached.getPrimaryState())) {
            throw breakdown(step);
        }
        reachedMs = reached.getTime();
        lastStepMs = reached.getTime() - step.getPreviousState().getTime();
        while (written < out.length && written * outputStepMs <= reached.getTime()) {
            double t = written * outputStepMs;
            out[written] = step.getInterpolatedState(t).getPrimaryState();
            dynamics.settle(out[written]);
            written++;
        }
    }

    /** Where in the step the solution left the domain. */
    private RuntimeException breakdown(ODEStateInterpolator step) {
        double inside = step.getPreviousState().getTime();
        double outside = step.getCurrentState().getTime();
        double[] left = step.getCurrentState().getPrimaryState();
        for (int n = 0; n < HALVINGS; n++) {
            double middle = inside + (outside - inside) / 2;
            double[] state = step.getInterpolatedState(middle).getPrimaryState();
            if (dynamics.covers(state)) {
                inside = middle;
            } else {
                outside = middle;
                left = state;
            }
        }
        return dynamics.breakdown(outside, left);
    }
}
