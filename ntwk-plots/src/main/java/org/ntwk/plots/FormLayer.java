package org.ntwk.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A cell in a plane, with a bar that tells its size: a micrometre is as long to the right as upwards.
 * Thin branches are drawn as thick as can be seen. Pieces in colours of numbers have an outline, as some are pale.
 */
final class FormLayer extends Layer {

    /** Below the picture, for the bar. */
    static final int BAR_PX = 36;

    private static final double THINNEST_PX = 1.3;
    private static final double THINNEST_VALUE_PX = 2.6;
    private static final double OUTLINE_PX = 1.2;
    private static final Color OUTLINE = new Color(0x8C8C8C);
    private static final double LONGEST_BAR = 0.25;
    private static final double GAP_PX = 6;

    /** The part of the plane that is drawn, in µm. */
    record Frame(double centreRightUm, double centreUpUm, double widthUm, double heightUm) {

        /** What a cell takes. */
        static Frame of(CellForm form, Projection projection) {
            ValueRange right = new ValueRange();
            ValueRange up = new ValueRange();
            for (CellForm.Piece piece : form.pieces()) {
                for (CellForm.Place place : piece.places()) {
                    double half = place.diameterUm() / 2;
                    right.include(projection.rightUm(place) - half).include(projection.rightUm(place) + half);
                    up.include(projection.upUm(place) - half).include(projection.upUm(place) + half);
                }
            }
            return new Frame(
                    (right.lower() + right.upper()) / 2, (up.lower() + up.upper()) / 2, right.span(), up.span());
        }
    }

    /** Synapses of one group, or electrodes. */
    record Dots(List<CellForm.Place> places, Color color, Marker marker) {}

    private final transient CellForm form;
    private final transient PieceColors colors;
    private final transient List<Dots> dots;
    private final transient Projection projection;
    private final transient Frame frame;
    private final double pxPerUm;
    private final int legendPx;

    /** @param legendPx what is kept free at the top */
    FormLayer(
            CellForm form,
            PieceColors colors,
            List<Dots> dots,
            Projection projection,
            Frame frame,
            double pxPerUm,
            int legendPx) {
        this.form = form;
        this.colors = colors;
        this.dots = List.copyOf(dots);
        this.projection = projection;
        this.frame = frame;
        this.pxPerUm = pxPerUm;
        this.legendPx = legendPx;
    }

    @Override
    void draw(Graphics2D graphics, AxisScale scale) {
        Rectangle2D area = scale.area();
        Plane plane = new Plane(new Rectangle2D.Double(
                area.getX(),
                area.getY() + legendPx,
                area.getWidth() - (colors.byValue() ? ColorBarLayer.ROOM_PX : 0),
                area.getHeight() - legendPx - BAR_PX));
        for (boolean spheres : new boolean[] {false, true}) { // a soma hides what begins in it
            if (colors.byValue()) {
                for (int n = 0; n < form.pieces().size(); n++) {
                    draw(graphics, plane, n, spheres, OUTLINE, 2 * OUTLINE_PX);
                }
            }
            for (int n = 0; n < form.pieces().size(); n++) {
                draw(graphics, plane, n, spheres, colors.of(n), 0);
            }
        }
        for (Dots group : dots) {
            graphics.setPaint(group.color);
            for (CellForm.Place place : group.places) {
                group.marker.draw(graphics, plane.x(place), plane.y(place));
            }
        }
        drawBar(graphics, plane, area);
    }

    private void draw(Graphics2D graphics, Plane plane, int number, boolean spheres, Color color, double widerPx) {
        CellForm.Piece piece = form.pieces().get(number);
        if (piece.isSphere() != spheres) {
            return;
        }
        graphics.setPaint(color);
        CellForm.Place before = piece.places().get(0);
        if (spheres) {
            double d = plane.px(before.diameterUm()) + widerPx;
            graphics.fill(new Ellipse2D.Double(plane.x(before) - d / 2, plane.y(before) - d / 2, d, d));
        }
        double thinnest = colors.byValue() ? THINNEST_VALUE_PX : THINNEST_PX;
        for (CellForm.Place place : piece.places()) {
            double width = Math.max(thinnest, plane.px((before.diameterUm() + place.diameterUm()) / 2)) + widerPx;
            if (!place.equals(before)) {
                graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                graphics.draw(new Line2D.Double(plane.x(before), plane.y(before), plane.x(place), plane.y(place)));
            }
            before = place;
        }
    }

    private void drawBar(Graphics2D graphics, Plane plane, Rectangle2D area) {
        // Round numbers lie no further apart than 2.5 times: this one is 0.4 to 1 of the longest.
        double um = PanelAxis.roundStep(0.4 * LONGEST_BAR * area.getWidth() / pxPerUm);
        double y = area.getMaxY() - GAP_PX;
        double left = area.getX() + 2 * GAP_PX;
        graphics.setPaint(PanelAxis.INK);
        graphics.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
        graphics.draw(new Line2D.Double(left, y, left + plane.px(um), y));
        graphics.setFont(PanelAxis.TICK_FONT);
        graphics.drawString(PanelAxis.number(um) + " µm", (float) left, (float) (y - GAP_PX));
    }

    /** From micrometres to pixels. */
    private final class Plane {

        private final Rectangle2D room;

        Plane(Rectangle2D room) {
            this.room = room;
        }

        double x(CellForm.Place place) {
            return room.getCenterX() + px(projection.rightUm(place) - frame.centreRightUm);
        }

        double y(CellForm.Place place) {
            return room.getCenterY() - px(projection.upUm(place) - frame.centreUpUm);
        }

        double px(double um) {
            return um * pxPerUm;
        }
    }
}
