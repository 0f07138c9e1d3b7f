package org.ntwk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.MorphologyStatistics;
import org.ntwk.morpho.morphology.Segment;

/** What is counted and measured of a cell, as tables. */
final class MorphologyTables {

    private static final Unit UM2 = Unit.of("um^2");

    private MorphologyTables() {}

    /** A row for each type and one for the whole cell; what is counted of whole cells only has no number for types. */
    static NumberTable statistics(String name, Morphology cell) {
        MorphologyStatistics all = cell.statistics();
        List<String> rows = new ArrayList<>();
        List<MorphologyStatistics.Part> parts = new ArrayList<>();
        all.byType().forEach((type, part) -> {
            rows.add(type.word());
            parts.add(part);
        });
        rows.add("cell");
        parts.add(new MorphologyStatistics.Part(all.sections(), all.lengthUm(), all.areaUm2()));
        return new NumberTable(
                name,
                rows,
                List.of(
                        column("sections", Unit.ONE, parts, MorphologyStatistics.Part::sections),
                        column("length", Unit.UM, parts, MorphologyStatistics.Part::lengthUm),
                        column("area", UM2, parts, MorphologyStatistics.Part::areaUm2),
                        ofCell("segments", Unit.ONE, rows.size(), all.pieces()),
                        ofCell("stems", Unit.ONE, rows.size(), all.stems()),
                        ofCell("branch_points", Unit.ONE, rows.size(), all.branchPoints()),
                        ofCell("tips", Unit.ONE, rows.size(), all.tips()),
                        ofCell("highest_order", Unit.ONE, rows.size(), all.highestOrder()),
                        ofCell("longest_path", Unit.UM, rows.size(), all.longestPathUm())));
    }

    /** A row for each cell. */
    static NumberTable cells(String name, SortedMap<String, Morphology> cells) {
        List<MorphologyStatistics> rows =
                cells.values().stream().map(Morphology::statistics).toList();
        return new NumberTable(
                name,
                List.copyOf(cells.keySet()),
                List.of(
                        column("sections", Unit.ONE, rows, MorphologyStatistics::sections),
                        column("length", Unit.UM, rows, MorphologyStatistics::lengthUm),
                        column("area", UM2, rows, MorphologyStatistics::areaUm2),
                        column("segments", Unit.ONE, rows, MorphologyStatistics::pieces),
                        column("stems", Unit.ONE, rows, MorphologyStatistics::stems),
                        column("branch_points", Unit.ONE, rows, MorphologyStatistics::branchPoints),
                        column("tips", Unit.ONE, rows, MorphologyStatistics::tips),
                        column("highest_order", Unit.ONE, rows, MorphologyStatistics::highestOrder),
                        column("longest_path", Unit.UM, rows, MorphologyStatistics::longestPathUm)));
    }

    private static NumberTable.Column ofCell(String name, Unit unit, int rows, double value) {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        values[rows - 1] = value;
        return new NumberTable.Column(name, unit, NumberArray.of(values));
    }

    /** A row for each cone and sphere. */
    static NumberTable segments(String name, Morphology cell) {
        List<Segment> rows = cell.segments().rows();
        return new NumberTable(
                name,
                rows.stream().map(Segment::name).toList(),
                List.of(
                        column("parent", Unit.ONE, rows, Segment::parent),
                        column("x", Unit.UM, rows, Segment::xUm),
                        column("y", Unit.UM, rows, Segment::yUm),
                        column("z", Unit.UM, rows, Segment::zUm),
                        column("start_diameter", Unit.UM, rows, Segment::startDiameterUm),
                        column("end_diameter", Unit.UM, rows, Segment::endDiameterUm),
                        column("length", Unit.UM, rows, Segment::lengthUm),
                        column("area", UM2, rows, Segment::areaUm2),
                        column("path", Unit.UM, rows, Segment::pathUm)));
    }

    /** How often cables cross spheres around the root. */
    static NumberTable sholl(String name, Morphology cell, double stepUm) {
        int[] crossings = cell.shollProfile(stepUm);
        double[] radii = new double[crossings.length];
        Arrays.setAll(radii, n -> (n + 1) * stepUm);
        return new NumberTable(
                name,
                List.of(),
                List.of(
                        new NumberTable.Column("radius", Unit.UM, NumberArray.of(radii)),
                        new NumberTable.Column(
                                "crossings",
                                Unit.ONE,
                                NumberArray.of(Arrays.stream(crossings)
                                        .asDoubleStream()
                                        .toArray()))));
    }

    private static <T> NumberTable.Column column(String name, Unit unit, List<T> rows, ToDoubleFunction<T> number) {
        return new NumberTable.Column(
                name, unit, NumberArray.of(rows.stream().mapToDouble(number).toArray()));
    }
}
