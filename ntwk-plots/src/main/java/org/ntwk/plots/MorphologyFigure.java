package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.jspecify.annotations.Nullable;

/**
 * A cell with its form, projected onto planes at one scale: its types in colours, or a number of each piece as colour with
 * a bar. Points on it, such as synapses, are drawn as dots.
 */
public final class MorphologyFigure {

    private static final int LEAST_HEIGHT_PX = 260;
    private static final int MOST_HEIGHT_PX = 900;

    /** At most what stands beside the picture: the figure's edges, and the bar of colours with its axis. */
    private static final int FRAME_PX = 50;

    private static final int BAR_PX = 80 + ColorBarLayer.ROOM_PX;
    private static final int TITLE_LETTERS = 80;
    private static final Color[] DOTS = {
        new Color(0xE69F00), new Color(0xCC79A7), new Color(0x56B4E9), new Color(0xF0E442), new Color(0x7F3FBF)
    };

    private final String title;
    private final CellForm form;
    private final List<Projection> projections;
    private final @Nullable PieceValues values;
    private final List<Group> groups;

    /** Points on a cell that belong together, and what they are. */
    public record Group(String name, List<CellForm.Place> places) {

        public Group {
            places = List.copyOf(places);
        }
    }

    private MorphologyFigure(
            String title,
            CellForm form,
            List<Projection> projections,
            @Nullable PieceValues values,
            List<Group> groups) {
        this.title = title;
        this.form = form;
        this.projections = List.copyOf(projections);
        this.values = values;
        this.groups = List.copyOf(groups);
    }

    /** A cell from the front, with its types in colours. */
    public static MorphologyFigure of(String title, CellForm form) {
        return new MorphologyFigure(title, form, List.of(Projection.XY), null, List.of());
    }

    String title() {
        return title;
    }

    CellForm form() {
        return form;
    }

    public MorphologyFigure withTitle(String other) {
        return new MorphologyFigure(other, form, projections, values, groups);
    }

    /** @param seen at least one, from left to right */
    public MorphologyFigure withProjections(List<Projection> seen) {
        return new MorphologyFigure(title, form, seen, values, groups);
    }

    /** Coloured by numbers, one for each piece. */
    public MorphologyFigure withValues(PieceValues colored) {
        return new MorphologyFigure(title, form, projections, colored, groups);
    }

    /** With points on it. */
    public MorphologyFigure withGroups(List<Group> points) {
        return new MorphologyFigure(title, form, projections, values, points);
    }

    /** @param widthPx of all projections together */
    public Figure figure(int widthPx) {
        return figure(widthPx, MOST_HEIGHT_PX);
    }

    /**
     * A picture of bounded height.
     *
     * @param widthPx of all projections together
     * @param mostHeightPx that the cell takes
     */
    public Figure figure(int widthPx, int mostHeightPx) {
        PieceColors colors = new PieceColors(form, values);
        List<FormLayer.Dots> dots = new ArrayList<>();
        List<LegendLayer.Entry> entries = new ArrayList<>(colors.legend());
        for (int n = 0; n < groups.size(); n++) {
            Color color = DOTS[n % DOTS.length];
            Marker marker = Marker.of(n);
            dots.add(new FormLayer.Dots(groups.get(n).places, color, marker));
            entries.add(new LegendLayer.Entry(Names.brief(groups.get(n).name), color, null, marker));
        }
        List<FormLayer.Frame> frames = projections.stream()
                .map(projection -> FormLayer.Frame.of(form, projection))
                .toList();
        double widthUm =
                frames.stream().mapToDouble(FormLayer.Frame::widthUm).max().orElseThrow();
        double heightUm =
                frames.stream().mapToDouble(FormLayer.Frame::heightUm).max().orElseThrow();
        int eachPx = widthPx / projections.size();
        LegendLayer legend = new LegendLayer(entries, "");
        int legendPx = entries.isEmpty() ? 0 : legend.rows(eachPx - FRAME_PX) * LegendLayer.ROW_PX + 8;
        double roomPx = eachPx - FRAME_PX - (values == null ? 0 : BAR_PX);
        double pxPerUm = Math.min(roomPx / widthUm, mostHeightPx / heightUm);
        int heightPx = legendPx + FormLayer.BAR_PX + (int) Math.ceil(Math.max(LEAST_HEIGHT_PX, pxPerUm * heightUm));
        List<PanelStack> stacks = new ArrayList<>();
        for (int n = 0; n < projections.size(); n++) {
            boolean last = n == projections.size() - 1;
            List<XYAnnotation> layers = new ArrayList<>();
            layers.add(new FormLayer(form, colors, dots, projections.get(n), frames.get(n), pxPerUm, legendPx));
            if (n == 0) {
                layers.add(legend);
            }
            if (last && values != null) {
                layers.add(new ColorBarLayer());
            }
            PanelAxis bar = last ? colors.axis() : null;
            stacks.add(new PanelStack(
                    PanelAxis.hidden(),
                    List.of(new Panel(PanelAxis.hidden(), heightPx, layers, bar)),
                    title(projections.get(n))));
        }
        return PanelStack.grid(stacks, projections.size(), widthPx);
    }

    /** The plane is named where there are several. */
    private String title(Projection projection) {
        String brief = Names.brief(title, TITLE_LETTERS);
        return projections.size() == 1 ? brief : brief + ", " + projection.text();
    }
}
