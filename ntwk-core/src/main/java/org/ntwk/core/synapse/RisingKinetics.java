package org.ntwk.core.synapse;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import org.ntwk.api.synapse.SynapseContext;

/**
 * Opens with one time constant and closes with another:
 *
 * <pre>
 * dX/dt = −X/rise
 * dY/dt = X/rise − Y/decay
 * </pre>
 *
 * where weights are added to X and Y is what is open. After X = 1 at time 0 it is the difference of two exponentials, or
 * the alpha function where both time constants are equal.
 */
final class RisingKinetics implements Kinetics {

    private final double[] rising;
    private final double[] open;
    private final double riseFactor;
    private final double decayFactor;
    private final double opening;
    private final double gain;

    /**
     * @param variable the model's second variable, which is what is open; the first is {@code X}
     * @param riseMs time constant of the rise
     * @param decayMs time constant of the decay
     */
    RisingKinetics(SynapseContext context, String variable, double riseMs, double decayMs) {
        rising = context.state("X");
        open = context.state(variable);
        Decay decay = Decay.of(context.parameters());
        double riseSteps = context.dtMs() / riseMs;
        double decaySteps = context.dtMs() / decayMs;
        riseFactor = decay.factor(riseSteps);
        decayFactor = decay.factor(decaySteps);
        // Exact: the integral of exp(−s/rise)·exp(−(dt − s)/decay)/rise over the step.
        double apart = riseSteps - decaySteps;
        double mean = apart == 0 ? 1 : -StrictMath.expm1(-apart) / apart;
        opening = decay == Decay.EULER ? riseSteps : riseSteps * decayFactor * mean;
        gain = gain(riseMs, decayMs);
    }

    /** What X starts from so that the peak in continuous time is 1: (decay/rise)^(rise/(decay − rise)), e in the limit. */
    private static double gain(double riseMs, double decayMs) {
        double apart = (decayMs - riseMs) / riseMs;
        return StrictMath.exp(apart == 0 ? 1 : StrictMath.log1p(apart) / apart);
    }

    double gain() {
        return gain;
    }

    @Override
    public double[] open() {
        return open;
    }

    @Override
    public void decay(int from, int to) {
        decay(rising, open, riseFactor, decayFactor, opening, from, to);
    }

    private static void decay(
            double[] rising, double[] open, double riseFactor, double decayFactor, double opening, int from, int to) {
        for (int n = from; n < to; n++) {
            double x = rising[n];
            open[n] = multiplyAdd(x, opening, open[n] * decayFactor);
            rising[n] = x * riseFactor;
        }
    }
}
