package org.ntwk.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers of a table as coloured tiles, with the scale of the colours on the right side. */
final class MapPanel {

    /** Around the tiles: axis titles and texts on the left, the scale on the right. */
    static final int FRAME_PX = 260;

    private static final double GAP_PX = 14;
    private static final double SCALE_PX = 16;
    private static final int LETTER_PX = 8;
    private static final int LINE_PX = 17;
    private static final int TICKS = 5;
    private static final int MIN_LETTERS = 6;
    private static final int MAX_LETTERS = 14;

    private MapPanel() {}

    /**
     * A table.
     *
     * @param rows their names, from the bottom upwards
     * @param columns their names, from left to right
     * @param values by row, then column; no number where there is none
     * @param failed where a cross stands
     */
    record Table(List<String> rows, List<String> columns, double[][] values, boolean[][] failed) {}

    /** The titles of the axes and of the colours. */
    record Titles(String rows, String columns, String values) {}

    /**
     * The picture.
     *
     * @param texts what is written on the tiles, by row, then column; null for nothing
     * @param range of the colours
     * @param tilesPx width of all tiles together
     */
    static PanelStack stack(
            Titles titles, Table table, String @Nullable [][] texts, ValueRange range, int tilesPx, int heightPx) {
        int columns = table.columns.size();
        int rows = table.rows.size();
        double perPx = (double) columns / tilesPx;
        double right = columns + (GAP_PX + SCALE_PX) * perPx;
        List<Layer> layers = new ArrayList<>();
        layers.add(new Tiles(table, range));
        layers.add(new ColorScaleLayer(right - SCALE_PX * perPx, right));
        if (texts != null) {
            layers.add(new TextLayer(texts(texts, table, range)));
        }
        PanelAxis vertical = PanelAxis.marked(titles.rows, 0, rows, marks(table.rows, heightPx, false));
        PanelAxis horizontal = PanelAxis.marked(titles.columns, 0, right, marks(table.columns, tilesPx, true));
        vertical.setTickMarksVisible(false);
        horizontal.setTickMarksVisible(false);
        vertical.setAxisLineVisible(false);
        horizontal.setAxisLineVisible(false);
        PanelAxis scale = PanelAxis.numbered(titles.values, range.lower(), range.upper(), TICKS);
        return new PanelStack(horizontal, List.of(new Panel(vertical, heightPx, layers, scale)));
    }

    /** In the middle of each tile; cut short where there is little room, left out where there is none. */
    private static List<PanelAxis.Mark> marks(List<String> names, int px, boolean horizontal) {
        double room = (double) px / names.size();
        int letters =
                horizontal ? (int) Math.max(MIN_LETTERS, Math.min(MAX_LETTERS, room / LETTER_PX - 1)) : MAX_LETTERS;
        int longest = names.stream()
                .mapToInt(name -> Math.min(letters, name.length()))
                .max()
                .orElse(1);
        int every = (int) Math.max(1, Math.ceil((horizontal ? (longest + 1) * LETTER_PX : LINE_PX) / room));
        List<PanelAxis.Mark> marks = new ArrayList<>();
        for (int n = 0; n < names.size(); n += every) {
            marks.add(new PanelAxis.Mark(n + 0.5, Names.brief(names.get(n), letters)));
        }
        return marks;
    }

    private static List<TextLayer.Text> texts(String[][] texts, Table table, ValueRange range) {
        List<TextLayer.Text> placed = new ArrayList<>();
        for (int row = 0; row < texts.length; row++) {
            for (int column = 0; column < texts[row].length; column++) {
                double value = table.values[row][column];
                placed.add(new TextLayer.Text(column + 0.5, row + 0.5, texts[row][column], ink(value, range)));
            }
        }
        return placed;
    }

    private static Color ink(double value, ValueRange range) {
        return Double.isNaN(value) ? PanelAxis.INK : ColorMap.inkOn(part(value, range));
    }

    private static double part(double value, ValueRange range) {
        return (value - range.lower()) / range.span();
    }

    private static final class Tiles extends Layer {

        private static final double CROSS = 0.3;

        private final transient Table table;
        private final transient ValueRange range;

        Tiles(Table table, ValueRange range) {
            this.table = table;
            this.range = range;
        }

        @Override
        void draw(Graphics2D graphics, AxisScale scale) {
            for (int row = 0; row < table.rows.size(); row++) {
                for (int column = 0; column < table.columns.size(); column++) {
                    double value = table.values[row][column];
                    graphics.setPaint(Double.isNaN(value) ? ColorMap.NOTHING : ColorMap.of(part(value, range)));
                    graphics.fill(scale.wholePixels(column, row, column + 1, row + 1));
                    if (table.failed[row][column]) {
                        graphics.setPaint(ink(value, range));
                        drawCross(graphics, scale.box(column, row, column + 1, row + 1));
                    }
                }
            }
        }

        private static void drawCross(Graphics2D graphics, Rectangle2D box) {
            double reach = CROSS * Math.min(box.getWidth(), box.getHeight());
            double x = box.getCenterX();
            double y = box.getCenterY();
            graphics.setStroke(new BasicStroke(1.6f));
            graphics.draw(new Line2D.Double(x - reach, y - reach, x + reach, y + reach));
            graphics.draw(new Line2D.Double(x - reach, y + reach, x + reach, y - reach));
        }
    }
}
