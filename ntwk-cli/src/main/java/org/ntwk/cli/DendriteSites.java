package org.ntwk.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.file.FileMap;
import org.ntwk.morpho.morphology.NeuriteType;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.morphology.Segments;

/**
 * Where things are on a cell, as experiment files say it: a region, such as {@code apical} or {@code {region: apical, from:
 * 100 um, to: 200 um}}; or one compartment, such as {@code soma}, {@code dend[3].5} or {@code {region: apical, path: 200 um}}.
 */
final class DendriteSites {

    private static final Map<String, Predicate<Segment>> REGIONS = new LinkedHashMap<>();

    static {
        REGIONS.put("all", segment -> true);
        REGIONS.put("soma", Segments.ofType(NeuriteType.SOMA));
        REGIONS.put(
                "dendrite", Segments.ofType(NeuriteType.SOMA, NeuriteType.AXON).negate());
        REGIONS.put("basal", Segments.ofType(NeuriteType.DENDRITE));
        REGIONS.put("apical", Segments.ofType(NeuriteType.APICAL));
        REGIONS.put("axon", Segments.ofType(NeuriteType.AXON));
    }

    private final Segments segments;

    /** @param segments the table of the compartments */
    DendriteSites(Segments segments) {
        this.segments = segments;
    }

    /** The segments of the region that a key holds; all of the cell if the key is absent. */
    Predicate<Segment> region(FileMap map, String key) {
        if (!map.has(key)) {
            return segment -> true;
        }
        if (!map.hasMap(key)) {
            return named(map, key, map.requiredWord(key, "a region, or {region, from, to}"));
        }
        FileMap part = map.map(key).orElseThrow();
        Predicate<Segment> region = named(part, "region", part.requiredWord("region", "the name of a region"));
        double fromUm = part.number("from", Unit.UM, 0);
        double toUm = part.number("to", Unit.UM, Double.POSITIVE_INFINITY);
        part.refuseOthers("a site");
        if (fromUm >= toUm) {
            part.problem(ProblemCode.CONTRADICTION, "to", toUm + " um is not beyond from, " + fromUm + " um", null);
        }
        return region.and(Segments.atPath(fromUm, toUm));
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
        Predicate<Segment> region = named(part, "region", part.requiredWord("region", "the name of a region"));
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

    private Predicate<Segment> named(FileMap map, String key, String name) {
        Predicate<Segment> region = REGIONS.get(name);
        if (region == null) {
            if (!name.isEmpty()) {
                map.unknown(key, "there is no region", name, new ArrayList<>(REGIONS.keySet()));
            }
            return segment -> true;
        }
        if (segments.select(region).isEmpty()) {
            map.problem(
                    ProblemCode.UNKNOWN_REFERENCE,
                    key,
                    "the cell has no compartment in the region '" + name + "'",
                    null);
        }
        return region;
    }
}
