package org.ntwk.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;

/** The mean rate of each population, smoothed. A recorded rate is preferred; else spikes are counted. */
final class RatePanel {

    private static final int HEIGHT_PX = 180;

    private RatePanel() {}

    static Optional<Panel> of(RunResult result, PopulationColors colors, TimeFrame frame, boolean logScale) {
        return of(result, colors, frame, logScale, HEIGHT_PX);
    }

    static Optional<Panel> of(
            RunResult result, PopulationColors colors, TimeFrame frame, boolean logScale, int heightPx) {
        return RatePlot.of(
                "rates (Hz)", heightPx, frame.columns(), lines(result, colors, frame), note(frame), logScale);
    }

    static String note(TimeFrame frame) {
        return "Gaussian, σ = " + PanelAxis.number(frame.sigmaMs()) + " ms";
    }

    /** The rate of each population that has one. */
    static List<RatePlot.Line> lines(RunResult result, PopulationColors colors, TimeFrame frame) {
        List<RatePlot.Line> lines = new ArrayList<>();
        for (String population : colors.populations()) {
            curve(result, population, frame)
                    .ifPresent(curve -> lines.add(
                            new RatePlot.Line(curve, Names.brief(population), colors.of(population), CurveLayer.BOLD)));
        }
        return lines;
    }

    private static Optional<Curve> curve(RunResult result, String population, TimeFrame frame) {
        double sigmaMs = frame.sigmaMs();
        for (Traces trace : result.traces()) {
            if (trace.population().equals(population) && isPopulationRate(trace)) {
                return Optional.of(
                        RateSeries.of(trace, sigmaMs).smoothed(sigmaMs).curve(trace.startMs(), frame));
            }
        }
        for (SpikeTrains spikes : result.spikes()) {
            if (spikes.population().equals(population) && spikes.size() > 0) {
                return Optional.of(
                        RateSeries.of(spikes, sigmaMs).smoothed(sigmaMs).curve(0, frame));
            }
        }
        return Optional.empty();
    }

    private static boolean isPopulationRate(Traces trace) {
        return trace.cells().length == 0 && trace.unit().measuresSameAs(Unit.HZ) && trace.length() > 0;
    }
}
