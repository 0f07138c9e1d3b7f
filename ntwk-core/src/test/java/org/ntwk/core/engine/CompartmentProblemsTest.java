package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ntwk.core.engine.ChainNetworks.ALL;
import static org.ntwk.core.engine.ChainNetworks.CHAIN;
import static org.ntwk.core.engine.ChainNetworks.DENDRITE;
import static org.ntwk.core.engine.ChainNetworks.contact;
import static org.ntwk.core.engine.ChainNetworks.problem;
import static org.ntwk.core.engine.ChainNetworks.stimulus;
import static org.ntwk.core.engine.ChainNetworks.trains;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.Site;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;

/** What cells with compartments do not have and cannot do is told with its place. */
class CompartmentProblemsTest {

    private static String problemOfSite(ComponentDescription cell, Site site) {
        return problem(NetworkBuilder.create("site")
                .excitatory("Cells", 2, cell)
                .projection(new ProjectionDescription("Cells", "Cells", ALL, contact(site)))
                .stimulus(stimulus("In", "Cells", trains(1), contact(site)))
                .build());
    }

    @Test
    void sitesThatAreNotThereAreProblems() {
        String projection = " projections[0].site";
        String stimulus = " stimuli[0].site";
        ComponentDescription point = ComponentDescription.of("lif");

        assertThat(problemOfSite(point, Site.of("soma"))).isEqualTo("none");
        assertThat(problemOfSite(CHAIN, Site.of("soma"))).isEqualTo("none");
        assertThat(problemOfSite(point, DENDRITE))
                .isEqualTo("CONTRADICTION" + projection + ", CONTRADICTION" + stimulus);
        assertThat(problemOfSite(CHAIN, Site.of("dendrit")))
                .isEqualTo("UNKNOWN_REFERENCE" + projection + ", UNKNOWN_REFERENCE" + stimulus);
        assertThat(problemOfSite(CHAIN, DENDRITE.between("60 um", "140 um")))
                .isEqualTo("OUT_OF_BOUNDS" + projection + ", OUT_OF_BOUNDS" + stimulus);
        assertThat(problemOfSite(CHAIN, DENDRITE.between("0 mV", "140 um")))
                .isEqualTo("WRONG_DIMENSION" + projection + ".from, WRONG_DIMENSION" + stimulus + ".from");
        assertThat(problemOfSite(CHAIN.with("threshold", "1 nS"), Site.of("nowhere")))
                .isEqualTo("WRONG_DIMENSION populations.Cells.cell.threshold");
    }

    private static String problemOf(PopulationDescription population) {
        return problem(NetworkBuilder.create("cells").population(population).build());
    }

    @Test
    void densitiesThatMakeNoSenseAreProblems() {
        PopulationDescription chain = new PopulationDescription("Chain", 2, SynapticSign.EXCITATORY, CHAIN);
        ComponentDescription clamp = ComponentDescription.of("voltage-clamp").with("potential", "-60 mV");
        String at = " populations.Chain.mechanisms[0].conductance";

        assertThat(problemOf(chain.withMechanism(clamp.with("conductance", "0.5 nS"))))
                .isEqualTo("WRONG_DIMENSION" + at);
        assertThat(problemOf(chain.withMechanism(clamp.with("conductance", "1 nS * path"))))
                .isEqualTo("INVALID_EXPRESSION" + at);
        assertThat(problemOf(chain.withMechanism(clamp.with("conductance", "1 mS/cm^2 * (1 - path / (100 um))"))))
                .isEqualTo("OUT_OF_BOUNDS" + at);
        assertThat(problemOf(chain.withMechanism(clamp.with("conductance", "1 mS/cm^2 / path * (1 um)"))))
                .isEqualTo("OUT_OF_BOUNDS" + at);
    }

    @Test
    void whatCompartmentsCannotDoIsAProblem() {
        PopulationDescription chain = new PopulationDescription("Chain", 2, SynapticSign.EXCITATORY, CHAIN);
        ComponentDescription clamp = ComponentDescription.of("voltage-clamp")
                .with("potential", "-60 mV")
                .with("conductance", "0.5 nS/um^2");
        ComponentDescription junctions =
                ComponentDescription.of("gap-junctions").with("conductance", "1 nS/um^2");

        assertThat(problemOf(chain.withMechanism(junctions)))
                .isEqualTo("CONTRADICTION populations.Chain.mechanisms[0]");
        assertThat(problemOf(chain.withMechanism(clamp.with("site", "axon"))))
                .isEqualTo("UNKNOWN_REFERENCE populations.Chain.mechanisms[0].site");
        assertThat(problemOf(chain.withMechanism(clamp.with("site", 3))))
                .isEqualTo("WRONG_TYPE populations.Chain.mechanisms[0].site");
        assertThat(problemOf(chain.withInitial("G.Chain", Value.of("1 nS"))))
                .isEqualTo("UNKNOWN_REFERENCE populations.Chain.initial.G.Chain");
        assertThat(problemOf(new PopulationDescription("Chain", 1_000_000_000, SynapticSign.EXCITATORY, CHAIN)))
                .startsWith("TOO_LARGE");
    }

    private static String problemOfChange(String name, Value value) {
        ComponentDescription clamp = ComponentDescription.of("voltage-clamp")
                .with("potential", "-60 mV")
                .with("conductance", "50 mS/cm^2");
        return problem(NetworkBuilder.create("change")
                .population(new PopulationDescription("Chain", 2, SynapticSign.EXCITATORY, CHAIN).withMechanism(clamp))
                .intervention("0.5 ms", ChangeDescription.ofPopulation("Chain", name, value))
                .build());
    }

    @Test
    void changesThatCompartmentsCannotMakeAreProblems() {
        String set = " interventions[0].set.";

        assertThat(problemOfChange("voltage-clamp.conductance", Value.of("10 mS/cm^2")))
                .isEqualTo("none");
        Value drawn = Value.of(new Distribution.Uniform(Quantity.of("1 mS/cm^2"), Quantity.of("2 mS/cm^2")));
        assertThat(problemOfChange("voltage-clamp.conductance", drawn))
                .isEqualTo("WRONG_TYPE" + set + "voltage-clamp.conductance");
        assertThat(problemOfChange("voltage-clamp.conductance", Value.of("1 mV")))
                .isEqualTo("WRONG_DIMENSION" + set + "voltage-clamp.conductance");
        assertThat(problemOfChange("voltage-clamp.conductance", Value.of("-1 mS/cm^2 * path / (1 um)")))
                .isEqualTo("OUT_OF_BOUNDS" + set + "voltage-clamp.conductance");
        assertThat(problemOfChange("voltage-clamp.site", Value.of("soma")))
                .isEqualTo("UNKNOWN_REFERENCE" + set + "voltage-clamp.site");
        assertThat(problemOfChange("branches", Value.of(3))).isEqualTo("CONTRADICTION interventions[0].set");
        assertThat(problem(NetworkBuilder.create("some")
                        .population(new PopulationDescription("Chain", 2, SynapticSign.EXCITATORY, CHAIN)
                                .withMechanism(
                                        ComponentDescription.of("m-current").with("conductance", "1 mS/cm^2")))
                        .intervention(
                                "0.5 ms",
                                new ChangeDescription.OfPopulation(
                                        "Chain",
                                        CellSelection.indices(1),
                                        Map.of("m-current.conductance", Value.of("2 mS/cm^2"))))
                        .build()))
                .isEqualTo("CONTRADICTION" + set + "m-current.conductance");
    }
}
