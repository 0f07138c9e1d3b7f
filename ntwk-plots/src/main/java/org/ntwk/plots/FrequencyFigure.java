package org.ntwk.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.ntwk.api.quantity.NumberArray;

/** How fast a cell fires by the current that it is given: its f–I curve. */
public final class FrequencyFigure {

    private static final Color[] COLORS = {new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73)};
    private static final int WIDTH_PX = 800;
    private static final int HEIGHT_PX = 380;
    private static final int FRAME_PX = 100;
    private static final int TICKS = 8;
    private static final int TITLE_LETTERS = 80;
    private static final Stroke STROKE = new BasicStroke(1.4f);

    /** The rates of a cell that does not adapt lie on each other: the first shows around the second, that around the third. */
    private static final Marker[] MARKERS = {Marker.RING, Marker.SQUARE, Marker.DISC};

    private FrequencyFigure() {}

    /** Rates in Hz, one for each current, and what they are. */
    public record Rates(String name, NumberArray hz) {}

    /**
     * @param cell its name
     * @param currentsPa in pA, at least one
     */
    public static Figure of(String cell, NumberArray currentsPa, List<Rates> rates) {
        double[] currents = currentsPa.toArray();
        ValueRange horizontal = new ValueRange().include(currents).widened();
        ValueRange vertical = new ValueRange().include(0);
        List<XYAnnotation> layers = new ArrayList<>();
        List<LegendLayer.Entry> entries = new ArrayList<>();
        for (int n = 0; n < rates.size(); n++) {
            double[] hz = rates.get(n).hz.toArray();
            Color color = COLORS[n % COLORS.length];
            vertical.include(hz);
            Marker marker = MARKERS[n % MARKERS.length];
            layers.add(new PointLayer(currents, hz, new double[hz.length], color, STROKE, marker, true));
            entries.add(new LegendLayer.Entry(rates.get(n).name, color, STROKE, marker));
        }
        LegendLayer legend = new LegendLayer(entries, "");
        layers.add(legend);
        ValueRange shown = vertical.widened();
        int legendPx = legend.rows(WIDTH_PX - 180) * LegendLayer.ROW_PX;
        double top = shown.upper() + shown.span() * legendPx / HEIGHT_PX;
        Panel panel = new Panel(
                PanelAxis.numbered("firing rate (Hz)", shown.lower(), top, TICKS), HEIGHT_PX + legendPx, layers);
        PanelAxis axis = PanelAxis.across("current (pA)", horizontal.lower(), horizontal.upper(), WIDTH_PX - FRAME_PX);
        return new PanelStack(axis, List.of(panel), Names.brief(cell, TITLE_LETTERS)).figure(WIDTH_PX);
    }
}
