package org.ntwk.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.ntwk.api.quantity.NumberArray;

/** A family of curves with what was measured of each: such as the transfer function of a cell, with its fit. */
public final class FamilyFigure {

    private static final int WIDTH_PX = 800;
    private static final int HEIGHT_PX = 380;
    private static final int FRAME_PX = 100;
    private static final int TITLE_LETTERS = 80;
    private static final Stroke STROKE = new BasicStroke(1.4f);

    /** From the first member of a family to the last. */
    private static final Color[] ENDS = {new Color(0x0072B2), new Color(0xD55E00)};

    private FamilyFigure() {}

    /**
     * One member.
     *
     * @param name for the legend
     * @param x where it was measured
     * @param measured the values there
     * @param errors half the length of the error bar of each
     * @param curveX where the curve is known, ascending
     * @param curve its values there
     */
    public record Member(
            String name,
            NumberArray x,
            NumberArray measured,
            NumberArray errors,
            NumberArray curveX,
            NumberArray curve) {}

    /**
     * Draws a family. The picture is as high as what was measured; a curve that goes beyond leaves it.
     *
     * @param title of the whole
     * @param xTitle of the horizontal axis, with its unit
     * @param yTitle of the vertical axis
     * @param members at least one
     */
    public static Figure of(String title, String xTitle, String yTitle, List<Member> members) {
        ValueRange horizontal = new ValueRange();
        ValueRange vertical = new ValueRange().include(0);
        for (Member member : members) {
            horizontal.include(member.x.toArray());
            vertical.include(member.measured.toArray());
        }
        ValueRange across = horizontal.widened();
        ValueRange shown = vertical.widened();
        List<XYAnnotation> layers = new ArrayList<>();
        List<LegendLayer.Entry> entries = new ArrayList<>();
        for (int n = 0; n < members.size(); n++) {
            Member member = members.get(n);
            Color color = color(members.size() == 1 ? 0 : (double) n / (members.size() - 1));
            double[] x = member.x.toArray();
            layers.add(
                    new CurveLayer(Curve.through(member.curveX.toArray(), member.curve.toArray()), 0, color, STROKE));
            layers.add(new PointLayer(
                    x, member.measured.toArray(), member.errors.toArray(), color, STROKE, Marker.DISC, false));
            entries.add(new LegendLayer.Entry(member.name, color, STROKE, Marker.DISC));
        }
        Panel panel = LegendPanel.of(yTitle, shown, HEIGHT_PX, WIDTH_PX, layers, entries);
        PanelAxis axis = PanelAxis.across(xTitle, across.lower(), across.upper(), WIDTH_PX - FRAME_PX);
        return new PanelStack(axis, List.of(panel), Names.brief(title, TITLE_LETTERS)).figure(WIDTH_PX);
    }

    private static Color color(double part) {
        return new Color(
                between(ENDS[0].getRed(), ENDS[1].getRed(), part),
                between(ENDS[0].getGreen(), ENDS[1].getGreen(), part),
                between(ENDS[0].getBlue(), ENDS[1].getBlue(), part));
    }

    private static int between(int first, int last, double part) {
        return (int) Math.round(first + (last - first) * part);
    }
}
