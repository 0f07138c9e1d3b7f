package org.ntwk.plots;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** The colours from the least to the greatest number, at the right side of a panel, beside the axis with their numbers. */
final class ColorBarLayer extends Layer {

    /** What it takes of the width, with its distance to the picture. */
    static final int ROOM_PX = 40;

    private static final int WIDTH_PX = 16;
    private static final int STEPS = 128;

    @Override
    void draw(Graphics2D graphics, AxisScale scale) {
        Rectangle2D area = scale.area();
        for (int n = 0; n < STEPS; n++) {
            long bottom = Math.round(area.getMaxY() - area.getHeight() * n / STEPS);
            long top = Math.round(area.getMaxY() - area.getHeight() * (n + 1) / STEPS);
            graphics.setPaint(ColorMap.of((n + 0.5) / STEPS));
            graphics.fill(new Rectangle2D.Double(area.getMaxX() - WIDTH_PX, top, WIDTH_PX, bottom - top));
        }
    }
}
