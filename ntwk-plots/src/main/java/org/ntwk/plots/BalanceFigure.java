package org.ntwk.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.Traces;
import org.ntwk.core.analysis.Moments;

/**
 * Excitation against inhibition: the excitatory and the inhibitory synaptic current and their sum, as the mean over cells at
 * every time for each population, and below over the whole window with the standard deviation over cells.
 */
public final class BalanceFigure {

    private static final Color EXCITATION = new Color(0x0072B2);
    private static final Color INHIBITION = new Color(0xD55E00);
    private static final Color SUM = new Color(0xAAAAAA);

    /** So broad that it shows below the current that it equals where the other is 0. */
    private static final Stroke SUM_STROKE = new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);

    /** The sum is drawn first, so that it hides neither of the others. */
    private static final int[] DRAWN = {2, 0, 1};

    private static final List<Color> COLORS = List.of(EXCITATION, INHIBITION, SUM);

    private static final int LETTER_PX = 10;
    private static final int MIN_LETTERS = 6;
    private static final int HEIGHT_PX = 150;
    private static final int BARS_PX = 220;
    private static final int TICKS = 5;
    private static final double BAR = 0.22;

    private BalanceFigure() {}

    /** The mean over the samples in the frame of each cell, and over cells at each time. */
    private record Current(double[] ofCells, TimeFrame.Cut overTime) {

        static Current of(Traces trace, TimeFrame frame) {
            double[] ofCells = new double[trace.columns()];
            TimeFrame.Cut first = frame.cut(trace, 0, Unit.PA);
            double[] mean = new double[first.samples().length];
            for (int column = 0; column < ofCells.length; column++) {
                double[] samples = frame.cut(trace, column, Unit.PA).samples();
                ofCells[column] = Moments.mean(samples);
                for (int n = 0; n < mean.length; n++) {
                    mean[n] += samples[n] / ofCells.length;
                }
            }
            return new Current(ofCells, new TimeFrame.Cut(first.startMs(), first.intervalMs(), mean));
        }

        Current plus(Current other) {
            double[] cells = new double[Math.min(ofCells.length, other.ofCells.length)];
            Arrays.setAll(cells, cell -> ofCells[cell] + other.ofCells[cell]);
            double[] mean = new double[Math.min(overTime.samples().length, other.overTime.samples().length)];
            Arrays.setAll(mean, n -> overTime.samples()[n] + other.overTime.samples()[n]);
            return new Current(cells, new TimeFrame.Cut(overTime.startMs(), overTime.intervalMs(), mean));
        }
    }

    /** Excitatory, inhibitory and summed current of one population. */
    private record Balance(String population, List<Current> currents) {}

    /** @throws org.ntwk.api.problem.InvalidInputException if the currents of no population were recorded */
    public static Figure of(RunResult result, FigureOptions options) {
        TimeFrame frame = TimeFrame.of(result, options);
        List<Balance> balances = new ArrayList<>();
        for (String population : PopulationColors.of(result).populations()) {
            Traces excitation = result.findTrace(population, "Ie").orElse(null);
            Traces inhibition = result.findTrace(population, "Ii").orElse(null);
            if (excitation != null && inhibition != null && excitation.length() > 0 && inhibition.length() > 0) {
                Current ofExcitation = Current.of(excitation, frame);
                Current ofInhibition = Current.of(inhibition, frame);
                balances.add(
                        new Balance(population, List.of(ofExcitation, ofInhibition, ofExcitation.plus(ofInhibition))));
            }
        }
        if (balances.isEmpty()) {
            throw MissingData.ofCurrents();
        }
        List<Panel> courses =
                balances.stream().map(balance -> course(balance, frame)).toList();
        return PanelStack.grid(
                List.of(new PanelStack(frame.axis(), courses), bars(balances, frame)), 1, options.widthPx());
    }

    private static Panel course(Balance balance, TimeFrame frame) {
        ValueRange range = new ValueRange().include(0);
        List<XYAnnotation> layers = new ArrayList<>();
        for (int n : DRAWN) {
            TimeFrame.Cut cut = balance.currents.get(n).overTime;
            range.include(cut.samples());
            Color color = COLORS.get(n);
            layers.add(new CurveLayer(cut.curve(frame), 0, color, color.equals(SUM) ? SUM_STROKE : CurveLayer.THIN));
        }
        LegendLayer legend = new LegendLayer(
                entries(),
                Names.brief(balance.population) + ", mean over " + balance.currents.get(0).ofCells.length + " cells");
        layers.add(legend);
        ValueRange shown = range.widened();
        int legendPx = legend.rows(frame.columns() - 180) * LegendLayer.ROW_PX + 2;
        double top = shown.upper() + shown.span() * legendPx / HEIGHT_PX;
        return new Panel(PanelAxis.numbered("I (pA)", shown.lower(), top, TICKS), HEIGHT_PX + legendPx, layers);
    }

    private static List<LegendLayer.Entry> entries() {
        return List.of(
                new LegendLayer.Entry("Ie", EXCITATION, CurveLayer.BOLD),
                new LegendLayer.Entry("Ii", INHIBITION, CurveLayer.BOLD),
                new LegendLayer.Entry("Ie + Ii", SUM, SUM_STROKE));
    }

    private static PanelStack bars(List<Balance> balances, TimeFrame frame) {
        List<BarLayer.Bar> bars = new ArrayList<>();
        List<PanelAxis.Mark> marks = new ArrayList<>();
        ValueRange range = new ValueRange().include(0);
        int letters = frame.columns() / balances.size() / LETTER_PX;
        for (int n = 0; n < balances.size(); n++) {
            double ratio = 0;
            for (int bar = 0; bar < COLORS.size(); bar++) {
                double[] ofCells = balances.get(n).currents.get(bar).ofCells;
                double mean = Moments.mean(ofCells);
                double sd = Moments.sd(ofCells);
                double left = n + 0.5 + (bar - 1.5) * BAR;
                bars.add(new BarLayer.Bar(left, left + 0.9 * BAR, mean, sd, COLORS.get(bar)));
                range.include(mean + sd).include(mean - sd);
                ratio = bar == 1 ? -mean / ratio : bar == 0 ? mean : ratio;
            }
            marks.add(new PanelAxis.Mark(n + 0.5, text(balances.get(n).population, ratio, letters)));
        }
        ValueRange shown = range.widened();
        PanelAxis populations =
                PanelAxis.marked("mean over the window, line: ± SD over cells", 0, balances.size(), marks);
        populations.setTickMarksVisible(false);
        Panel panel = new Panel(
                PanelAxis.numbered("I (pA)", shown.lower(), shown.upper(), TICKS),
                BARS_PX,
                List.of(new BarLayer(bars)));
        return new PanelStack(populations, List.of(panel));
    }

    private static String text(String population, double ratio, int letters) {
        String balance = ", −Ii/Ie = " + (Double.isFinite(ratio) ? PanelAxis.rounded(ratio) : "");
        boolean fits = Double.isFinite(ratio) && letters > balance.length() + MIN_LETTERS;
        return fits
                ? Names.brief(population, letters - balance.length()) + balance
                : Names.brief(population, Math.max(MIN_LETTERS, letters));
    }
}
