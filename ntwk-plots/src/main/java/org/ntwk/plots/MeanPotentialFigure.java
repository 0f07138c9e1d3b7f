package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.annotations.XYAnnotation;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.analysis.Moments;

/** The membrane potential of each population: mean and standard deviation over its recorded cells, and one of these. */
public final class MeanPotentialFigure {

    private static final int HEIGHT_PX = 170;
    private static final double LEAST_SPAN_MV = 5;
    private static final int TICKS = 5;
    private static final double WHITE = 0.72;
    private static final Color TRACE = new Color(0x6E6E6E);

    private MeanPotentialFigure() {}

    /** @throws org.ntwk.api.problem.InvalidInputException if no potentials were recorded */
    public static Figure of(RunResult result, FigureOptions options) {
        TimeFrame frame = TimeFrame.of(result, options);
        PopulationColors colors = PopulationColors.of(result);
        List<Panel> panels = new ArrayList<>();
        for (String population : colors.populations()) {
            Optional<Spread> spread = Potentials.of(result, population, OptionalDouble.empty())
                    .map(potentials -> Spread.of(potentials, frame));
            Optional<Potentials> potentials = Potentials.of(result, population, options.peakMv());
            if (spread.isPresent() && potentials.isPresent()) {
                panel(spread.get(), potentials.get(), population, colors.of(population), frame)
                        .ifPresent(panels::add);
            }
        }
        if (panels.isEmpty()) {
            throw MissingData.ofPotentials();
        }
        return new PanelStack(frame.axis(), panels).figure(options.widthPx());
    }

    private static Optional<Panel> panel(
            Spread spread, Potentials potentials, String population, Color color, TimeFrame frame) {
        Curve trace = potentials.cut(0, frame).curve(frame);
        ValueRange range = new ValueRange().include(spread.lower).include(spread.upper);
        for (int n = 0; n < trace.size(); n++) {
            range.include(trace.value(n));
        }
        if (range.isEmpty()) {
            return Optional.empty();
        }
        ValueRange shown = range.widened(LEAST_SPAN_MV);
        LegendLayer legend = new LegendLayer(
                List.of(
                        new LegendLayer.Entry(
                                Names.brief(population) + ", mean of " + potentials.columns() + " cells, band: ± SD",
                                color,
                                CurveLayer.BOLD),
                        new LegendLayer.Entry("cell " + potentials.cell(0), TRACE, CurveLayer.THIN)),
                "");
        int legendPx = legend.rows(frame.columns() - 180) * LegendLayer.ROW_PX + 2;
        double top = shown.upper() + shown.span() * legendPx / HEIGHT_PX;
        List<XYAnnotation> layers = List.of(
                new BandLayer(spread.times, spread.lower, spread.upper, PopulationColors.paler(color, WHITE)),
                new CurveLayer(trace, 0, TRACE, CurveLayer.THIN),
                new CurveLayer(spread.mean, 0, color, CurveLayer.BOLD),
                legend);
        PanelAxis axis = PanelAxis.numbered("V (mV)", shown.lower(), top, TICKS);
        return Optional.of(new Panel(axis, HEIGHT_PX + legendPx, layers));
    }

    /** Mean and standard deviation over cells, at no more times than there are columns of pixels. */
    private record Spread(double[] times, double[] lower, double[] upper, Curve mean) {

        static Spread of(Potentials potentials, TimeFrame frame) {
            TimeFrame.Cut[] cuts = new TimeFrame.Cut[potentials.columns()];
            Arrays.setAll(cuts, column -> potentials.cut(column, frame));
            int samples = cuts[0].samples().length;
            int every = Math.max(1, samples / frame.columns());
            int size = (samples + every - 1) / every;
            double[] times = new double[size];
            double[] mean = new double[size];
            double[] lower = new double[size];
            double[] upper = new double[size];
            double[] ofCells = new double[cuts.length];
            for (int n = 0; n < size; n++) {
                int sample = n * every;
                Arrays.setAll(ofCells, cell -> cuts[cell].samples()[sample]);
                double sd = Moments.sd(ofCells);
                times[n] = cuts[0].startMs() + sample * cuts[0].intervalMs();
                mean[n] = Moments.mean(ofCells);
                lower[n] = mean[n] - sd;
                upper[n] = mean[n] + sd;
            }
            Curve curve = Curve.of(cuts[0].startMs(), every * cuts[0].intervalMs(), mean, size);
            return new Spread(times, lower, upper, curve);
        }
    }
}
