package org.ntwk.cells;

import java.util.List;
import org.ntwk.api.cell.NamedCell;
import org.ntwk.api.network.ComponentDescription;

/** The library of named cells, with the values that networks of the field share. */
final class NamedCells {

    private static final ComponentDescription MEMBRANE = ComponentDescription.of("adexp")
            .with("Gl", "10 nS")
            .with("Cm", "200 pF")
            .with("Trefrac", "5 ms")
            .with("El", "-70 mV")
            .with("Vthre", "-50 mV")
            .with("Vreset", "-70 mV");

    private static final ComponentDescription LEAKY = new ComponentDescription("lif", MEMBRANE.parameters());
    private static final ComponentDescription EXPONENTIAL = new ComponentDescription("eif", MEMBRANE.parameters());

    static final List<NamedCell> ALL = List.of(
            new NamedCell("LIF", "leaky cell with a time constant of 15 ms", LEAKY.with("Cm", "150 pF")),
            new NamedCell("LIF2", "leaky cell with a time constant of 20 ms", LEAKY),
            new NamedCell(
                    "osciLIF",
                    "LIF with an oscillating current of 3 Hz",
                    LEAKY.with("Cm", "150 pF"),
                    List.of(ComponentDescription.of("oscillation")
                            .with("frequency", "3 Hz")
                            .with("amplitude", "200 pA"))),
            new NamedCell("EIF", "exponential cell without adaptation", EXPONENTIAL.with("deltaV", "1 mV")),
            new NamedCell(
                    "AdExp",
                    "exponential cell that adapts",
                    MEMBRANE.with("deltaV", "1 mV")
                            .with("a", "2 nS")
                            .with("b", "20 pA")
                            .with("tauw", "500 ms")),
            new NamedCell(
                    "RS",
                    "regular-spiking cell, excitatory in cortical networks",
                    MEMBRANE.with("deltaV", "2 mV")
                            .with("a", "0 nS")
                            .with("b", "40 pA")
                            .with("tauw", "500 ms")),
            new NamedCell(
                    "FS", "fast-spiking cell, inhibitory in cortical networks", EXPONENTIAL.with("deltaV", "0.5 mV")));

    private NamedCells() {}
}
