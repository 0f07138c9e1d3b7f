package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;

/**
 * The spikes of cells at equal distances in every population. The same part of each population is drawn, so densities
 * compare; whole cells are left out, never single spikes.
 */
final class RasterPanel {

    static final int HEIGHT_PX = 330;

    /** Cells drawn in all; more would share rows of pixels. */
    static final int MAX_CELLS = 1000;

    /** Dots drawn in all; more would be a solid block. */
    static final int MAX_DOTS = 30_000;

    /** What a population gets of the height, that a small one can be seen and named; the rest goes by size. */
    private static final double BAND_PX = 18;

    /** How much of the height may be given away in this manner. */
    private static final double MAX_EVEN_PART = 0.6;

    private static final double MIN_LABEL_DISTANCE = 15.0 / HEIGHT_PX;

    private RasterPanel() {}

    static Optional<Panel> of(RunResult result, PopulationColors colors, TimeFrame frame) {
        List<SpikeTrains> trains = inOrder(result, colors);
        if (trains.isEmpty()) {
            return Optional.empty();
        }
        long cells = 0;
        long spikes = 0;
        for (SpikeTrains train : trains) {
            cells += train.size();
            spikes += count(train, frame);
        }
        double part = Math.min(1, Math.min((double) MAX_CELLS / cells, (double) MAX_DOTS / Math.max(1, spikes)));
        double gap = Math.min(0.015, 0.2 / trains.size());
        double height = 1 - gap * (trains.size() - 1);
        double evenPart = Math.min(MAX_EVEN_PART, trains.size() * BAND_PX / HEIGHT_PX);
        List<RasterLayer.Dots> dots = new ArrayList<>();
        List<PanelAxis.Mark> marks = new ArrayList<>();
        double bottom = 0;
        double lastMark = Double.NEGATIVE_INFINITY;
        for (SpikeTrains train : trains) {
            double share = evenPart / trains.size() + (1 - evenPart) * train.size() / cells;
            double band = height * share;
            dots.add(dots(train, part, bottom, band, colors.of(train.population()), frame));
            double middle = bottom + band / 2;
            if (middle - lastMark >= MIN_LABEL_DISTANCE) {
                marks.add(new PanelAxis.Mark(middle, Names.brief(train.population()) + " (" + train.size() + ")"));
                lastMark = middle;
            }
            bottom += band + gap;
        }
        PanelAxis axis = PanelAxis.marked(title(part), 0, 1, marks);
        axis.setTickMarksVisible(false);
        return Optional.of(new Panel(axis, HEIGHT_PX, List.of(new RasterLayer(dots))));
    }

    /** Those with cells, the excitatory ones first: the axis runs upwards. */
    private static List<SpikeTrains> inOrder(RunResult result, PopulationColors colors) {
        List<SpikeTrains> ordered = new ArrayList<>();
        for (String population : colors.populations()) {
            for (SpikeTrains train : result.spikes()) {
                if (train.size() > 0 && train.population().equals(population)) {
                    ordered.add(train);
                }
            }
        }
        return ordered;
    }

    private static long count(SpikeTrains train, TimeFrame frame) {
        double dtMs = train.dtMs();
        long[] count = new long[1];
        train.forEach((step, cell) -> count[0] += frame.holds(step * dtMs) ? 1 : 0);
        return count[0];
    }

    private static RasterLayer.Dots dots(
            SpikeTrains train, double part, double bottom, double band, Color color, TimeFrame frame) {
        long size = train.size();
        long rows = Math.max(1, Math.min(size, Math.round(size * part)));
        double rowHeight = band / rows;
        RasterLayer.Dots dots = new RasterLayer.Dots(color, rowHeight);
        double dtMs = train.dtMs();
        // Cell c is drawn if a multiple of size/rows lies in (c, c + 1].
        train.forEach((step, cell) -> {
            long row = cell * rows / size;
            if ((cell + 1) * rows / size > row && frame.holds(step * dtMs)) {
                dots.add(step * dtMs, bottom + (row + 0.5) * rowHeight);
            }
        });
        return dots;
    }

    private static String title(double part) {
        if (part == 1) {
            return "cells";
        }
        long oneIn = Math.round(1 / part);
        return oneIn == 1 ? "cells (most drawn)" : "cells (1 in " + oneIn + " drawn)";
    }
}
