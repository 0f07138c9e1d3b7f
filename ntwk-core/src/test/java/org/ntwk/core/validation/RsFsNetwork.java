package org.ntwk.core.validation;

import java.util.List;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.parameter.Value;

/** The RS-FS network: 4000 excitatory and 1000 inhibitory cells, with a bump of afferent rate at 1000 ms. */
final class RsFsNetwork {

    static final String EXCITATORY = "RecExc";
    static final String INHIBITORY = "RecInh";

    /** How many cells of each population are sampled every 1 ms. */
    static final int SAMPLED = 50;

    private RsFsNetwork() {}

    /** @param events of the drive in a step, {@code one-per-step} or {@code poisson} */
    static NetworkDescription withDrive(String events) {
        ComponentDescription rule = ComponentDescription.of("fixed-in-degree").with("probability", 0.05);
        ComponentDescription excitation = exponential("0 mV");
        ComponentDescription inhibition = exponential("-80 mV");
        ComponentDescription drive = ComponentDescription.of("poisson-drive")
                .with("sources", 400)
                .with("probability", 0.5)
                .with("rate", bump())
                .with("events", events);
        return NetworkBuilder.create("RS-FS")
                .excitatory(EXCITATORY, 4000, cell("2 mV", "40 pA").with("tauw", "500 ms"))
                .inhibitory(INHIBITORY, 1000, cell("0.5 mV", "0 pA"))
                .projection(EXCITATORY, EXCITATORY, rule, excitation, "1 nS")
                .projection(EXCITATORY, INHIBITORY, rule, excitation, "1 nS")
                .projection(INHIBITORY, EXCITATORY, rule, inhibition, "4 nS")
                .projection(INHIBITORY, INHIBITORY, rule, inhibition, "4 nS")
                .stimulus("AffExc", EXCITATORY, drive, excitation, "1 nS")
                .stimulus("AffExc", INHIBITORY, drive, excitation, "1 nS")
                .recordSpikes(EXCITATORY)
                .recordSpikes(INHIBITORY)
                .record(samples(EXCITATORY))
                .record(samples(INHIBITORY))
                .build();
    }

    private static ComponentDescription cell(String slope, String adaptation) {
        return ComponentDescription.of("adexp")
                .with("Gl", "10 nS")
                .with("Cm", "200 pF")
                .with("Trefrac", "5 ms")
                .with("El", "-70 mV")
                .with("Vthre", "-50 mV")
                .with("Vreset", "-70 mV")
                .with("deltaV", slope)
                .with("a", "0 nS")
                .with("b", adaptation);
    }

    private static ComponentDescription exponential(String reversal) {
        return ComponentDescription.of("exponential").with("tau", "5 ms").with("reversal", reversal);
    }

    private static ComponentDescription bump() {
        return ComponentDescription.of("gaussian")
                .with("baseline", "4 Hz")
                .with("amplitude", "4 Hz")
                .with("center", "1000 ms")
                .with("width", "100 ms");
    }

    private static RecordingDescription samples(String population) {
        ComponentDescription recorder = ComponentDescription.of("trace")
                .with("variables", Value.of(List.of("V", "Ie", "Ii")))
                .with("interval", "1 ms");
        return new RecordingDescription(population, CellSelection.first(SAMPLED), recorder);
    }
}
