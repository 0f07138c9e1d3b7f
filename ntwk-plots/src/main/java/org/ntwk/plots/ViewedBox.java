package org.ntwk.plots;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A box of three axes as it is seen: the pixel of each of its places, by an orthographic projection. Its sides on the
 * ground are as long as each other.
 */
final class ViewedBox {

    /** Of the box, where its sides on the ground are 1. */
    private static final double HEIGHT = 0.72;

    private final ValueRange x;
    private final ValueRange y;
    private final ValueRange z;
    private final double sinAzimuth;
    private final double cosAzimuth;
    private final double sinElevation;
    private final double cosElevation;
    private final double pxPerUnit;
    private final double middleX;
    private final double middleY;

    /** As large as fits into an area. */
    ViewedBox(ValueRange x, ValueRange y, ValueRange z, SurfaceView view, Rectangle2D area) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.sinAzimuth = Math.sin(Math.toRadians(view.azimuthDeg()));
        this.cosAzimuth = Math.cos(Math.toRadians(view.azimuthDeg()));
        this.sinElevation = Math.sin(Math.toRadians(view.elevationDeg()));
        this.cosElevation = Math.cos(Math.toRadians(view.elevationDeg()));
        double width = Math.abs(sinAzimuth) + Math.abs(cosAzimuth);
        double height = width * sinElevation + HEIGHT * cosElevation;
        this.pxPerUnit = Math.min(area.getWidth() / width, area.getHeight() / height);
        this.middleX = area.getCenterX();
        this.middleY = area.getCenterY();
    }

    ValueRange x() {
        return x;
    }

    ValueRange y() {
        return y;
    }

    ValueRange z() {
        return z;
    }

    /** The pixel of a place. */
    Point2D.Double pixel(double atX, double atY, double atZ) {
        double a = (atX - x.lower()) / x.span() - 0.5;
        double b = (atY - y.lower()) / y.span() - 0.5;
        double c = HEIGHT * ((atZ - z.lower()) / z.span() - 0.5);
        double right = cosAzimuth * b - sinAzimuth * a;
        double away = -(cosAzimuth * a + sinAzimuth * b);
        return new Point2D.Double(
                middleX + pxPerUnit * right, middleY - pxPerUnit * (away * sinElevation + c * cosElevation));
    }

    /** Whether a greater x is nearer to the viewer. */
    boolean xComesNearer() {
        return cosAzimuth > 0;
    }

    /** Whether a greater y is nearer to the viewer. */
    boolean yComesNearer() {
        return sinAzimuth > 0;
    }

    /** Where the nearer one of the sides across the x axis is. */
    double nearX() {
        return xComesNearer() ? x.upper() : x.lower();
    }

    double farX() {
        return xComesNearer() ? x.lower() : x.upper();
    }

    double nearY() {
        return yComesNearer() ? y.upper() : y.lower();
    }

    double farY() {
        return yComesNearer() ? y.lower() : y.upper();
    }

    /**
     * Whether a surface hides a place: whether the line of sight goes through it.
     *
     * @param clearPx how far the place may lie behind the surface, along the line of sight, and still be seen
     */
    boolean isHidden(double atX, double atY, double atZ, BilinearGrid surface, double clearPx) {
        double perPx = 1 / pxPerUnit;
        double stepX = perPx * cosElevation * cosAzimuth * x.span();
        double stepY = perPx * cosElevation * sinAzimuth * y.span();
        double stepZ = perPx * sinElevation * z.span() / HEIGHT;
        double last = (z.upper() - atZ) / stepZ;
        double side = Double.NaN;
        for (double px = clearPx; px <= last + 1; px++) {
            double above = atZ + px * stepZ - surface.at(atX + px * stepX, atY + px * stepY);
            if (above * side < 0) {
                return true;
            }
            side = above;
        }
        return false;
    }
}
