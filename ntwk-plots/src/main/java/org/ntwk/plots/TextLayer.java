package org.ntwk.plots;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;

/** Short texts, each centred at its place. */
final class TextLayer extends Layer {

    /** A text and the place of its middle. */
    record Text(double x, double y, String text, Color color) {}

    private final transient List<Text> texts;

    TextLayer(List<Text> texts) {
        this.texts = List.copyOf(texts);
    }

    @Override
    void draw(Graphics2D graphics, AxisScale scale) {
        graphics.setFont(PanelAxis.TICK_FONT);
        FontMetrics metrics = graphics.getFontMetrics();
        for (Text text : texts) {
            double left = scale.x(text.x) - metrics.stringWidth(text.text) / 2.0;
            double base = scale.y(text.y) + (metrics.getAscent() - metrics.getDescent()) / 2.0;
            graphics.setPaint(text.color);
            graphics.drawString(text.text, (float) left, (float) base);
        }
    }
}
