package org.ntwk.morpho.mechanism;

/**
 * A gate x that relaxes to a steady state, {@code dx/dt = (x∞(V) − x)·rate(V)}.
 *
 * @param variable the name of its column
 * @param power how many of them a channel has
 */
record Gate(String variable, int power, Kinetics kinetics) {

    /** Writes steady states and rates in 1/ms. */
    @FunctionalInterface
    interface Kinetics {
        void write(double[] voltage, double[] steady, double[] rate, int from, int to);
    }

    /** {@code dx/dt = faster·(opening·(1 − x) − closing·x)}, with both in 1/ms. */
    static Gate ofRates(String variable, int power, VoltageFunction opening, VoltageFunction closing, double faster) {
        return new Gate(variable, power, (voltage, steady, rate, from, to) -> {
            opening.write(voltage, steady, from, to);
            closing.write(voltage, rate, from, to);
            for (int n = from; n < to; n++) {
                double total = steady[n] + rate[n];
                steady[n] /= total;
                rate[n] = faster * total;
            }
        });
    }

    /** A steady state of its own, and the time constant {@code (leastMs + 1/(one + other))/faster}. */
    static Gate ofSteadyState(
            String variable,
            int power,
            VoltageFunction steadyState,
            double leastMs,
            VoltageFunction one,
            VoltageFunction other,
            double faster) {
        return new Gate(variable, power, (voltage, steady, rate, from, to) -> {
            one.write(voltage, rate, from, to);
            other.write(voltage, steady, from, to);
            for (int n = from; n < to; n++) {
                double total = rate[n] + steady[n];
                rate[n] = faster * total / (1 + leastMs * total);
            }
            steadyState.write(voltage, steady, from, to);
        });
    }

    /** A steady state and a time constant in ms, each of its own. */
    static Gate ofTimeConstant(String variable, int power, VoltageFunction steadyState, VoltageFunction timeConstant) {
        return new Gate(variable, power, (voltage, steady, rate, from, to) -> {
            steadyState.write(voltage, steady, from, to);
            timeConstant.write(voltage, rate, from, to);
            for (int n = from; n < to; n++) {
                rate[n] = 1 / rate[n];
            }
        });
    }
}
