package org.ntwk.cli;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.ntwk.api.cell.CellCompartments;
import org.ntwk.api.network.Site;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.compile.SiteCompiler;
import org.ntwk.core.file.FileMap;
import org.ntwk.morpho.cell.DescribedCell;
import org.ntwk.morpho.morphology.NeuriteType;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.morphology.Segments;

/**
 * Where things are on a cell, as experiment files say it: a region, such as {@code apical} or {@code {region: apical, from:
 * 100 um, to: 200 um}}; or one compartment, such as {@code soma}, {@code dend[3].5} or {@code {region: apical, path: 200 um}}.
 */
final class DendriteSites {

    private static final Site ALL = Site.of("all");

    private final Segments segments;
    private final CellCompartments regions;
    private final SiteCompiler sites;

    /** @param problems takes those of regions */
    DendriteSites(DescribedCell cell, Problems problems) {
        segments = cell.compartments().segments();
        regions = cell.regions();
        sites = new SiteCompiler(problems);
    }

    /** The segments of the site that a key holds; all of the cell if the key is absent. */
    Predicate<Segment> region(FileMap map, String key) {
        return region(map.site(key).orElse(ALL), map, key);
    }

    private Predicate<Segment> region(Site site, FileMap map, String key) {
        BitSet chosen = new BitSet();
        for (int compartment : sites.chosen(site, "the cell", regions, map.path() + "." + key)) {
            chosen.set(compartment);
        }
        return segment -> chosen.get(segment.index());
    }

    /** The name of a compartment. */
    String name(int compartment) {
        return segments.get(compartment).name();
    }

    /** The number of the compartment that a key holds; 0, and a problem, if there is none. */
    int compartment(FileMap map, String key) {
        if (!map.hasMap(key)) {
            return compartment(
                    map,
                    key,
                    map.requiredWord(key, "a compartment, such as soma, dend[3].5 or {region: apical, path: 200 um}"));
        }
        FileMap part = map.map(key).orElseThrow();
        Predicate<Segment> region = part.has("region") ? region(part, "region") : segment -> false;
        if (!part.has("region")) {
            part.requiredWord("region", "the name of a region");
        }
        OptionalDouble pathUm = part.number("path", Unit.UM);
        part.refuseOthers("the place of a compartment");
        Comparator<Segment> order = pathUm.isPresent()
                ? Comparator.comparingDouble(segment -> Math.abs(segment.pathUm() - pathUm.getAsDouble()))
                : Comparator.comparingDouble(Segment::pathUm).reversed();
        return segments.select(region).stream().min(order).map(Segment::index).orElse(0);
    }

    private int compartment(FileMap map, String key, String name) {
        List<Segment> somatic = segments.select(Segments.ofType(NeuriteType.SOMA));
        if (name.isEmpty()) {
            return 0;
        }
        if (name.equals("soma")) {
            if (somatic.isEmpty()) {
                map.problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        key,
                        "the cell has no soma",
                        "Maybe " + segments.get(0).name() + ".");
            }
            return somatic.isEmpty() ? 0 : somatic.get(0).index();
        }
        return segments.find(name).map(Segment::index).orElseGet(() -> {
            map.problem(
                    ProblemCode.UNKNOWN_REFERENCE,
                    key,
                    "there is no compartment '" + name + "'; the first and the last are "
                            + segments.get(0).name() + " and "
                            + segments.get(segments.size() - 1).name(),
                    "Maybe {region: dendrite, path: 100 um}.");
            return 0;
        });
    }
}
