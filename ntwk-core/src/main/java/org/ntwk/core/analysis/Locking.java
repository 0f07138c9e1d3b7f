package org.ntwk.core.analysis;

/**
 * How the spikes of a population keep to a rhythm of given frequency f: with z the mean of exp(2πi f t) over all spikes of
 * the window, the vector strength |z| and the phase of −z (Goldberg and Brown 1969, J. Neurophysiol. 32:613).
 *
 * @param amplitude from 0 (no locking) to 1 (all spikes at one phase); no number without spikes
 * @param phaseRad 0 where spikes come at the maximum of the drive 1 − cos(2πft), from −π to π
 */
public record Locking(double amplitude, double phaseRad) {

    public static Locking of(SpikeTable spikes, Window window, double frequencyHz) {
        double real = 0;
        double imaginary = 0;
        long count = 0;
        for (int row = 0; row < spikes.cells(); row++) {
            for (double timeMs : spikes.timesMs(row, window)) {
                double angle = 2 * Math.PI * frequencyHz * timeMs * 1e-3;
                real += Math.cos(angle);
                imaginary += Math.sin(angle);
                count++;
            }
        }
        double phase = count == 0 ? Double.NaN : Math.atan2(-imaginary, -real);
        return new Locking(Math.hypot(real, imaginary) / count, phase);
    }
}
