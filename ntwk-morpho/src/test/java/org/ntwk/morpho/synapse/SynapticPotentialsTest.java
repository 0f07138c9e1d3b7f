package org.ntwk.morpho.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.morpho.Tables;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.cable.CableSimulation;
import org.ntwk.morpho.cable.TimeStepping;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSegment;
import org.ntwk.morpho.morphology.BallAndRallTree;
import org.ntwk.morpho.morphology.Segment;

/** Validation: the original framework's example of AMPA and NMDA receptors on the tree of Ball and Rall. */
class SynapticPotentialsTest {

    private static final int SITE = 46;

    private final Compartments tree =
            new PerSegment().of(BallAndRallTree.ofTheOriginal().morphology());

    private CableSimulation simulation(double dtMs, TimeStepping stepping) {
        CableSimulation simulation =
                new CableSimulation(tree, new CableProperties(0.91, 100, 0.29e-4, -75), 1, dtMs, stepping);
        List<Segment> site = List.of(tree.segments().get(SITE));
        for (Synapses group : List.of(
                Synapses.of("AMPA", Receptor.AMPA, site).withWeight(1),
                Synapses.of("NMDA", Receptor.NMDA, site).withWeight(2.7))) {
            SynapticInput input = group.insertInto(simulation, 0, 1);
            for (int n = 0; n < 5; n++) {
                input.send(new SynapticEvent(0, 200 + 5 * n));
            }
        }
        return simulation;
    }

    /** 1.2 times the largest errors that NEURON has with the same scheme, over every 0.1 ms. */
    @ParameterizedTest
    @CsvSource({
        "0.025, BACKWARD_EULER, 0.0109, 0.783",
        "0.005, BACKWARD_EULER, 0.00216, 0.1556",
        "0.025, CRANK_NICOLSON, 0.00883, 0.533",
        "0.005, CRANK_NICOLSON, 0.00175, 0.1053"
    })
    void aSequenceOfEventsIsThatOfTheConvergedSolution(
            double dtMs, TimeStepping stepping, double somaMv, double siteMv) {
        CableSimulation simulation = simulation(dtMs, stepping);
        for (Map<String, String> row : Tables.rows("ball-and-rall-synapses.csv")) {
            simulation.advanceTo(Tables.number(row, "t_ms"));
            assertThat(simulation.voltageMv(0, 0)).isCloseTo(Tables.number(row, "soma_mV"), within(1.2 * somaMv));
            assertThat(simulation.voltageMv(SITE, 0)).isCloseTo(Tables.number(row, "site_mV"), within(1.2 * siteMv));
        }
    }

    /** NEURON takes the slope of the blocked current from a difference over 0.001 mV. */
    @ParameterizedTest
    @CsvSource("1e-3")
    void everyStepIsThatOfNeuron(double toleranceMv) {
        CableSimulation simulation = simulation(0.025, TimeStepping.BACKWARD_EULER);
        for (Map<String, String> row : Tables.rows("ball-and-rall-synapses.csv")) {
            simulation.advanceTo(Tables.number(row, "t_ms"));
            double soma = Tables.number(row, "neuron_soma_mV");
            double site = Tables.number(row, "neuron_site_mV");
            assertThat(simulation.voltageMv(0, 0)).isCloseTo(soma, within(toleranceMv));
            assertThat(simulation.voltageMv(SITE, 0)).isCloseTo(site, within(toleranceMv));
        }
    }
}
