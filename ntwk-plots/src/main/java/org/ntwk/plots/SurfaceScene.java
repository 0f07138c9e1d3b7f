package org.ntwk.plots;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * A surface in its box, with what was measured around it. From the back to the front: the walls of the box, the surface,
 * the points, and the axes, which stand outside of the box.
 */
final class SurfaceScene extends Layer {

    /** What stands beside the box: numbers and titles of the axes. */
    private static final double SIDE_PX = 76;

    private static final double TOP_PX = 12;
    private static final double BOTTOM_PX = 66;

    private static final int HEIGHT_TICKS = 6;

    /** What may reach out of the box, as a share of the step between marks. */
    private static final double NEGLIGIBLE = 0.1;

    private final transient SurfaceFigure.Titles titles;
    private final transient SurfaceMesh mesh;
    private final transient MeasuredPoints points;
    private final transient ValueRange x;
    private final transient ValueRange y;
    private final transient ValueRange z;
    private final transient SurfaceView view;
    private final double heightStep;
    private final double legendPx;

    /**
     * A scene.
     *
     * @param values that the vertical axis is to have
     * @param legendPx what is left free at the top
     */
    SurfaceScene(
            SurfaceFigure.Titles titles,
            SurfaceFigure.Surface surface,
            SurfaceFigure.Measured measured,
            ValueRange values,
            SurfaceView view,
            double legendPx) {
        this.titles = titles;
        this.mesh = new SurfaceMesh(surface);
        this.points = new MeasuredPoints(measured, new BilinearGrid(surface));
        this.x = new ValueRange().include(surface.x().toArray());
        this.y = new ValueRange().include(surface.y().toArray());
        this.heightStep = PanelAxis.roundStep(values.span() / HEIGHT_TICKS);
        this.z = new ValueRange()
                .include(heightStep * Math.floor(values.lower() / heightStep + NEGLIGIBLE))
                .include(heightStep * Math.ceil(values.upper() / heightStep - NEGLIGIBLE));
        this.view = view;
        this.legendPx = legendPx;
    }

    @Override
    void draw(Graphics2D graphics, AxisScale scale) {
        Rectangle2D area = scale.area();
        Rectangle2D inside = new Rectangle2D.Double(
                area.getX() + SIDE_PX,
                area.getY() + legendPx + TOP_PX,
                area.getWidth() - 2 * SIDE_PX,
                area.getHeight() - legendPx - TOP_PX - BOTTOM_PX);
        ViewedBox box = new ViewedBox(x, y, z, view, inside);
        BoxFrame frame = new BoxFrame(box, titles, heightStep);
        frame.drawWalls(graphics);
        mesh.draw(graphics, box);
        points.draw(graphics, box);
        frame.drawAxes(graphics);
    }
}
