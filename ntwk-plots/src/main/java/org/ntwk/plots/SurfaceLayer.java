package org.ntwk.plots;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** The colours of a surface, between the points of its grid by bilinear interpolation, as a bitmap. */
final class SurfaceLayer extends Layer {

    private final double[] x;
    private final double[] y;
    private final transient BilinearGrid grid;
    private final transient ValueRange range;

    SurfaceLayer(SurfaceFigure.Surface surface, ValueRange range) {
        this.x = surface.x().toArray();
        this.y = surface.y().toArray();
        this.grid = new BilinearGrid(surface);
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
                double value = grid.at(x[0] + (column + 0.5) / width * (x[x.length - 1] - x[0]), atY);
                image.setRGB(
                        column,
                        row,
                        (Double.isNaN(value) ? ColorMap.NOTHING : ColorMap.of((value - range.lower()) / range.span()))
                                .getRGB());
            }
        }
        graphics.drawImage(image, (int) place.getX(), (int) place.getY(), width, height, null);
    }
}
