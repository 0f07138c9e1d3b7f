package org.ntwk.plots;

import java.awt.Graphics2D;

/**
 * The colours from the least to the greatest number as a column along the whole vertical axis, beside the axis that has
 * their numbers.
 */
final class ColorScaleLayer extends Layer {

    private static final int STEPS = 128;

    private final double left;
    private final double right;

    /** @param left where the column begins on the horizontal axis */
    ColorScaleLayer(double left, double right) {
        this.left = left;
        this.right = right;
    }

    @Override
    void draw(Graphics2D graphics, AxisScale scale) {
        double bottom = scale.vertical().getLowerBound();
        double height = scale.vertical().getRange().getLength();
        for (int n = 0; n < STEPS; n++) {
            graphics.setPaint(ColorMap.of((n + 0.5) / STEPS));
            graphics.fill(
                    scale.wholePixels(left, bottom + height * n / STEPS, right, bottom + height * (n + 1) / STEPS));
        }
    }
}
