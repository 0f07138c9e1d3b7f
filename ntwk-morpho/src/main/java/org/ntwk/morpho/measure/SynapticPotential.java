package org.ntwk.morpho.measure;

/**
 * The size and form of one potential that a synapse makes, up or down.
 *
 * @param amplitudeMv at the peak, from the potential at the start; negative if it goes down
 * @param peakMs when the peak is, after the event
 * @param riseMs from a tenth to nine tenths of the amplitude, before the peak
 * @param halfWidthMs for how long it is beyond half of the amplitude; NaN if it does not end in the trace
 * @param areaMvMs its integral over the trace
 */
public record SynapticPotential(double amplitudeMv, double peakMs, double riseMs, double halfWidthMs, double areaMvMs) {

    /**
     * Measures a trace that starts at the event, with potentials between samples on straight lines.
     *
     * @param traceMv at least two samples, a step apart
     */
    public static SynapticPotential of(double[] traceMv, double dtMs) {
        if (traceMv.length < 2 || !(dtMs > 0)) {
            throw new IllegalArgumentException(
                    "a trace has at least two samples some time apart, not " + traceMv.length + " by " + dtMs + " ms");
        }
        double baseline = traceMv[0];
        int peak = 0;
        double area = 0;
        for (int n = 0; n < traceMv.length; n++) {
            double away = traceMv[n] - baseline;
            area += away * dtMs * (n == 0 || n == traceMv.length - 1 ? 0.5 : 1);
            if (Math.abs(away) > Math.abs(traceMv[peak] - baseline)) {
                peak = n;
            }
        }
        double amplitude = traceMv[peak] - baseline;
        if (amplitude == 0) {
            return new SynapticPotential(0, 0, 0, 0, 0);
        }
        Course course = new Course(traceMv, baseline, amplitude, peak);
        return new SynapticPotential(
                amplitude,
                peak * dtMs,
                (course.before(0.9) - course.before(0.1)) * dtMs,
                (course.after(0.5) - course.before(0.5)) * dtMs,
                area);
    }

    /** A trace as parts of its amplitude; its times are in steps. */
    private record Course(double[] trace, double baseline, double amplitude, int peak) {

        private double part(int n) {
            return (trace[n] - baseline) / amplitude;
        }

        /** The last time before the peak at which it is at a level on its way up. */
        double before(double level) {
            int n = peak;
            while (part(n - 1) > level) {
                n--;
            }
            return n - (part(n) - level) / (part(n) - part(n - 1));
        }

        /** The first time after the peak at which it is at a level; NaN if it is at none. */
        double after(double level) {
            for (int n = peak + 1; n < trace.length; n++) {
                if (part(n) <= level) {
                    return n - (level - part(n)) / (part(n - 1) - part(n));
                }
            }
            return Double.NaN;
        }
    }
}
