package org.ntwk.meanfield.system;

import java.util.Arrays;

/**
 * The equations of means, covariances and adaptation; see {@link FirstOrderMeanField} and {@link SecondOrderMeanField}.
 * Rates that trial steps take below 0 count as 0.
 */
final class MomentDynamics implements Dynamics {

    private static final double HZ_OF_PER_MS = 1000;

    /** What rounding may take a rate below 0. */
    private static final double ROUNDING_HZ = 1e-6;

    private final MeanFieldSystem system;
    private final Order order;
    private final StateLayout layout;
    private final double lowestHz;
    private final double[] timeConstantMs;
    private final double[] afferentHz;
    private final double[] currentPa;
    private final double[] netCurrentPa;
    private final double[] rateHz;
    private final double[] transferHz;
    private final double[] jacobian;
    private final double[][] hessians;
    private final double[][] covariances;
    private final double[][] driven;

    /** By how much finite-size noise is multiplied. */
    private double noise = 1;

    /**
     * @param adapts whether adaptation currents are variables; if not they are at every moment those of the rates
     * @param absoluteHz the error in a rate that the integrator may make in a step; 0 if it has none
     */
    MomentDynamics(MeanFieldSystem system, Order order, boolean adapts, double absoluteHz) {
        this.system = system;
        this.order = order;
        int n = system.size();
        layout = new StateLayout(n, order != Order.FIRST, adapts ? system.adapting() : new int[0]);
        lowestHz = -Math.max(ROUNDING_HZ, 100 * absoluteHz);
        timeConstantMs = system.populations().stream()
                .mapToDouble(MeanFieldPopulation::timeConstantMs)
                .toArray();
        afferentHz = new double[system.afferents().size()];
        currentPa = new double[n];
        netCurrentPa = new double[n];
        rateHz = new double[n];
        transferHz = new double[n];
        jacobian = new double[n * n];
        hessians = new double[n][n * n];
        covariances = new double[n][n];
        driven = new double[n][n];
    }

    StateLayout layout() {
        return layout;
    }

    void multiplyNoise(double factor) {
        noise = factor;
    }

    @Override
    public int dimension() {
        return layout.size();
    }

    @Override
    public double shortestTimeConstantMs() {
        double adaptation = system.populations().stream()
                .flatMap(population -> population.adaptation().stream())
                .mapToDouble(Adaptation::timeConstantMs)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return Math.min(adaptation, Arrays.stream(timeConstantMs).min().orElseThrow());
    }

    @Override
    public void hold(HeldInputs inputs, int k) {
        inputs.read(k, afferentHz, currentPa);
    }

    /** The adaptation currents that stay at the held inputs and given rates, one for each population. */
    double[] stationaryAdaptationPa(double[] ratesHz) {
        double[] out = new double[currentPa.length];
        system.stationaryAdaptationPa(ratesHz, afferentHz, currentPa, out);
        return out;
    }

    @Override
    public void derivative(double[] state, double[] out) {
        for (double variable : state) {
            if (!Double.isFinite(variable)) {
                Arrays.fill(out, Double.NaN);
                return;
            }
        }
        for (int m = 0; m < rateHz.length; m++) {
            rateHz[m] = Math.max(state[m], 0);
        }
        adapt(state, out);
        switch (order) {
            case FIRST -> system.transferHz(rateHz, afferentHz, netCurrentPa, transferHz);
            case LINEAR_NOISE -> system.linearise(rateHz, afferentHz, netCurrentPa, transferHz, jacobian);
            case SECOND -> system.expand(rateHz, afferentHz, netCurrentPa, transferHz, jacobian, hessians);
        }
        if (order != Order.FIRST) {
            spread(state, out);
        }
        for (int m = 0; m < rateHz.length; m++) {
            double curved = order == Order.SECOND ? halfContraction(hessians[m]) : 0;
            out[m] = (transferHz[m] + curved - state[m]) / timeConstantMs[m];
        }
    }

    @Override
    public void jacobian(double[] state, double[] slope, double[] out) {
        boolean variesAlone = layout.adapting().length == system.adapting().length;
        if (order != Order.FIRST || !variesAlone) {
            Dynamics.super.jacobian(state, slope, out);
            return;
        }
        int n = rateHz.length;
        int size = state.length;
        for (int m = 0; m < n; m++) {
            rateHz[m] = Math.max(state[m], 0);
        }
        system.jacobian(rateHz, Arrays.copyOfRange(state, n, size), afferentHz, currentPa, out);
        for (int m = 0; m < n; m++) {
            if (state[m] < 0) {
                // As if it were 0, whatever it is, but for its own decay.
                for (int v = 0; v < size; v++) {
                    out[v * size + m] = v == m ? -1 / timeConstantMs[m] : 0;
                }
            }
        }
    }

    private void adapt(double[] state, double[] out) {
        int[] adapting = layout.adapting();
        if (adapting.length == 0) {
            system.stationaryAdaptationPa(rateHz, afferentHz, currentPa, netCurrentPa);
            for (int m = 0; m < netCurrentPa.length; m++) {
                netCurrentPa[m] = currentPa[m] - netCurrentPa[m];
            }
            return;
        }
        System.arraycopy(currentPa, 0, netCurrentPa, 0, currentPa.length);
        for (int k = 0; k < adapting.length; k++) {
            int m = adapting[k];
            int place = layout.firstAdaptation() + k;
            netCurrentPa[m] -= state[place];
            out[place] = system.adaptationSlope(m, state[place], rateHz, afferentHz, currentPa[m]);
        }
    }

    /** The covariances: what drives them, what they lose, and the noise. */
    private void spread(double[] state, double[] out) {
        int n = rateHz.length;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                covariances[a][b] = state[layout.covariance(a, b)];
            }
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double sum = -covariances[a][b];
                for (int k = 0; k < n; k++) {
                    sum += jacobian[a * n + k] * covariances[k][b];
                }
                driven[a][b] = sum / timeConstantMs[a];
            }
        }
        for (int a = 0; a < n; a++) {
            for (int b = a; b < n; b++) {
                double slope = driven[a][b] + driven[b][a];
                if (a == b) {
                    double perT = HZ_OF_PER_MS / timeConstantMs[a];
                    double cells = system.populations().get(a).cells();
                    slope += noise * transferHz[a] * (perT - transferHz[a]) / (cells * timeConstantMs[a]);
                }
                if (order == Order.SECOND) {
                    slope += (transferHz[a] - state[a])
                            * (transferHz[b] - state[b])
                            / Math.sqrt(timeConstantMs[a] * timeConstantMs[b]);
                }
                out[layout.covariance(a, b)] = slope;
            }
        }
    }

    private double halfContraction(double[] hessian) {
        int n = rateHz.length;
        double sum = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                sum += covariances[a][b] * hessian[a * n + b];
            }
        }
        return sum / 2;
    }

    @Override
    public boolean covers(double[] state) {
        return order != Order.SECOND || failing(state) < 0;
    }

    /** The first population whose rate is outside its domain or has no finite variance; −1 if there is none. */
    private int failing(double[] state) {
        for (int m = 0; m < rateHz.length; m++) {
            boolean inside = state[m] >= lowestHz && state[m] * timeConstantMs[m] <= HZ_OF_PER_MS;
            if (!inside || !Double.isFinite(state[layout.covariance(m, m)])) {
                return m;
            }
        }
        return -1;
    }

    @Override
    public RuntimeException breakdown(double timeMs, double[] state) {
        int m = failing(state);
        return ClosureBreakdownException.ofRate(timeMs, system.populations().get(m), state[m]);
    }

    @Override
    public RuntimeException stalled(double timeMs, Throwable cause) {
        return order == Order.SECOND
                ? ClosureBreakdownException.stalled(timeMs, cause)
                : new StalledSolutionException(timeMs, cause);
    }

    @Override
    public void settle(double[] state) {
        for (int m = 0; m < rateHz.length; m++) {
            state[m] = Math.max(state[m], 0);
        }
    }
}
