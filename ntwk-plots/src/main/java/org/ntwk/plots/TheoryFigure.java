package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.core.analysis.Window;

/**
 * Theory over simulation: for each population the rate that was simulated, smoothed, with the standard deviation between
 * runs where there are several, and the rate that a mean field predicts, with its own standard deviation where it has one.
 */
public final class TheoryFigure {

    private static final int WIDTH_PX = 1200;
    private static final int HEIGHT_PX = 150;
    private static final int TICKS = 4;
    private static final double SIGMA_MS = 5;
    private static final double LINE_WHITE = 0.35;
    private static final double BAND_WHITE = 0.75;
    private static final Color THEORY = new Color(0x262626);

    private TheoryFigure() {}

    /**
     * The rates of one population, in Hz.
     *
     * @param simulatedHz of each run, in bins of one step; at least one
     * @param theoryHz at equally spaced times from 0 on
     * @param theorySdHz at the same times; of no length if there is none
     */
    public record Rates(
            String population, List<NumberArray> simulatedHz, NumberArray theoryHz, NumberArray theorySdHz) {

        public Rates {
            simulatedHz = List.copyOf(simulatedHz);
        }
    }

    /**
     * Draws the figure.
     *
     * @param network whose populations they are
     * @param stepMs between rates, in ms
     * @param rates from top to bottom
     */
    public static Figure of(NetworkDescription network, double stepMs, List<Rates> rates) {
        int longest = rates.stream()
                .mapToInt(of -> of.simulatedHz.get(0).size())
                .max()
                .orElseThrow();
        TimeFrame frame = new TimeFrame(new Window(0, longest * stepMs), WIDTH_PX, SIGMA_MS);
        PopulationColors colors = PopulationColors.of(network);
        List<Panel> panels = rates.stream()
                .map(of -> panel(of, stepMs, frame, colors.of(of.population)))
                .toList();
        return new PanelStack(frame.axis(), panels).figure(WIDTH_PX);
    }

    private static Panel panel(Rates rates, double stepMs, TimeFrame frame, Color color) {
        List<double[]> runs = rates.simulatedHz.stream()
                .map(run -> RateSeries.of(stepMs, run.toArray())
                        .smoothed(Math.max(frame.sigmaMs(), stepMs))
                        .ratesHz())
                .toList();
        Spread simulated = Spread.of(runs);
        Curve mean = frame.cut(0.5 * stepMs, stepMs, simulated.mean).curve(frame);
        Curve theory = frame.cut(0, stepMs, rates.theoryHz.toArray()).curve(frame);
        List<RatePlot.Line> lines = new ArrayList<>();
        lines.add(new RatePlot.Line(mean, "simulated", PopulationColors.paler(color, LINE_WHITE), CurveLayer.BOLD));
        lines.add(new RatePlot.Line(theory, "theory", THEORY, CurveLayer.BOLD));
        List<RatePlot.Line> edges = edges(rates, stepMs, frame);
        edges.stream().limit(1).forEach(lines::add);
        LegendLayer legend = RatePlot.legend(lines, note(frame, runs.size()));
        edges.stream().skip(1).forEach(lines::add);

        int legendPx = legend.rows(frame.columns() - 180) * LegendLayer.ROW_PX + 2;
        double greatest = Math.max(RatePlot.greatest(lines), simulated.greatest());
        double top = greatest * (1 + (double) legendPx / HEIGHT_PX);
        List<XYAnnotation> layers = new ArrayList<>();
        if (runs.size() > 1) {
            layers.add(simulated.band(stepMs, PopulationColors.paler(color, BAND_WHITE)));
        }
        lines.forEach(line -> layers.add(new CurveLayer(line.curve(), 0, line.color(), line.stroke())));
        layers.add(legend);
        // A little below 0, so that a line along the bottom is drawn at its full width.
        PanelAxis axis =
                PanelAxis.numbered(Names.brief(rates.population) + " (Hz)", -greatest * 2 / HEIGHT_PX, top, TICKS);
        return new Panel(axis, HEIGHT_PX + legendPx, layers);
    }

    /** Theory more and less its standard deviation; none if it has none. */
    private static List<RatePlot.Line> edges(Rates rates, double stepMs, TimeFrame frame) {
        double[] sd = rates.theorySdHz.toArray();
        List<RatePlot.Line> edges = new ArrayList<>();
        if (sd.length == 0) {
            return edges;
        }
        for (int sign : new int[] {1, -1}) {
            double[] edge = rates.theoryHz.toArray();
            for (int k = 0; k < edge.length; k++) {
                edge[k] = Math.max(0, edge[k] + sign * sd[k]);
            }
            edges.add(new RatePlot.Line(
                    frame.cut(0, stepMs, edge).curve(frame), "theory ± SD", THEORY, CurveLayer.DASHED));
        }
        return edges;
    }

    private static String note(TimeFrame frame, int runs) {
        String smoothing = "simulated: " + RatePanel.note(frame);
        return runs > 1 ? smoothing + ", ± SD of " + runs + " runs" : smoothing;
    }

    /** Mean and standard deviation between runs, in each bin. */
    private record Spread(double[] mean, double[] sd) {

        static Spread of(List<double[]> runs) {
            double[] mean = new double[runs.get(0).length];
            double[] sd = new double[mean.length];
            for (int k = 0; k < mean.length; k++) {
                for (double[] run : runs) {
                    mean[k] += run[k] / runs.size();
                }
                for (double[] run : runs) {
                    sd[k] += (run[k] - mean[k]) * (run[k] - mean[k]);
                }
                sd[k] = runs.size() > 1 ? Math.sqrt(sd[k] / (runs.size() - 1)) : 0;
            }
            return new Spread(mean, sd);
        }

        double greatest() {
            double greatest = 0;
            for (int k = 0; k < mean.length; k++) {
                greatest = Math.max(greatest, mean[k] + sd[k]);
            }
            return greatest;
        }

        BandLayer band(double stepMs, Color color) {
            double[] times = new double[mean.length];
            double[] lower = new double[mean.length];
            double[] upper = new double[mean.length];
            for (int k = 0; k < mean.length; k++) {
                times[k] = (k + 0.5) * stepMs;
                lower[k] = Math.max(0, mean[k] - sd[k]);
                upper[k] = mean[k] + sd[k];
            }
            return new BandLayer(times, lower, upper, color);
        }
    }
}
