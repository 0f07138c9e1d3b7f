package org.ntwk.plots;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** The head of an arrow, in the colour that is set. */
final class Arrow {

    private Arrow() {}

    /**
     * Draws it with its tip at a place.
     *
     * @param dx direction in pixels, of any length but 0
     * @param lengthPx of the head
     */
    static void drawHead(Graphics2D graphics, double x, double y, double dx, double dy, double lengthPx) {
        double length = Math.hypot(dx, dy);
        double alongX = lengthPx * dx / length;
        double alongY = lengthPx * dy / length;
        Path2D.Double head = new Path2D.Double();
        head.moveTo(x, y);
        head.lineTo(x - alongX - 0.45 * alongY, y - alongY + 0.45 * alongX);
        head.lineTo(x - alongX + 0.45 * alongY, y - alongY - 0.45 * alongX);
        head.closePath();
        graphics.fill(head);
    }
}
