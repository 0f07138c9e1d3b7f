package org.ntwk.morpho.cable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntwk.api.membrane.IonColumns;
import org.ntwk.api.membrane.MembraneMechanism;

/** The ions whose concentrations mechanisms in the membrane keep. */
final class CableIons {

    private final int entries;
    private final Map<String, Columns> kept = new LinkedHashMap<>();

    /** Those that somebody asked for in vain. */
    private final Set<String> missed = new LinkedHashSet<>();

    CableIons(int entries) {
        this.entries = entries;
    }

    private record Columns(double[] concentration, double[] conductance, double[] current, double[] influx)
            implements IonColumns {}

    Optional<IonColumns> find(String ion) {
        if (!kept.containsKey(ion)) {
            missed.add(ion);
        }
        return Optional.ofNullable(kept.get(ion));
    }

    /** @throws IllegalArgumentException if what it reads or keeps does not fit what was inserted before */
    void require(MembraneMechanism mechanism) {
        for (String ion : mechanism.readsIons()) {
            if (!kept.containsKey(ion)) {
                throw new IllegalArgumentException("'" + mechanism.name() + "' reads the concentration of " + ion
                        + ", which nothing keeps; insert a mechanism that keeps it first");
            }
        }
        mechanism.keepsIon().ifPresent(ion -> {
            if (kept.containsKey(ion)) {
                throw new IllegalArgumentException(
                        "'" + mechanism.name() + "' would keep " + ion + ", which another mechanism keeps already");
            }
            if (missed.contains(ion)) {
                throw new IllegalArgumentException("'" + mechanism.name() + "' keeps " + ion
                        + "; insert it before the mechanisms that carry it, which would add nothing to it");
            }
        });
    }

    void keep(String ion, double[] concentration) {
        kept.put(ion, new Columns(concentration, new double[entries], new double[entries], new double[entries]));
    }

    /** @throws IllegalArgumentException if nothing keeps it */
    double[] concentration(String ion) {
        Columns columns = kept.get(ion);
        if (columns == null) {
            throw new IllegalArgumentException(
                    "no mechanism keeps the concentration of '" + ion + "'; kept are " + kept.keySet());
        }
        return columns.concentration;
    }

    /** Before mechanisms add to a range of them. */
    void clear(int from, int to) {
        for (Columns columns : kept.values()) {
            Arrays.fill(columns.conductance, from, to, 0);
            Arrays.fill(columns.current, from, to, 0);
        }
    }

    /** @param voltage that conductances were taken at */
    void flow(double[] voltage, int from, int to) {
        for (Columns columns : kept.values()) {
            flow(columns.conductance, columns.current, voltage, columns.influx, from, to);
        }
    }

    private static void flow(
            double[] conductance, double[] current, double[] voltage, double[] influx, int from, int to) {
        for (int n = from; n < to; n++) {
            influx[n] = current[n] - conductance[n] * voltage[n];
        }
    }
}
