package org.ntwk.meanfield.system;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;

/**
 * Stationary states by Newton's method, with differences for the Jacobian. That of second order is followed from the one
 * of first order, which is that of infinitely many cells, as finite-size noise grows to what it is: so it is found
 * wherever it is connected to the first order, and where it ends is known.
 */
final class StationarySearch {

    /** In the slowest time constant; what is left then is for Newton's method. */
    private static final double SETTLING_TIME = 50;

    private static final Tolerance SETTLING = new Tolerance(1e-6, 1e-9);

    private static final int ITERATIONS = 15;
    private static final double FIRST_STEP = 0.125;
    private static final double SHORTEST_STEP = 1e-4;

    /** Of a rate in one step, relative to it. */
    private static final double LONGEST_MOVE = 0.1;

    /** What a rate may always move: a silent population has none to compare with. */
    private static final double SHORT_MOVE_HZ = 1e-3;

    private final MeanFieldSystem system;
    private final HeldInputs inputs;

    /** @throws IllegalArgumentException if inputs change over time */
    StationarySearch(MeanFieldSystem system, HeldInputs inputs) {
        inputs.requireFor(system);
        if (inputs.nextChange(0) != Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a stationary state needs inputs that do not change; these do at "
                    + inputs.nextChange(0) * inputs.stepMs() + " ms");
        }
        this.system = system;
        this.inputs = inputs;
    }

    SecondOrderState find(Order order, double[] initialHz) {
        double[] rates = rates(initialHz);
        MomentDynamics dynamics = dynamics(order);
        double[] state = Arrays.copyOf(rates, dynamics.dimension());
        state = order == Order.SECOND
                ? withNoise(dynamics, state)
                : newton(dynamics, state).orElseThrow(NoStationaryStateException::ofRates);
        double[] found = Arrays.copyOf(state, rates.length);
        return new SecondOrderState(
                found, dynamics.layout().covariancesOf(state), dynamics.stationaryAdaptationPa(found));
    }

    private double[] rates(double[] initialHz) {
        MomentDynamics first = dynamics(Order.FIRST);
        double slowest = system.populations().stream()
                .mapToDouble(MeanFieldPopulation::timeConstantMs)
                .max()
                .orElseThrow();
        double duration = SETTLING_TIME * slowest;
        double[] initial = InitialState.ofRates(system, first, inputs, initialHz);
        double[][] settled =
                HeldIntegration.run(first, initial, inputs, duration, duration, SETTLING, Integrator.AUTOMATIC);
        return newton(first, settled[1]).orElseThrow(NoStationaryStateException::ofRates);
    }

    /** With adaptation that follows the rates at once, which does not move stationary states. */
    private MomentDynamics dynamics(Order order) {
        MomentDynamics dynamics = new MomentDynamics(system, order, false, 0);
        dynamics.hold(inputs, 0);
        return dynamics;
    }

    private double[] withNoise(MomentDynamics dynamics, double[] noiseless) {
        double[] state = noiseless;
        double noise = 0;
        double step = FIRST_STEP;
        while (noise < 1) {
            double next = Math.min(noise + step, 1);
            dynamics.multiplyNoise(next);
            Optional<double[]> found = newton(dynamics, state);
            if (found.isPresent() && isNear(found.get(), state)) {
                state = found.get();
                noise = next;
                step *= 2;
            } else {
                step /= 2;
                if (step < SHORTEST_STEP) {
                    throw NoStationaryStateException.ofMoments(1 / noise);
                }
            }
        }
        return state;
    }

    /** Whether rates moved by less than a step on the way could jump to another branch. */
    private boolean isNear(double[] found, double[] before) {
        for (int m = 0; m < system.size(); m++) {
            if (Math.abs(found[m] - before[m]) > LONGEST_MOVE * before[m] + SHORT_MOVE_HZ) {
                return false;
            }
        }
        return true;
    }

    /** Empty if it does not converge to a state inside the domain. */
    private static Optional<double[]> newton(MomentDynamics dynamics, double[] start) {
        double[] state = start.clone();
        double[] slope = new double[state.length];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            dynamics.derivative(state, slope);
            double[] step;
            try {
                step = new LUDecomposition(new Array2DRowRealMatrix(jacobian(dynamics, state, slope)))
                        .getSolver()
                        .solve(new ArrayRealVector(slope))
                        .toArray();
            } catch (MathRuntimeException singular) {
                return Optional.empty();
            }
            boolean converged = true;
            for (int v = 0; v < step.length; v++) {
                state[v] -= step[v];
                converged &= Math.abs(step[v]) <= 1e-10 * Math.abs(state[v]) + 1e-13;
            }
            if (converged) {
                return dynamics.covers(state) ? Optional.of(state) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static double[][] jacobian(MomentDynamics dynamics, double[] state, double[] slope) {
        int n = state.length;
        double[][] jacobian = new double[n][n];
        double[] beside = state.clone();
        double[] out = new double[n];
        for (int v = 0; v < n; v++) {
            beside[v] = state[v] + 1e-6 * Math.abs(state[v]) + 1e-9;
            dynamics.derivative(beside, out);
            double h = beside[v] - state[v];
            for (int w = 0; w < n; w++) {
                jacobian[w][v] = (out[w] - slope[w]) / h;
            }
            beside[v] = state[v];
        }
        return jacobian;
    }
}
