package org.ntwk.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.file.FileMap;

/**
 * Reads the changes that are planned while a cell is simulated: {@code {at: 500 ms, set: {sodium.conductance: 0 mS/cm^2}}},
 * {@code {at: 500 ms, set: {V: -60 mV}, site: apical}}, {@code {at: 500 ms, electrode: one, set: {current: 0 pA}}}.
 */
final class DendriteInterventions {

    private final DendriteMechanisms mechanisms;
    private final DendriteElectrodes electrodes;
    private final DendriteSites sites;
    private final double durationMs;

    /** One time of one entry of the file. */
    private record Planned(double timeMs, FileMap map) {}

    DendriteInterventions(
            DendriteMechanisms mechanisms, DendriteElectrodes electrodes, DendriteSites sites, double durationMs) {
        this.mechanisms = mechanisms;
        this.electrodes = electrodes;
        this.sites = sites;
        this.durationMs = durationMs;
    }

    /** In the order of their times, in which later ones find what earlier ones have changed. */
    List<DendriteExperiment.Intervention> read(FileMap root) {
        List<Planned> planned = new ArrayList<>();
        for (FileMap map : root.maps("interventions")) {
            List<Double> times = map.numbers("at", Unit.MS);
            if (!map.has("at")) {
                map.problem(ProblemCode.MISSING_VALUE, "", "the time of the change is missing", "Maybe at: 50 ms.");
            }
            for (double timeMs : times) {
                if (timeMs < 0 || timeMs >= durationMs) {
                    map.problem(
                            ProblemCode.OUT_OF_BOUNDS,
                            "at",
                            timeMs + " ms is not before the end of the run, " + durationMs + " ms, or before its start",
                            null);
                } else {
                    planned.add(new Planned(timeMs, map));
                }
            }
        }
        planned.sort(Comparator.comparingDouble(Planned::timeMs));
        return planned.stream()
                .map(each -> new DendriteExperiment.Intervention(each.timeMs, changes(each.map)))
                .toList();
    }

    private List<DendriteExperiment.Change> changes(FileMap map) {
        Map<String, Value> set = map.values("set");
        if (set.isEmpty()) {
            map.problem(ProblemCode.MISSING_VALUE, "", "nothing would change", "Maybe set: {V: -60 mV}.");
        }
        List<DendriteExperiment.Change> changes = map.has("electrode") ? ofElectrode(map, set) : ofCell(map, set);
        map.refuseOthers("an intervention");
        return changes;
    }

    private List<DendriteExperiment.Change> ofElectrode(FileMap map, Map<String, Value> set) {
        String name = map.requiredWord("electrode", "the name of an electrode");
        int electrode = electrodes.find(name);
        if (electrode < 0) {
            map.unknown(
                    "electrode",
                    "there is no electrode",
                    name,
                    electrodes.uses().stream()
                            .map(DendriteExperiment.ElectrodeUse::name)
                            .filter(known -> !known.isEmpty())
                            .toList());
            return List.of();
        }
        DendriteExperiment.Clamp clamp = electrodes.uses().get(electrode).clamp();
        List<DendriteExperiment.Change> changes = new ArrayList<>();
        set.forEach((key, value) -> {
            if (key.equals(clamp.key())) {
                electrodes
                        .waveform(clamp, value, map.path() + ".set." + key)
                        .ifPresent(waveform -> changes.add(new DendriteExperiment.OfElectrode(electrode, waveform)));
            } else {
                map.unknown("set", "the electrode has no", key, List.of(clamp.key()));
            }
        });
        return changes;
    }

    private List<DendriteExperiment.Change> ofCell(FileMap map, Map<String, Value> set) {
        List<DendriteExperiment.Change> changes = new ArrayList<>();
        Map<String, Map<String, Value>> ofMechanisms = new LinkedHashMap<>();
        set.forEach((key, value) -> {
            int dot = key.lastIndexOf('.');
            if (key.equals(DendriteExperiment.Site.VOLTAGE)) {
                double mv = map.map("set").orElseThrow().number(key, Unit.MV, 0);
                changes.add(new DendriteExperiment.OfPotential(sites.region(map, "site"), mv));
            } else if (mechanisms.parameters().contains(key)) {
                ofMechanisms
                        .computeIfAbsent(key.substring(0, dot), type -> new LinkedHashMap<>())
                        .put(key.substring(dot + 1), value);
            } else {
                TreeSet<String> known = new TreeSet<>(mechanisms.parameters());
                known.add(DendriteExperiment.Site.VOLTAGE);
                map.unknown("set", "the cell has no variable or parameter", key, List.copyOf(known));
            }
        });
        ofMechanisms.forEach((type, values) -> changes.addAll(mechanisms.change(type, values, map.path() + ".set")));
        if (map.has("site") && !set.containsKey(DendriteExperiment.Site.VOLTAGE)) {
            map.problem(
                    ProblemCode.CONTRADICTION,
                    "site",
                    "says where V is set; parameters of a mechanism change wherever it is",
                    "Maybe leave site out.");
        }
        return changes;
    }
}
