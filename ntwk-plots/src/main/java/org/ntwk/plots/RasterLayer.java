package org.ntwk.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/**
 * Spikes as dots, painted into a bitmap of the panel's size: as single shapes they would take tens of megabytes in a
 * vector format. The panel's axis runs from 0 to 1.
 */
final class RasterLayer extends AbstractXYAnnotation {

    /** How many pixels of the bitmap stand for one of the figure: an {@link Integer}, 1 if it is not given. */
    static final RenderingHints.Key BITMAP_SCALE = new RenderingHints.Key(0x6e747770) {
        @Override
        public boolean isCompatibleValue(@Nullable Object value) {
            return value instanceof Integer;
        }
    };

    private static final double DOT_PX = 2;
    private static final double MAX_DOT_HEIGHT_PX = 8;

    /** The dots of one population. */
    static final class Dots {

        private final Color color;
        private final double rowHeight;
        private float[] timesMs = new float[1024];
        private float[] heights = new float[1024];
        private int size;

        /** @param rowHeight of one cell, as a part of the panel's height */
        Dots(Color color, double rowHeight) {
            this.color = color;
            this.rowHeight = rowHeight;
        }

        /** @param height of its middle, as a part of the panel's height */
        void add(double timeMs, double height) {
            if (size == timesMs.length) {
                timesMs = Arrays.copyOf(timesMs, 2 * size);
                heights = Arrays.copyOf(heights, 2 * size);
            }
            timesMs[size] = (float) timeMs;
            heights[size++] = (float) height;
        }
    }

    private final transient List<Dots> populations;

    RasterLayer(List<Dots> populations) {
        this.populations = List.copyOf(populations);
    }

    int dots() {
        int dots = 0;
        for (Dots population : populations) {
            dots += population.size;
        }
        return dots;
    }

    /** Of the population that was given at this place. */
    int dotsOf(int population) {
        return populations.get(population).size;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis timeAxis,
            ValueAxis axis,
            int rendererIndex,
            PlotRenderingInfo info) {
        int scale = graphics.getRenderingHint(BITMAP_SCALE) instanceof Integer given ? given : 1;
        int left = (int) Math.round(area.getX());
        int top = (int) Math.round(area.getY());
        int width = (int) Math.round(area.getMaxX()) - left;
        int height = (int) Math.round(area.getMaxY()) - top;
        BufferedImage image = paint(width * scale, height * scale, scale, timeAxis);
        graphics.drawImage(image, left, top, width, height, null);
    }

    private BufferedImage paint(int width, int height, int scale, ValueAxis timeAxis) {
        byte[] pixels = new byte[width * height];
        double perMs = width / timeAxis.getRange().getLength();
        double startMs = timeAxis.getLowerBound();
        int dotWidth = (int) Math.round(DOT_PX * scale);
        for (int n = 0; n < populations.size(); n++) {
            Dots dots = populations.get(n);
            double wanted = Math.min(MAX_DOT_HEIGHT_PX * scale, 0.7 * dots.rowHeight * height);
            int dotHeight = (int) Math.round(Math.max(dotWidth, wanted));
            for (int dot = 0; dot < dots.size; dot++) {
                int x = (int) ((dots.timesMs[dot] - startMs) * perMs);
                int y = (int) Math.round((1 - dots.heights[dot]) * height - 0.5 * dotHeight);
                int fromX = Math.max(0, x);
                int toX = Math.min(width, x + dotWidth);
                for (int row = Math.max(0, y); row < Math.min(height, y + dotHeight); row++) {
                    for (int column = fromX; column < toX; column++) {
                        pixels[row * width + column] = (byte) (n + 1);
                    }
                }
            }
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colors());
        image.getRaster().setDataElements(0, 0, width, height, pixels);
        return image;
    }

    /** Nothing, then the colour of each population; populations beyond the 255th share the last one. */
    private IndexColorModel colors() {
        int[] argb = new int[256];
        for (int n = 0; n < populations.size() && n < 255; n++) {
            argb[n + 1] = populations.get(n).color.getRGB();
        }
        return new IndexColorModel(8, argb.length, argb, 0, true, 0, java.awt.image.DataBuffer.TYPE_BYTE);
    }
}
