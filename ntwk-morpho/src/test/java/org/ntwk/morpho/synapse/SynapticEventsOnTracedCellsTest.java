package org.ntwk.morpho.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.morpho.Tables;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.cable.CableSimulation;
import org.ntwk.morpho.cable.TimeStepping;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSegment;
import org.ntwk.morpho.swc.SwcReader;

/**
 * Validation: one event of 10 nS on the last compartment of traced cells, if these are at hand (see the README of the
 * resources).
 */
class SynapticEventsOnTracedCellsTest {

    private final Path folder = Path.of(System.getProperty("ntwk.reference", "no such folder"));

    @BeforeEach
    void theCellsAreAtHand() {
        assumeTrue(Files.isDirectory(folder.resolve("swc")), "-Dntwk.reference names no folder with traced cells");
    }

    /** An event at 5 ms acts from the next step on, there. */
    @ParameterizedTest
    @CsvSource({
        "L23BPC-j130930b-cell-1, 0.1",
        "L23BPC-j130930b-cell-1, 0.025",
        "L5pyr-j140408b, 0.1",
        "L5pyr-j140408b, 0.025"
    })
    void aPotentialIsThatOfBrian2StepByStep(String name, double dtMs) throws IOException {
        assertTrace(
                name,
                simulation(name, dtMs, TimeStepping.BACKWARD_EULER, 5 + dtMs),
                "brian2_dt" + dtMs,
                "v_soma_mV",
                "v_last_mV",
                1e-5,
                1e-5);
    }

    @ParameterizedTest
    @CsvSource({"L23BPC-j130930b-cell-1", "L5pyr-j140408b"})
    void aPotentialIsThatOfNeuronStepByStep(String name) throws IOException {
        assertTrace(
                name,
                simulation(name, 0.025, TimeStepping.BACKWARD_EULER, 5),
                "neuron_dt0.025",
                "v_soma_equiv_mV",
                "v_last_equiv_mV",
                1e-5,
                1e-5);
    }

    /** 1.2 times the largest errors that NEURON has with the same scheme and compartments. */
    @ParameterizedTest
    @CsvSource({
        "L23BPC-j130930b-cell-1, BACKWARD_EULER, 0.01987, 1.1776",
        "L23BPC-j130930b-cell-1, CRANK_NICOLSON, 0.00853, 9.586",
        "L5pyr-j140408b, BACKWARD_EULER, 0.01194, 1.2693",
        "L5pyr-j140408b, CRANK_NICOLSON, 0.00451, 7.7983"
    })
    void aPotentialIsThatOfTheConvergedSolution(String name, TimeStepping stepping, double somaMv, double siteMv)
            throws IOException {
        assertTrace(
                name,
                simulation(name, 0.025, stepping, 5),
                "reference",
                "v_soma_mV",
                "v_last_mV",
                1.2 * somaMv,
                1.2 * siteMv);
    }

    private CableSimulation simulation(String name, double dtMs, TimeStepping stepping, double eventMs) {
        Compartments cell = new PerSegment().of(SwcReader.read(folder.resolve("swc/" + name + ".CNG.swc")));
        CableSimulation simulation =
                new CableSimulation(cell, new CableProperties(1, 100, 1e-4, -70), 1, dtMs, stepping);
        Synapses.of(
                        "one",
                        Receptor.exponential("exponential", 5, 0),
                        List.of(cell.segments().get(cell.size() - 1)))
                .withWeight(10)
                .insertInto(simulation, 0, 1)
                .send(new SynapticEvent(0, eventMs));
        return simulation;
    }

    private void assertTrace(
            String name,
            CableSimulation simulation,
            String trace,
            String soma,
            String last,
            double somaMv,
            double lastMv)
            throws IOException {
        int end = simulation.compartments().size() - 1;
        String file = "morpho_integration_" + name + "_" + trace + ".csv";
        for (Map<String, String> row : Tables.rowsOf(Files.readString(folder.resolve(file)))) {
            simulation.advanceTo(Tables.number(row, "t_ms"));
            assertThat(simulation.voltageMv(0, 0)).isCloseTo(Tables.number(row, soma), within(somaMv));
            assertThat(simulation.voltageMv(end, 0)).isCloseTo(Tables.number(row, last), within(lastMv));
        }
    }
}
