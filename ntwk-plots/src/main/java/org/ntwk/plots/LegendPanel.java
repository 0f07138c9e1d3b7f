package org.ntwk.plots;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;

/** A panel of one picture with its legend in rows above it. */
final class LegendPanel {

    private static final int TICKS = 7;
    private static final int FRAME_PX = 130;

    private LegendPanel() {}

    /**
     * The panel.
     *
     * @param title of the vertical axis
     * @param shown of that axis, below the legend
     * @param heightPx of the picture without its legend
     * @param widthPx of the stack that it stands in
     * @param layers the lowest first; none is seen in the legend
     */
    static Panel of(
            String title,
            ValueRange shown,
            int heightPx,
            int widthPx,
            List<? extends XYAnnotation> layers,
            List<LegendLayer.Entry> entries) {
        return of(title, shown, false, heightPx, widthPx, layers, entries);
    }

    /** @param logarithmic whether the values are decimal logarithms of the numbers of the axis */
    static Panel of(
            String title,
            ValueRange shown,
            boolean logarithmic,
            int heightPx,
            int widthPx,
            List<? extends XYAnnotation> layers,
            List<LegendLayer.Entry> entries) {
        LegendLayer legend = new LegendLayer(entries, "");
        int legendPx = entries.isEmpty() ? 0 : legend.rows(widthPx - FRAME_PX) * LegendLayer.ROW_PX + 4;
        double top = shown.upper() + shown.span() * legendPx / heightPx;
        List<XYAnnotation> all = new ArrayList<>();
        for (XYAnnotation layer : layers) {
            all.add(new WithinLayer(layer, shown.upper()));
        }
        all.add(legend);
        PanelAxis axis = logarithmic
                ? PanelAxis.logarithmic(title, shown.lower(), top)
                : PanelAxis.numbered(title, shown.lower(), top, TICKS);
        return new Panel(axis, heightPx + legendPx, all);
    }
}
