package org.ntwk.plots;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/**
 * Panels above one another on one horizontal axis; what figures are put together from.
 *
 * @param horizontal the axis that all share
 * @param panels from top to bottom, at least one
 * @param title above them; null for none
 */
record PanelStack(
        PanelAxis horizontal, List<Panel> panels, @Nullable String title) {

    private static final int GAP_PX = 16;
    private static final int TOP_PX = 14;
    private static final int LEFT_PX = 4;
    private static final int RIGHT_PX = 34;
    private static final int BOTTOM_PX = 8;
    private static final int AXIS_PX = 52;

    /** The line of a title. */
    static final int TITLE_PX = 26;

    PanelStack {
        panels = List.copyOf(panels);
    }

    PanelStack(PanelAxis horizontal, List<Panel> panels) {
        this(horizontal, panels, null);
    }

    int heightPx() {
        int height = TOP_PX + AXIS_PX + BOTTOM_PX + GAP_PX * (panels.size() - 1) + (title == null ? 0 : TITLE_PX);
        for (Panel panel : panels) {
            height += panel.heightPx();
        }
        return height;
    }

    Figure figure(int widthPx) {
        return grid(List.of(this), 1, widthPx);
    }

    /** A figure of stacks, row after row from the left. */
    static Figure grid(List<PanelStack> stacks, int columns, int widthPx) {
        List<Figure.Part> parts = new ArrayList<>();
        double width = (double) widthPx / columns;
        int top = 0;
        for (int from = 0; from < stacks.size(); from += columns) {
            List<PanelStack> row = stacks.subList(from, Math.min(stacks.size(), from + columns));
            int height = row.stream().mapToInt(PanelStack::heightPx).max().orElse(0);
            for (int column = 0; column < row.size(); column++) {
                PanelStack stack = row.get(column);
                double left = Math.round(column * width);
                double right = Math.round((column + 1) * width);
                parts.add(new Figure.Part(
                        stack.chart(), new Rectangle2D.Double(left, top, right - left, stack.heightPx())));
            }
            top += height;
        }
        return new Figure(parts, widthPx, top);
    }

    private JFreeChart chart() {
        CombinedDomainXYPlot stack = new CombinedDomainXYPlot(horizontal);
        stack.setGap(GAP_PX);
        stack.setInsets(RectangleInsets.ZERO_INSETS);
        for (Panel panel : panels) {
            stack.add(panel.plot(), panel.heightPx());
        }
        JFreeChart chart = new JFreeChart(null, null, stack, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(TOP_PX, LEFT_PX, BOTTOM_PX, RIGHT_PX));
        if (title != null) {
            TextTitle text = new TextTitle(title, PanelAxis.TITLE_FONT);
            text.setPaint(PanelAxis.INK);
            chart.setTitle(text);
        }
        return chart;
    }
}
