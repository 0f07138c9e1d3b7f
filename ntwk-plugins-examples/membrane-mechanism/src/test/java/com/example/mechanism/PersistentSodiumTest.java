package com.example.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;
import org.ntwk.testkit.context.TestMembrane;

/** Against the equations of Butera, Rinzel and Smith (1999), at a clamped potential and in two forms of a cell. */
class PersistentSodiumTest {

    private static final ComponentDescription USE =
            ComponentDescription.of("example-mechanism:persistent-sodium").with("conductance", "2.8 nS");

    @ParameterizedTest
    @ValueSource(doubles = {-70, -48, -40, -20})
    void atAClampedPotentialItIsTheClosedForm(double v) {
        double tau = 10_000 / Math.cosh((v + 48) / 12);
        TestMembrane membrane = TestMembrane.of(new PersistentSodium(), USE, 1, 0.1);
        MechanismKernel kernel = membrane.prepare();
        membrane.voltage()[0] = v;
        membrane.state("h")[0] = 0.9;

        int steps = 20_000;
        for (int step = 0; step < steps; step++) {
            membrane.conductance()[0] = 0;
            membrane.current()[0] = 0;
            kernel.advance(0, 1, step * 0.1);
        }

        double steady = 1 / (1 + Math.exp((v + 48) / 6));
        double before = steady + (0.9 - steady) * Math.exp(-(steps - 1) * 0.1 / tau);
        double expectedPa = 2.8 / (1 + Math.exp(-(v + 40) / 6)) * before * (50 - v);
        double foundPa = membrane.current()[0] - membrane.conductance()[0] * v;
        assertThat(foundPa).isCloseTo(expectedPa, within(1e-9));
    }

    @Test
    void itDepolarisesAPointNeuron() {
        double without = restMv(ComponentDescription.of("lif"), USE.with("conductance", "0 nS"));
        double with = restMv(ComponentDescription.of("lif"), USE);

        assertThat(with).isGreaterThan(without + 0.1);
    }

    /** The same component: conductances are densities there. */
    @Test
    void itDepolarisesADendrite() {
        ComponentDescription cell = ComponentDescription.of("morphological").with("morphology", "ball-and-rall");
        double without = restMv(cell, USE.with("conductance", "0 pS/um^2"));
        double with = restMv(cell, USE.with("conductance", "1 pS/um^2"));

        assertThat(with).isGreaterThan(without + 0.1);
    }

    private static double restMv(ComponentDescription cell, ComponentDescription mechanism) {
        NetworkBuilder network = NetworkBuilder.create("rest")
                .population(
                        new PopulationDescription("Cells", 1, SynapticSign.EXCITATORY, cell).withMechanism(mechanism))
                .recordTraces("Cells", CellSelection.all(), "V");
        RunSettings settings = RunSettings.of("200 ms").withThreads(1).withTimeStep(Quantity.of("0.1 ms"));
        try (RunResult result = Ntwk.create().run(new Experiment(network.build(), settings))) {
            double[] v = result.trace("Cells", "V").column(0);
            return v[v.length - 1];
        }
    }
}
