package org.ntwk.plots;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.ntwk.api.result.RunResult;

/** The membrane potentials of many cells and compartments, shifted against each other, with one bar for the scale of all. */
public final class TraceFigure {

    private static final int MAX_CELLS = 10;
    private static final int MAX_TRACES = 40;
    private static final int LANE_PX = 46;
    private static final int MIN_HEIGHT_PX = 150;
    private static final double LEAST_SPAN_MV = 5;

    /** Between the traces of two populations or places, in lanes. */
    private static final double GAP = 0.4;

    private static final double LEAST_BAR = 0.3;

    private TraceFigure() {}

    /** One trace, whose it is, and what it is called there. */
    private record Lane(Curve curve, String population, String label) {}

    /** @throws org.ntwk.api.problem.InvalidInputException if no potentials were recorded */
    public static Figure of(RunResult result, FigureOptions options) {
        TimeFrame frame = TimeFrame.of(result, options);
        PopulationColors colors = PopulationColors.of(result);
        ValueRange range = new ValueRange();
        List<Lane> lanes = lanes(result, colors, frame, options, range);
        if (range.isEmpty()) {
            throw MissingData.ofPotentials();
        }
        return new PanelStack(frame.axis(), List.of(panel(lanes, range.widened(LEAST_SPAN_MV), colors)))
                .figure(options.widthPx());
    }

    private static List<Lane> lanes(
            RunResult result, PopulationColors colors, TimeFrame frame, FigureOptions options, ValueRange range) {
        List<Lane> lanes = new ArrayList<>();
        for (String population : colors.populations()) {
            for (Potentials potentials : Potentials.all(result, population, options.peakMv())) {
                String site = potentials.site();
                String label = Names.brief(population) + (site.isEmpty() ? "" : " " + Names.brief(site));
                int columns = Math.min(MAX_CELLS, potentials.columns());
                for (int column = 0; column < columns && lanes.size() < MAX_TRACES; column++) {
                    TimeFrame.Cut cut = potentials.cut(column, frame);
                    range.include(cut.samples());
                    lanes.add(new Lane(cut.curve(frame), population, label));
                }
            }
        }
        return lanes;
    }

    /** Excitatory cells at the bottom, as in a raster. */
    private static Panel panel(List<Lane> lanes, ValueRange range, PopulationColors colors) {
        double span = range.span();
        List<XYAnnotation> layers = new ArrayList<>();
        List<PanelAxis.Mark> marks = new ArrayList<>();
        double barMv = PanelAxis.roundStep(LEAST_BAR * span);
        layers.add(new ScaleBar(barMv));
        double bottom = barMv + GAP * span / 2;
        int first = 0;
        for (int n = 0; n < lanes.size(); n++) {
            String population = lanes.get(n).population;
            layers.add(
                    new CurveLayer(lanes.get(n).curve, bottom - range.lower(), colors.of(population), CurveLayer.THIN));
            bottom += span;
            if (n + 1 == lanes.size() || !lanes.get(n + 1).label.equals(lanes.get(n).label)) {
                double middle = bottom - (n + 1 - first) * span / 2;
                marks.add(new PanelAxis.Mark(middle, lanes.get(n).label));
                bottom += GAP * span;
                first = n + 1;
            }
        }
        double top = bottom - GAP * span;
        int heightPx = Math.max(MIN_HEIGHT_PX, (int) Math.round(LANE_PX * top / span));
        PanelAxis axis = PanelAxis.marked("V", 0, top, marks);
        axis.setTickMarksVisible(false);
        return new Panel(axis, heightPx, layers);
    }

    /** Stands in the lower left corner, below the traces. */
    private static final class ScaleBar extends Layer {

        private static final int INDENT_PX = 12;
        private static final int GAP_PX = 8;

        private final double mv;

        ScaleBar(double mv) {
            this.mv = mv;
        }

        @Override
        void draw(Graphics2D graphics, AxisScale scale) {
            double x = scale.area().getX() + INDENT_PX;
            graphics.setStroke(new BasicStroke(3));
            graphics.setPaint(PanelAxis.INK);
            graphics.draw(new Line2D.Double(x, scale.y(0), x, scale.y(mv)));
            graphics.setFont(PanelAxis.TICK_FONT);
            FontMetrics metrics = graphics.getFontMetrics();
            double base = scale.y(mv / 2) + (metrics.getAscent() - metrics.getDescent()) / 2.0;
            graphics.drawString(PanelAxis.number(mv) + " mV", (float) (x + GAP_PX), (float) base);
        }
    }
}
