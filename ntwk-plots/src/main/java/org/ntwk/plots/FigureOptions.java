package org.ntwk.plots;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ntwk.core.analysis.Window;

/**
 * How a figure is drawn; each figure takes of it what concerns it.
 *
 * @param window of time that is drawn; null for the whole run
 * @param widthPx of the figure, 400 to 5000
 * @param smoothingMs standard deviation of the Gaussian that rates are smoothed with; where it is less than a pixel, the
 *     next round number above that is taken
 * @param logScale whether rates stand on a logarithmic axis
 * @param peakMv the potential that spikes are drawn up to in traces of V, which never show one themselves; empty for not
 *     at all
 */
public record FigureOptions(
        @Nullable Window window, int widthPx, double smoothingMs, boolean logScale, OptionalDouble peakMv) {

    /** The whole run, 1200 pixels wide, rates smoothed over 5 ms, linear axes, traces as they are. */
    public static final FigureOptions DEFAULT = new FigureOptions(null, 1200, 5, false, OptionalDouble.empty());

    private static final int MIN_WIDTH_PX = 400;
    private static final int MAX_WIDTH_PX = 5000;

    /** @throws IllegalArgumentException if width, smoothing or peak is out of bounds */
    public FigureOptions {
        if (widthPx < MIN_WIDTH_PX || widthPx > MAX_WIDTH_PX) {
            throw new IllegalArgumentException(
                    "a figure is " + MIN_WIDTH_PX + " to " + MAX_WIDTH_PX + " px wide, not " + widthPx + " px");
        }
        if (!(smoothingMs > 0) || smoothingMs == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("rates cannot be smoothed over " + smoothingMs + " ms");
        }
        if (peakMv.isPresent() && !Double.isFinite(peakMv.getAsDouble())) {
            throw new IllegalArgumentException("spikes cannot be drawn to " + peakMv.getAsDouble() + " mV");
        }
    }

    public FigureOptions withWindow(Window drawn) {
        return new FigureOptions(drawn, widthPx, smoothingMs, logScale, peakMv);
    }

    public FigureOptions withWidth(int px) {
        return new FigureOptions(window, px, smoothingMs, logScale, peakMv);
    }

    public FigureOptions withSmoothing(double sigmaMs) {
        return new FigureOptions(window, widthPx, sigmaMs, logScale, peakMv);
    }

    public FigureOptions withLogScale() {
        return new FigureOptions(window, widthPx, smoothingMs, true, peakMv);
    }

    /** @param mv where spikes have their peaks */
    public FigureOptions withPeaks(double mv) {
        return new FigureOptions(window, widthPx, smoothingMs, logScale, OptionalDouble.of(mv));
    }
}
