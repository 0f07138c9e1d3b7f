package org.ntwk.morpho.morphology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A table of the pieces of a cell, parents before their children: the cones of its reconstruction, or the compartments that
 * a simulation makes of it. Choices of rows are predicates, which combine with {@code and}, {@code or} and {@code not}.
 */
public final class Segments {

    private final List<Segment> rows;

    /** @param rows each with its own index */
    public Segments(List<Segment> rows) {
        this.rows = List.copyOf(rows);
    }

    public int size() {
        return rows.size();
    }

    public Segment get(int index) {
        return rows.get(index);
    }

    public List<Segment> rows() {
        return rows;
    }

    /** The rows for which something is true, in their order. */
    public List<Segment> select(Predicate<Segment> condition) {
        return rows.stream().filter(condition).toList();
    }

    /** The row for which something is true whose middle has the longest path to the soma. */
    public Optional<Segment> farthest(Predicate<Segment> condition) {
        return rows.stream().filter(condition).max(Comparator.comparingDouble(Segment::pathUm));
    }

    /** The row with a name such as {@code dend[3].5}. */
    public Optional<Segment> find(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    public static Predicate<Segment> ofType(NeuriteType... types) {
        Set<NeuriteType> wanted = Set.of(types);
        return row -> wanted.contains(row.type());
    }

    /** Whether the path to the soma is at least one length in µm and less than another. */
    public static Predicate<Segment> atPath(double fromUm, double toUm) {
        return row -> row.pathUm() >= fromUm && row.pathUm() < toUm;
    }

    /** Whether the middle is within a box in space, borders included; infinite ones leave it open. */
    public static Predicate<Segment> inBox(
            double x0Um, double x1Um, double y0Um, double y1Um, double z0Um, double z1Um) {
        return row -> row.xUm() >= x0Um
                && row.xUm() <= x1Um
                && row.yUm() >= y0Um
                && row.yUm() <= y1Um
                && row.zUm() >= z0Um
                && row.zUm() <= z1Um;
    }

    /** Whether a row is the given one of this table or lies beyond it, as seen from the root. */
    public Predicate<Segment> beyond(int index) {
        BitSet inside = new BitSet(rows.size());
        inside.set(rows.get(index).index());
        for (int n = index + 1; n < rows.size(); n++) {
            int parent = rows.get(n).parent();
            if (parent >= 0 && inside.get(parent)) {
                inside.set(n);
            }
        }
        return row -> inside.get(row.index());
    }

    /** The table as CSV, with units in the names of the columns and all digits. */
    public String csv() {
        List<String> lines = new ArrayList<>();
        lines.add("name,type,parent,x_um,y_um,z_um,start_diameter_um,end_diameter_um,length_um,area_um2,path_um");
        for (Segment row : rows) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s,%s,%d,%s,%s,%s,%s,%s,%s,%s,%s",
                    row.name(),
                    row.type(),
                    row.parent(),
                    row.xUm(),
                    row.yUm(),
                    row.zUm(),
                    row.startDiameterUm(),
                    row.endDiameterUm(),
                    row.lengthUm(),
                    row.areaUm2(),
                    row.pathUm()));
        }
        return String.join("\n", lines) + "\n";
    }
}
