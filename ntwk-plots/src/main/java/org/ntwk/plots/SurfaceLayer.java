package org.ntwk.plots;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** The colours of a surface, between the points of its grid by bilinear interpolation, as a bitmap. */
final class SurfaceLayer extends Layer {

    private final double[] x;
    private final double[] y;
    private final double[] values;
    private final transient ValueRange range;

    SurfaceLayer(SurfaceFigure.Surface surface, ValueRange range) {
        this.x = surface.x().toArray();
        this.y = surface.y().toArray();
        this.values = surface.values().toArray();
        this.range = range;
    }

    @Override
    void draw(Graphics2D graphics, AxisScale scale) {
        Rectangle2D place = scale.wholePixels(x[0], y[0], x[x.length - 1], y[y.length - 1]);
        int width = Math.max(1, (int) place.getWidth());
        int height = Math.max(1, (int) place.getHeight());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < height; row++) {
            double atY = y[0] + (height - row - 0.5) / height * (y[y.length - 1] - y[0]);
            for (int column = 0; column < width; column++) {
                double value = at(x[0] + (column + 0.5) / width * (x[x.length - 1] - x[0]), atY);
                image.setRGB(
                        column,
                        row,
                        (Double.isNaN(value) ? ColorMap.NOTHING : ColorMap.of((value - range.lower()) / range.span()))
                                .getRGB());
            }
        }
        graphics.drawImage(image, (int) place.getX(), (int) place.getY(), width, height, null);
    }

    private double at(double atX, double atY) {
        int i = cell(x, atX);
        int j = cell(y, atY);
        double u = (atX - x[i]) / (x[i + 1] - x[i]);
        double v = (atY - y[j]) / (y[j + 1] - y[j]);
        int corner = j * x.length + i;
        double below = values[corner] + u * (values[corner + 1] - values[corner]);
        double above = values[corner + x.length] + u * (values[corner + x.length + 1] - values[corner + x.length]);
        return below + v * (above - below);
    }

    /** The last point at or below a value, but not the last of all. */
    private static int cell(double[] axis, double value) {
        int found = Arrays.binarySearch(axis, value);
        int last = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(axis.length - 2, last));
    }
}
