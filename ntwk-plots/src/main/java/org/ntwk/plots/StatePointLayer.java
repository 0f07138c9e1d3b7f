package org.ntwk.plots;

import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;

/** Fixed points by their kinds, in one colour. */
final class StatePointLayer extends Layer {

    private final transient List<StatePoint> points;

    StatePointLayer(List<StatePoint> points) {
        this.points = List.copyOf(points);
    }

    /** What they stand for: the kinds that there are. */
    List<LegendLayer.Entry> entries() {
        return Arrays.stream(StatePoint.Kind.values())
                .filter(kind -> points.stream().anyMatch(point -> point.kind() == kind))
                .map(kind -> new LegendLayer.Entry(kind.text(), PanelAxis.INK, null, kind.marker()))
                .toList();
    }

    @Override
    void draw(Graphics2D graphics, AxisScale scale) {
        graphics.setPaint(PanelAxis.INK);
        for (StatePoint point : points) {
            point.kind().marker().draw(graphics, scale.x(point.x()), scale.y(point.y()));
        }
    }
}
