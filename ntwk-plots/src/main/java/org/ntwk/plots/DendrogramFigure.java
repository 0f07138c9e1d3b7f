package org.ntwk.plots;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a cell laid out flat: to the right the path from the soma, upwards one row for each tip, so that nothing
 * overlaps. Lines are as thick as branches, on a scale of their own.
 */
public final class DendrogramFigure {

    private static final int ROW_PX = 9;
    private static final int LEAST_HEIGHT_PX = 200;
    private static final int MOST_HEIGHT_PX = 900;
    private static final int FRAME_PX = 120;

    /** Part of the axis before the soma, so that it is drawn whole. */
    private static final double LEFT = 0.02;

    private static final int TITLE_LETTERS = 80;

    private DendrogramFigure() {}

    /** @param values null to colour by type */
    public static Figure of(String title, CellForm form, @Nullable PieceValues values, int widthPx) {
        PieceColors colors = new PieceColors(form, values);
        Layout layout = Layout.of(form);
        double farthestUm = form.pieces().stream()
                .mapToDouble(CellForm.Piece::endPathUm)
                .max()
                .orElseThrow();
        List<XYAnnotation> layers = new ArrayList<>();
        layers.add(new Tree(form, colors, layout));
        LegendLayer legend = new LegendLayer(colors.legend(), "");
        int legendPx = colors.byValue() ? 0 : legend.rows(widthPx - FRAME_PX) * LegendLayer.ROW_PX + 8;
        layers.add(colors.byValue() ? new ColorBarLayer() : legend);
        int rowsPx = Math.max(LEAST_HEIGHT_PX, Math.min(MOST_HEIGHT_PX, ROW_PX * layout.rows));
        PanelAxis vertical =
                PanelAxis.numbered("", -1, layout.rows + (double) legendPx / rowsPx * (layout.rows + 1), 2);
        vertical.setVisible(false);
        double across = widthPx - FRAME_PX - (colors.byValue() ? ColorBarLayer.ROOM_PX : 0);
        double right = Math.max(farthestUm, 1) * (colors.byValue() ? 1 + 1.5 * ColorBarLayer.ROOM_PX / across : 1.01);
        PanelAxis path = PanelAxis.across("path from the soma (µm)", -LEFT * right, right, across);
        Panel panel = new Panel(vertical, rowsPx + legendPx, layers, colors.axis());
        return new PanelStack(path, List.of(panel), Names.brief(title, TITLE_LETTERS)).figure(widthPx);
    }

    /**
     * Where each piece stands.
     *
     * @param row of each piece: that of a tip is whole, that of others the mean of the outermost that continue them
     * @param rows how many tips there are
     */
    private record Layout(List<Double> row, int rows) {

        static Layout of(CellForm form) {
            List<CellForm.Piece> pieces = form.pieces();
            List<List<Integer>> children = new ArrayList<>();
            List<Integer> roots = new ArrayList<>();
            for (int n = 0; n < pieces.size(); n++) {
                children.add(new ArrayList<>());
                int parent = pieces.get(n).parent();
                (parent < 0 ? roots : children.get(parent)).add(n);
            }
            double[] row = new double[pieces.size()];
            int tips = 0;
            for (int piece : depthFirst(roots, children)) {
                if (children.get(piece).isEmpty()) {
                    row[piece] = tips++;
                }
            }
            for (int n = pieces.size() - 1; n >= 0; n--) { // children stand behind their parents
                List<Integer> next = children.get(n);
                if (!next.isEmpty()) {
                    row[n] = (row[next.get(0)] + row[next.get(next.size() - 1)]) / 2;
                }
            }
            List<Double> rows = new ArrayList<>();
            for (double each : row) {
                rows.add(each);
            }
            return new Layout(rows, tips);
        }

        /** Without recursion: a cable may have very many pieces. */
        private static List<Integer> depthFirst(List<Integer> roots, List<List<Integer>> children) {
            List<Integer> order = new ArrayList<>();
            List<Integer> open = new ArrayList<>(roots);
            while (!open.isEmpty()) {
                int piece = open.remove(open.size() - 1);
                order.add(piece);
                open.addAll(children.get(piece));
            }
            return order;
        }
    }

    private static final class Tree extends Layer {

        private static final double PX_PER_UM = 1.3;
        private static final double THINNEST_PX = 1.3;
        private static final double THICKEST_PX = 6;
        private static final double SOMA_PX = 5;

        /** Without it, pale gaps would stand between pieces. */
        private static final double OVERLAP_PX = 0.7;

        private final transient CellForm form;
        private final transient PieceColors colors;
        private final transient Layout layout;

        Tree(CellForm form, PieceColors colors, Layout layout) {
            this.form = form;
            this.colors = colors;
            this.layout = layout;
        }

        @Override
        void draw(Graphics2D graphics, AxisScale scale) {
            List<CellForm.Piece> pieces = form.pieces();
            for (int n = 0; n < pieces.size(); n++) {
                CellForm.Piece piece = pieces.get(n);
                double y = scale.y(layout.row.get(n));
                double start = scale.x(piece.startPathUm());
                graphics.setPaint(colors.of(n));
                if (piece.parent() >= 0) {
                    graphics.setStroke(CurveLayer.THIN);
                    graphics.draw(new Line2D.Double(start, scale.y(layout.row.get(piece.parent())), start, y));
                }
                if (!piece.isSphere()) {
                    double width = Math.max(THINNEST_PX, Math.min(THICKEST_PX, PX_PER_UM * piece.meanDiameterUm()));
                    graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
                    graphics.draw(new Line2D.Double(start, y, scale.x(piece.endPathUm()) + OVERLAP_PX, y));
                }
            }
            for (int n = 0; n < pieces.size(); n++) {
                if (pieces.get(n).isSphere()) {
                    double x = scale.x(pieces.get(n).startPathUm());
                    double y = scale.y(layout.row.get(n));
                    graphics.setPaint(colors.of(n));
                    graphics.setStroke(
                            new BasicStroke((float) (2 * SOMA_PX), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    graphics.draw(new Line2D.Double(x, y, x, y));
                }
            }
        }
    }
}
