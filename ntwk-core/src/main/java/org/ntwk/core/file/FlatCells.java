package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;

/** The cells of a flat model: which model they are and with what parameters. */
final class FlatCells {

    /** Parameters that every cell has, with the original's unit. */
    private static final Map<String, String> LEAKY =
            inOrder("Gl", "nS", "Cm", "pF", "Trefrac", "ms", "El", "mV", "Vthre", "mV", "Vreset", "mV");

    /** Those of a threshold that follows the potential. */
    private static final Map<String, String> MOVING_THRESHOLD = inOrder("Ai", "1", "Vi", "mV", "Ti", "ms");

    private final FlatKeys keys;
    private final List<String> notices;

    private FlatCells(FlatKeys keys, List<String> notices) {
        this.keys = keys;
        this.notices = notices;
    }

    /** Whether there are cell parameters of that name. */
    static boolean describes(FlatKeys keys, String name) {
        return LEAKY.keySet().stream().anyMatch(parameter -> keys.has(name + "_" + parameter));
    }

    static List<PopulationDescription> populations(FlatKeys keys, FlatNames names, List<String> notices) {
        FlatCells cells = new FlatCells(keys, notices);
        List<PopulationDescription> populations = new ArrayList<>();
        List<String> excitatory = new ArrayList<>();
        List<String> inhibitory = new ArrayList<>();
        for (String name : names.sources()) {
            (FlatNames.signOf(name) == SynapticSign.INHIBITORY ? inhibitory : excitatory).add(name);
            if (FlatNames.isUnclear(name)) {
                notices.add("The name " + name
                        + " does not tell Exc from Inh; it counts as excitatory, as in the original.");
            }
        }
        notices.add("By their names, as in the original, excitatory: " + String.join(", ", excitatory)
                + (inhibitory.isEmpty() ? "." : "; inhibitory: " + String.join(", ", inhibitory) + "."));
        for (String name : names.recurrent()) {
            populations.add(cells.population(name));
        }
        return populations;
    }

    /** The parameters of a population that are there, where they do not make a cell model. */
    static ComponentDescription given(FlatKeys keys, String name, String type) {
        Map<String, String> units = new LinkedHashMap<>(LEAKY);
        units.putAll(inOrder("deltaV", "mV", "a", "nS", "b", "pA", "tauw", "ms"));
        ComponentDescription cell = ComponentDescription.of(type);
        for (Map.Entry<String, String> unit : units.entrySet()) {
            Double value = keys.number(name + "_" + unit.getKey(), "a parameter of the cells of " + name, Bounds.ANY);
            if (value != null) {
                cell = with(cell, unit.getKey(), value, unit.getValue());
            }
        }
        return cell;
    }

    private PopulationDescription population(String name) {
        int size = keys.size("N_" + name, FlatKeys.sizeOf(name));
        ComponentDescription oscillation = oscillation(name);
        List<ComponentDescription> mechanisms = oscillation == null ? List.of() : List.of(oscillation);
        return new PopulationDescription(name, size, FlatNames.signOf(name), cell(name), mechanisms, Map.of());
    }

    /** The simplest model with every term that is not zero. */
    private ComponentDescription cell(String name) {
        double sharpness = orZero(name, "deltaV");
        double a = orZero(name, "a");
        double b = orZero(name, "b");
        boolean movesThreshold = MOVING_THRESHOLD.keySet().stream().anyMatch(key -> keys.has(name + "_" + key));
        boolean adapts = a != 0 || b != 0 || movesThreshold;
        ComponentDescription cell =
                ComponentDescription.of(movesThreshold ? "iadexp" : adapts ? "adexp" : sharpness != 0 ? "eif" : "lif");
        cell = withAll(cell, LEAKY, name);
        if (adapts || sharpness != 0) {
            cell = with(cell, "deltaV", sharpness, "mV");
        }
        String tauw = name + "_tauw";
        if (adapts) {
            cell = with(with(cell, "a", a, "nS"), "b", b, "pA");
            cell = with(cell, "tauw", keys.required(tauw, "the time constant of adaptation", Bounds.POSITIVE), "ms");
        } else {
            // Read all the same, so that it does not count as a key that is not known.
            keys.number(tauw, "the time constant of adaptation", Bounds.ANY);
        }
        return movesThreshold ? withAll(cell, MOVING_THRESHOLD, name) : cell;
    }

    private ComponentDescription withAll(ComponentDescription cell, Map<String, String> parameters, String name) {
        ComponentDescription with = cell;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String key = name + "_" + parameter.getKey();
            double value = keys.required(key, "a parameter of the cells of " + name, Bounds.ANY);
            with = with(with, parameter.getKey(), value, parameter.getValue());
        }
        return with;
    }

    private double orZero(String name, String parameter) {
        Double value = keys.number(name + "_" + parameter, "a parameter of the cells of " + name, Bounds.ANY);
        return value == null ? 0 : value;
    }

    private @Nullable ComponentDescription oscillation(String name) {
        String prefix = name + "_Ioscill_";
        double amplitude = orZero(name, "Ioscill_amp");
        double frequency = orZero(name, "Ioscill_freq");
        double onset = orZero(name, "Ioscill_onset");
        if (onset != 0) {
            notices.add(prefix + "onset is not 0; it counts as 0, as in the original.");
        }
        if (amplitude == 0 || frequency == 0) {
            if (amplitude != frequency) {
                notices.add(
                        name + " has no oscillating current: " + prefix + "amp or " + prefix + "freq is not there.");
            }
            return null;
        }
        return with(
                with(
                        with(ComponentDescription.of("oscillation"), "amplitude", amplitude, "pA"),
                        "frequency",
                        frequency,
                        "Hz"),
                "onset",
                0,
                "ms");
    }

    private static ComponentDescription with(ComponentDescription component, String name, double value, String unit) {
        return component.with(name, Value.of(Quantity.of(value, unit)));
    }

    private static Map<String, String> inOrder(String... keysAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int n = 0; n < keysAndValues.length; n += 2) {
            map.put(keysAndValues[n], keysAndValues[n + 1]);
        }
        return map;
    }
}
