package org.ntwk.cells.protocol;

import java.util.List;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.quantity.Quantity;

/**
 * A way in which an adaptive exponential cell answers a constant current from rest: the eight of Naud, Marcille, Clopath and
 * Gerstner (2008), Biol. Cybern. 99:335, fig. 4 and table 1.
 *
 * @param name in words
 * @param cell with the parameters of the pattern
 * @param current that is injected
 */
public record FiringPattern(String name, ComponentDescription cell, Quantity current) {

    public static final List<FiringPattern> ALL = List.of(
            pattern("tonic", 200, 10, -70, 2, 30, 0, -58, 500),
            pattern("adapting", 200, 12, -70, 2, 300, 60, -58, 500),
            pattern("initial burst", 130, 18, -58, 4, 150, 120, -50, 400),
            pattern("regular bursting", 200, 10, -58, 2, 120, 100, -46, 210),
            pattern("delayed accelerating", 200, 12, -70, -10, 300, 0, -58, 300),
            pattern("delayed regular bursting", 100, 10, -65, -10, 90, 30, -47, 110),
            pattern("transient", 100, 10, -65, 10, 90, 100, -47, 180),
            pattern("irregular", 100, 12, -60, -11, 130, 30, -48, 160));

    private static FiringPattern pattern(
            String name,
            double capacitancePf,
            double leakNs,
            double restMv,
            double aNs,
            double tauwMs,
            double bPa,
            double resetMv,
            double currentPa) {
        ComponentDescription cell = ComponentDescription.of("adexp")
                .with("Cm", capacitancePf + " pF")
                .with("Gl", leakNs + " nS")
                .with("El", restMv + " mV")
                .with("Vthre", "-50 mV")
                .with("deltaV", "2 mV")
                .with("a", aNs + " nS")
                .with("tauw", tauwMs + " ms")
                .with("b", bPa + " pA")
                .with("Vreset", resetMv + " mV")
                .with("Trefrac", "0 ms");
        return new FiringPattern(name, cell, Quantity.of(currentPa, "pA"));
    }

    /**
     * @throws IllegalArgumentException if there is no pattern of that name
     */
    public static FiringPattern of(String name) {
        return ALL.stream()
                .filter(pattern -> pattern.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no firing pattern '" + name + "'; there are "
                        + ALL.stream().map(FiringPattern::name).toList()));
    }
}
