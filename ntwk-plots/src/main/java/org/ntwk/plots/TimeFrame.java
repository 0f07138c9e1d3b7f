package org.ntwk.plots;

import java.util.Arrays;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.Traces;
import org.ntwk.core.analysis.Window;

/**
 * The stretch of time that a figure shows.
 *
 * @param window the time
 * @param columns of pixels that it is drawn on
 * @param sigmaMs that rates are smoothed with
 */
record TimeFrame(Window window, int columns, double sigmaMs) {

    private static final int TICK_PX = 80;

    static TimeFrame of(RunResult result, FigureOptions options) {
        Window window = options.window();
        if (window == null) {
            window = new Window(0, result.durationMs() > 0 ? result.durationMs() : 1);
        }
        double pixelMs = window.lengthMs() / options.widthPx();
        double sigmaMs = options.smoothingMs() >= pixelMs ? options.smoothingMs() : PanelAxis.roundStep(pixelMs);
        return new TimeFrame(window, options.widthPx(), sigmaMs);
    }

    /** A new axis; panels that stand above one another share one. */
    PanelAxis axis() {
        return axis(columns);
    }

    /** @param widthPx of a picture that is narrower than the figure */
    PanelAxis axis(int widthPx) {
        return PanelAxis.numbered("time (ms)", window.fromMs(), window.toMs(), Math.max(3, widthPx / TICK_PX));
    }

    boolean holds(double timeMs) {
        return timeMs >= window.fromMs() && timeMs < window.toMs();
    }

    /** What of a series lies in the frame, and one sample on either side, so that lines reach its edges. */
    Cut cut(Traces trace, int column, Unit unit) {
        double[] samples = trace.column(column);
        for (int n = 0; n < samples.length; n++) {
            samples[n] = trace.unit().convert(samples[n], unit);
        }
        return cut(trace.startMs(), trace.intervalMs(), samples);
    }

    Cut cut(double startMs, double intervalMs, double[] samples) {
        int from = index(Math.floor((window.fromMs() - startMs) / intervalMs), samples.length);
        int to = index(Math.ceil((window.toMs() - startMs) / intervalMs) + 1, samples.length);
        return new Cut(startMs + from * intervalMs, intervalMs, Arrays.copyOfRange(samples, from, Math.max(from, to)));
    }

    private static int index(double index, int length) {
        return (int) Math.max(0, Math.min(index, length));
    }

    /** Samples at equal intervals, not yet reduced to pixels. */
    record Cut(double startMs, double intervalMs, double[] samples) {

        Curve curve(TimeFrame frame) {
            return Curve.of(startMs, intervalMs, samples, frame.columns);
        }
    }
}
