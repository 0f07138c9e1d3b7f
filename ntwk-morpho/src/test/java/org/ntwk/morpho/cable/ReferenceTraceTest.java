package org.ntwk.morpho.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.morpho.Tables;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSegment;
import org.ntwk.morpho.mechanism.ChannelValues;
import org.ntwk.morpho.swc.SwcReader;

/**
 * Validation: the original framework's example of one synaptic event on a traced cell, step by step as Brian2 2.5.1 computed
 * it, if the cells are at hand (see the README of the resources).
 */
class ReferenceTraceTest {

    /** Brian2's own rounding is 4e-7 to 3e-6 mV here. */
    private static final double TOLERANCE_MV = 1e-5;

    private final Path folder = Path.of(System.getProperty("ntwk.reference", "no such folder"));

    @ParameterizedTest
    @CsvSource({
        "L23BPC-j130930b-cell-1, 0.1",
        "L23BPC-j130930b-cell-1, 0.025",
        "L5pyr-j140408b, 0.1",
        "L5pyr-j140408b, 0.025"
    })
    void aSynapticEventSpreadsAsInBrian2(String name, double dtMs) throws IOException {
        assumeTrue(Files.isDirectory(folder.resolve("swc")), "-Dntwk.reference names no folder with traced cells");
        Compartments cell = new PerSegment().of(SwcReader.read(folder.resolve("swc/" + name + ".CNG.swc")));
        int last = cell.size() - 1;
        CableSimulation simulation =
                new CableSimulation(cell, new CableProperties(1, 100, 1e-4, -70), 1, dtMs, TimeStepping.BACKWARD_EULER);
        // An event at 5 ms acts from the next step on.
        Synapse synapse = new Synapse(last, 5 + dtMs);
        simulation.insert(synapse, ChannelValues.of(synapse, cell.size()));

        for (Map<String, String> row : Tables.rowsOf(
                Files.readString(folder.resolve("morpho_integration_" + name + "_brian2_dt" + dtMs + ".csv")))) {
            simulation.advanceTo(Tables.number(row, "t_ms"));
            assertThat(simulation.voltageMv(0, 0)).isCloseTo(Tables.number(row, "v_soma_mV"), within(TOLERANCE_MV));
            assertThat(simulation.voltageMv(last, 0)).isCloseTo(Tables.number(row, "v_last_mV"), within(TOLERANCE_MV));
        }
    }

    /** 10 nS with reversal potential 0 that decay in 5 ms. */
    private record Synapse(int compartment, double onsetMs) implements MembraneMechanism {

        @Override
        public String name() {
            return "synapse";
        }

        @Override
        public String summary() {
            return "one event";
        }

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.EMPTY;
        }

        @Override
        public List<StateVariable> state() {
            return List.of();
        }

        @Override
        public MechanismKernel prepare(MembraneContext context) {
            double[] conductance = context.conductance();
            return new MechanismKernel() {

                @Override
                public void initialise(int from, int to) {
                    // It has no state.
                }

                @Override
                public void advance(int from, int to, double tMs) {
                    double sinceMs = tMs - onsetMs;
                    if (sinceMs > -1e-9 && compartment >= from && compartment < to) {
                        conductance[compartment] += 10 * Math.exp(-sinceMs / 5);
                    }
                }
            };
        }
    }
}
