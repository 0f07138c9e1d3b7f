package org.ntwk.plots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.scan.ScanResult;

/**
 * The measures of a scan. Along one axis they are curves; over two, a map of colours for each measure, with a cross where a
 * point has failed. Seeds are averaged over, and are an axis only if there is no other. Of a list or a sample of points each
 * measure is drawn against each axis.
 */
public final class ScanFigure {

    private static final int WIDTH_PX = 1200;
    private static final int COLUMNS = 2;
    private static final int ALONE_PX = 800;
    private static final int MAP_PX = 260;
    private static final int MAX_AXES = 4;
    private static final int TITLE_LETTERS = 48;
    private static final int UNIT_LETTERS = 22;

    private ScanFigure() {}

    /** @throws InvalidInputException if nothing was measured, or the scan has more than two axes besides the seed */
    public static Figure of(ScanResult scan) {
        if (scan.points() == 0 || scan.measures().isEmpty()) {
            throw MissingData.of("no point of scan '" + scan.name() + "' has been measured.", "Maybe run it first.");
        }
        List<PanelStack> stacks = scan.isProduct() ? ofProduct(scan) : ofPoints(scan);
        int columns = Math.min(COLUMNS, stacks.size());
        return PanelStack.grid(stacks, columns, columns * widthPx(stacks.size()));
    }

    /** Of one of so many pictures. */
    private static int widthPx(int pictures) {
        return pictures == 1 ? ALONE_PX : WIDTH_PX / COLUMNS;
    }

    private static List<PanelStack> ofProduct(ScanResult scan) {
        SeedMeans means = SeedMeans.of(scan);
        if (means.axes().size() > 2) {
            throw new InvalidInputException(
                    "choice of a figure",
                    new Problem(
                            ProblemCode.TOO_LARGE,
                            "axes",
                            "a figure shows one or two axes besides the seed; scan '" + scan.name() + "' has "
                                    + means.axes().stream()
                                            .map(ScanResult.Axis::name)
                                            .toList() + ".",
                            "All numbers are in scan.csv."));
        }
        List<PanelStack> stacks = new ArrayList<>();
        if (means.axes().size() == 2) {
            String note = note(means, scan.measures());
            for (List<ScanResult.Column> group : groups(scan)) {
                for (ScanResult.Column measure : group) {
                    stacks.add(map(means, measure, note, widthPx(scan.measures().size())));
                }
            }
            return stacks;
        }
        List<List<ScanResult.Column>> groups = groups(scan);
        for (List<ScanResult.Column> group : groups) {
            stacks.add(ScanCurves.along(means, group, words(scan), widthPx(groups.size())));
        }
        return stacks;
    }

    private static List<PanelStack> ofPoints(ScanResult scan) {
        List<PanelStack> stacks = new ArrayList<>();
        List<ScanResult.Axis> axes =
                scan.axes().subList(0, Math.min(MAX_AXES, scan.axes().size()));
        List<List<ScanResult.Column>> groups = groups(scan);
        for (List<ScanResult.Column> group : groups) {
            for (ScanResult.Axis axis : axes) {
                stacks.add(ScanCurves.against(scan, axis, group, words(scan), widthPx(groups.size() * axes.size())));
            }
        }
        return stacks;
    }

    /** Measures that differ in their last word only, such as the populations of a rate, share a picture. */
    private static List<List<ScanResult.Column>> groups(ScanResult scan) {
        Map<String, List<ScanResult.Column>> groups = new LinkedHashMap<>();
        for (ScanResult.Column measure : scan.measures()) {
            groups.computeIfAbsent(kind(measure.name()) + " " + measure.unit(), key -> new ArrayList<>())
                    .add(measure);
        }
        List<String> words = words(scan);
        groups.values()
                .forEach(group -> group.sort(Comparator.comparingInt(measure -> words.indexOf(word(measure.name())))));
        return List.copyOf(groups.values());
    }

    /** The last words of all measures; each has its own colour in all pictures. */
    private static List<String> words(ScanResult scan) {
        return scan.measures().stream()
                .map(measure -> word(measure.name()))
                .distinct()
                .toList();
    }

    /** What comes after the last dot; nothing where there is none. */
    static String word(String measure) {
        return measure.substring(Math.min(measure.length(), kind(measure).length() + 1));
    }

    /** What comes before the last dot. */
    static String kind(String measure) {
        int dot = measure.lastIndexOf('.');
        return dot > 0 ? measure.substring(0, dot) : measure;
    }

    /** A name with its unit, as the title of an axis. */
    static String title(String name, Unit unit) {
        return title(name, unit, TITLE_LETTERS);
    }

    private static String title(String name, Unit unit, int letters) {
        return Names.brief(name, letters) + (unit.equals(Unit.ONE) ? "" : " (" + unit.symbol() + ")");
    }

    /** The last axis, which changes fastest, runs upwards. */
    private static PanelStack map(SeedMeans means, ScanResult.Column measure, @Nullable String note, int widthPx) {
        ScanResult.Axis across = means.axes().get(0);
        ScanResult.Axis upwards = means.axes().get(1);
        int rows = upwards.numbers().size();
        int columns = across.numbers().size();
        double[] flat = means.of(measure).means();
        boolean[] failedPoints = means.failed();
        double[][] values = new double[rows][columns];
        boolean[][] failed = new boolean[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values[row][column] = flat[column * rows + row];
                failed[row][column] = failedPoints[column * rows + row];
            }
        }
        ValueRange range = new ValueRange().include(flat);
        PanelStack stack = MapPanel.stack(
                new MapPanel.Titles(
                        title(upwards.name(), upwards.unit(), UNIT_LETTERS),
                        title(across.name(), across.unit()),
                        title(measure.name(), measure.unit(), UNIT_LETTERS)),
                new MapPanel.Table(labels(upwards), labels(across), values, failed),
                null,
                shown(range),
                widthPx - MapPanel.FRAME_PX,
                MAP_PX);
        return new PanelStack(stack.horizontal(), stack.panels(), note);
    }

    /** Of nothing but zeros, from 0 to 1: most measures cannot be negative. */
    private static ValueRange shown(ValueRange range) {
        if (range.lower() == 0 && range.upper() == 0) {
            return range.include(1);
        }
        return range.span() > 0 ? range : range.widened();
    }

    /** What stands above each map, so that none says less than the others; null for nothing. */
    static @Nullable String note(SeedMeans means, List<ScanResult.Column> measures) {
        List<String> parts = new ArrayList<>();
        if (means.seeds() > 1) {
            parts.add("mean of " + means.seeds() + " seeds");
        }
        boolean failed = false;
        boolean undefined = false;
        boolean[] failedPoints = means.failed();
        for (ScanResult.Column measure : measures) {
            double[] values = means.of(measure).means();
            for (int n = 0; n < values.length; n++) {
                failed |= failedPoints[n];
                undefined |= Double.isNaN(values[n]) && !failedPoints[n];
            }
        }
        if (failed) {
            parts.add("cross: failed");
        }
        if (undefined) {
            parts.add("grey: no value");
        }
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    /** The values without their unit, which stands in the title. */
    static List<String> labels(ScanResult.Axis axis) {
        if (!axis.numeric()) {
            return axis.labels();
        }
        List<String> labels = new ArrayList<>();
        for (double number : axis.numbers().toArray()) {
            labels.add(PanelAxis.rounded(number));
        }
        return labels;
    }
}
