package org.ntwk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ntwk.api.cell.CellCompartments;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.core.compile.MechanismPlaces;
import org.ntwk.core.file.FileMap;

/** The mechanisms in the membrane of one cell, as its file describes them and as interventions change them. */
final class DendriteMechanisms {

    private final MechanismPlaces places;
    private final CellCompartments regions;
    private final List<Use> uses = new ArrayList<>();

    /** The present description of a mechanism, and what it was at the start. */
    private record Use(ComponentDescription description, MechanismPlaces.Placed placed) {

        boolean keepsIon() {
            return placed.mechanism().keepsIon().isPresent();
        }
    }

    DendriteMechanisms(MechanismPlaces places, CellCompartments regions) {
        this.places = places;
        this.regions = regions;
    }

    /** Those that make sense. */
    void read(FileMap root) {
        Set<String> kept = new TreeSet<>();
        for (FileMap map : root.maps("mechanisms")) {
            ComponentDescription description = map.component();
            places.place(description, map.path(), "the cell", regions, 1).ifPresent(placed -> {
                Optional<String> ion = placed.mechanism().keepsIon();
                if (ion.isPresent() && !kept.add(ion.get())) {
                    map.problem(
                            ProblemCode.CONTRADICTION,
                            "type",
                            "another mechanism keeps " + ion.get() + " already",
                            null);
                }
                uses.add(new Use(description, placed));
            });
        }
        for (Use use : uses) {
            for (String ion : use.placed.mechanism().readsIons()) {
                if (!kept.contains(ion)) {
                    root.problem(
                            ProblemCode.CONTRADICTION,
                            "mechanisms",
                            "'" + use.description.type() + "' reads the concentration of " + ion
                                    + ", which nothing keeps",
                            "Maybe add {type: " + ion + "-pool}.");
                }
            }
        }
        // Others need what keeps an ion to be there.
        List<Use> ordered = new ArrayList<>(uses.stream().filter(Use::keepsIon).toList());
        ordered.addAll(uses.stream().filter(Predicate.not(Use::keepsIon)).toList());
        uses.clear();
        uses.addAll(ordered);
    }

    /** As they are at the start, in the order in which they are inserted. */
    List<MechanismPlaces.Placed> placed() {
        return uses.stream().map(Use::placed).toList();
    }

    /** What may be changed, such as {@code sodium.conductance}. */
    Set<String> parameters() {
        Set<String> names = new TreeSet<>();
        uses.forEach(use -> use.placed
                .mechanism()
                .parameters()
                .names()
                .forEach(name -> names.add(use.description.type() + "." + name)));
        return names;
    }

    /**
     * Gives all mechanisms of a type new values of some parameters, from then on.
     *
     * @param path of the values
     */
    List<DendriteExperiment.Change> change(String type, Map<String, Value> values, String path) {
        List<DendriteExperiment.Change> changes = new ArrayList<>();
        for (int n = 0; n < uses.size(); n++) {
            Use use = uses.get(n);
            if (!use.description.type().equals(type)) {
                continue;
            }
            ComponentDescription changed = use.description;
            for (Map.Entry<String, Value> value : values.entrySet()) {
                changed = changed.with(value.getKey(), value.getValue());
            }
            uses.set(n, new Use(changed, use.placed));
            Optional<MechanismPlaces.Placed> placed = places.place(changed, path + "." + type, "the cell", regions, 1);
            if (placed.isPresent()) {
                changes.add(new DendriteExperiment.OfMechanism(
                        n, placed.get().resolved().values()));
            }
        }
        return changes;
    }
}
