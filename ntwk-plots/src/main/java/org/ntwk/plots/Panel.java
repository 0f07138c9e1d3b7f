package org.ntwk.plots;

import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/**
 * One picture of the stack.
 *
 * @param axis its vertical axis
 * @param heightPx of its area
 * @param layers what is drawn on it at the places of that axis, the lowest first
 * @param rightAxis a second axis on its right side
 */
record Panel(
        PanelAxis axis,
        int heightPx,
        List<? extends XYAnnotation> layers,
        @Nullable PanelAxis rightAxis) {

    Panel {
        layers = List.copyOf(layers);
    }

    Panel(PanelAxis axis, int heightPx, List<? extends XYAnnotation> layers) {
        this(axis, heightPx, layers, null);
    }

    XYPlot plot() {
        XYPlot plot = new XYPlot(null, null, axis, null);
        plot.setWeight(heightPx);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(false);
        if (rightAxis != null) {
            plot.setRangeAxis(1, rightAxis, false);
            plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT, false);
        }
        for (XYAnnotation layer : layers) {
            plot.addAnnotation(layer, false);
        }
        return plot;
    }
}
