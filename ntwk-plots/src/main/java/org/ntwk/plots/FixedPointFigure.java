package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.jspecify.annotations.Nullable;

/**
 * Fixed-point diagrams: the rate at which the cells of a population fire as a function of the rate of the population itself,
 * over the identity line. Where the two cross is a fixed point.
 */
public final class FixedPointFigure {

    private static final int ALONE_PX = 620;
    private static final int PICTURE_PX = 460;
    private static final int FRAME_PX = 130;
    private static final int HEIGHT_PX = 320;
    private static final int TITLE_LETTERS = 60;
    private static final Color TRANSFER = new Color(0x0072B2);
    private static final Color IDENTITY = new Color(0x8C8C8C);
    private static final Color SIMULATED = new Color(0xD55E00);

    private FixedPointFigure() {}

    /**
     * One diagram.
     *
     * @param title such as the name of a network
     * @param transfer rates of the cells, in Hz, over those of the population, in pieces
     * @param points on the identity line
     * @param simulated where a simulated population stayed; null if there is none
     */
    public record Diagram(
            String title,
            List<PlaneCurve> transfer,
            List<StatePoint> points,
            @Nullable Simulated simulated) {

        public Diagram {
            transfer = List.copyOf(transfer);
            points = List.copyOf(points);
        }
    }

    /**
     * The rate of a simulated population.
     *
     * @param meanHz over time
     * @param deviationHz of rates, such as those in successive windows
     */
    public record Simulated(double meanHz, double deviationHz) {}

    /**
     * Draws diagrams beside and below one another, two in a row.
     *
     * @param xTitle of the horizontal axes, with its unit
     * @param yTitle of the vertical axes
     * @param diagrams at least one
     */
    public static Figure of(String xTitle, String yTitle, List<Diagram> diagrams) {
        boolean alone = diagrams.size() == 1;
        int width = alone ? ALONE_PX : PICTURE_PX;
        List<PanelStack> stacks = diagrams.stream()
                .map(diagram -> stack(xTitle, yTitle, diagram, width))
                .toList();
        return PanelStack.grid(stacks, alone ? 1 : 2, alone ? width : 2 * width);
    }

    private static PanelStack stack(String xTitle, String yTitle, Diagram diagram, int widthPx) {
        ValueRange across = new ValueRange();
        ValueRange shown = new ValueRange();
        for (PlaneCurve piece : diagram.transfer) {
            across.include(piece.x().toArray());
            shown.include(piece.x().toArray()).include(piece.y().toArray());
        }
        double[] ends = {across.lower(), across.upper()};
        List<XYAnnotation> layers = new ArrayList<>();
        List<LegendLayer.Entry> entries = new ArrayList<>();
        layers.add(new CurveLayer(Curve.through(ends, ends), 0, IDENTITY, CurveLayer.THIN));
        for (PlaneCurve piece : diagram.transfer) {
            layers.add(new CurveLayer(piece.curve(), 0, TRANSFER, CurveLayer.BOLD));
        }
        entries.add(new LegendLayer.Entry("cells", TRANSFER, CurveLayer.BOLD));
        entries.add(new LegendLayer.Entry("identity", IDENTITY, CurveLayer.THIN));
        Simulated simulated = diagram.simulated;
        if (simulated != null) {
            double[] mean = {simulated.meanHz};
            double[] deviation = {simulated.deviationHz};
            shown.include(simulated.meanHz + simulated.deviationHz);
            layers.add(new PointLayer(mean, mean, deviation, SIMULATED, CurveLayer.THIN, Marker.TRIANGLE, false));
            entries.add(new LegendLayer.Entry("simulated", SIMULATED, null, Marker.TRIANGLE));
        }
        StatePointLayer points = new StatePointLayer(diagram.points);
        layers.add(points);
        entries.addAll(points.entries());
        ValueRange horizontal = across.widened();
        Panel panel = LegendPanel.of(yTitle, shown.widened(), HEIGHT_PX, widthPx, layers, entries);
        PanelAxis axis = PanelAxis.across(xTitle, horizontal.lower(), horizontal.upper(), widthPx - FRAME_PX);
        return new PanelStack(axis, List.of(panel), Names.brief(diagram.title, TITLE_LETTERS));
    }
}
