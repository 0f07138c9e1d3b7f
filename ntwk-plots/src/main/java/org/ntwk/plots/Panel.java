package org.ntwk.plots;

import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.plot.XYPlot;

/**
 * One picture of the stack.
 *
 * @param axis its vertical axis
 * @param heightPx of its area
 * @param layers what is drawn on it, the lowest first
 */
record Panel(PanelAxis axis, int heightPx, List<? extends XYAnnotation> layers) {

    Panel {
        layers = List.copyOf(layers);
    }

    XYPlot plot() {
        XYPlot plot = new XYPlot(null, null, axis, null);
        plot.setWeight(heightPx);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(false);
        for (XYAnnotation layer : layers) {
            plot.addAnnotation(layer, false);
        }
        return plot;
    }
}
