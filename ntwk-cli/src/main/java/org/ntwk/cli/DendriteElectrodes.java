package org.ntwk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.file.FileMap;

/** The electrodes in one cell, as its file describes them: a current, a voltage or a conductance as a function of time. */
final class DendriteElectrodes {

    private final DendriteFunctions functions;
    private final DendriteSites sites;
    private final double durationMs;
    private final List<DendriteExperiment.ElectrodeUse> uses = new ArrayList<>();

    DendriteElectrodes(DendriteFunctions functions, DendriteSites sites, double durationMs) {
        this.functions = functions;
        this.sites = sites;
        this.durationMs = durationMs;
    }

    void read(FileMap root) {
        for (FileMap map : root.maps("electrodes")) {
            DendriteExperiment.ElectrodeUse use = use(map);
            if (!use.name().isEmpty() && find(use.name()) >= 0) {
                map.problem(
                        ProblemCode.DUPLICATE_NAME,
                        "name",
                        "another electrode has the name '" + use.name() + "'",
                        null);
            }
            uses.add(use);
        }
    }

    List<DendriteExperiment.ElectrodeUse> uses() {
        return List.copyOf(uses);
    }

    /** The number of the electrode of a name; negative if there is none. */
    int find(String name) {
        for (int n = 0; n < uses.size(); n++) {
            if (uses.get(n).name().equals(name)) {
                return n;
            }
        }
        return -1;
    }

    private DendriteExperiment.ElectrodeUse use(FileMap map) {
        String name = map.word("name", "the name of the electrode").orElse("");
        int compartment = sites.compartment(map, "at");
        List<DendriteExperiment.Clamp> given = Arrays.stream(DendriteExperiment.Clamp.values())
                .filter(clamp -> map.has(clamp.key()))
                .toList();
        if (given.size() != 1) {
            map.problem(
                    ProblemCode.CONTRADICTION,
                    "",
                    "an electrode injects a current, holds a voltage, or opens a conductance",
                    "Maybe current: 100 pA.");
        }
        DendriteExperiment.Clamp clamp = given.isEmpty() ? DendriteExperiment.Clamp.CURRENT : given.get(0);
        Waveform waveform = map.value(clamp.key())
                .flatMap(value -> waveform(clamp, value, map.path() + "." + clamp.key()))
                .orElse(Waveform.constant(0));
        double reversalMv = clamp == DendriteExperiment.Clamp.CONDUCTANCE
                ? map.required("reversal", Unit.MV, "the reversal potential of the conductance, such as 0 mV")
                : 0;
        double from = map.number("from", Unit.MS, 0);
        double to = map.number("to", Unit.MS, durationMs);
        if (from < 0 || from >= to) {
            map.problem(
                    ProblemCode.CONTRADICTION,
                    "to",
                    "from " + from + " ms to " + to + " ms is no time of the run",
                    null);
        }
        map.refuseOthers("an electrode");
        return new DendriteExperiment.ElectrodeUse(name, compartment, clamp, waveform, reversalMv, from, to);
    }

    /** A quantity, an expression in t, or a waveform; empty, and a problem, if it is none. */
    Optional<Waveform> waveform(DendriteExperiment.Clamp clamp, Value value, String path) {
        return clamp == DendriteExperiment.Clamp.CONDUCTANCE
                ? functions.positiveOfTime(clamp.key(), clamp.unit(), value, path)
                : functions.ofTime(clamp.key(), clamp.unit(), value, path);
    }
}
