package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/** Mechanisms of a point neuron that keep, carry and read an ion. */
class IonsOfCellsTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final ComponentDescription POOL =
            ComponentDescription.of("calcium-pool").with("depth", "1000 um").with("decay", "20 ms");
    private static final ComponentDescription CURRENT =
            ComponentDescription.of("high-voltage-calcium").with("conductance", "10 nS");
    private static final ComponentDescription READER =
            ComponentDescription.of("calcium-potassium").with("conductance", "5 nS");

    /** So much capacitance that V stays at -30 mV, below threshold. */
    private static final ComponentDescription HELD = ComponentDescription.of("lif")
            .with("Cm", "1000 F")
            .with("El", "-30 mV")
            .with("Vthre", "0 mV");

    @Test
    void aConstantCurrentFillsThePoolAndChannelsOpenWithIt() {
        double alpham = 0.055 * (-30 + 27) / (1 - Math.exp(3 / 3.8));
        double betam = 0.94 * Math.exp(-(-30.0 + 75) / 17);
        double alphah = 0.000457 * Math.exp(17.0 / 50);
        double betah = 0.0065 / (1 + Math.exp(15.0 / 28));
        double currentPa = 10 * Math.pow(alpham / (alpham + betam), 2) * alphah / (alphah + betah) * (140 + 30);
        double riseMm = 1e3 * 20 * currentPa / (2 * 96485.33212 * 1000);

        try (Simulation simulation = simulation(HELD, POOL, CURRENT, READER)) {
            simulation.advanceTo(10);
            double expected = 1e-4 + riseMm * -Math.expm1(-0.5);
            assertThat(simulation.value("Cells", "calcium-pool.calcium", 0))
                    .isEqualTo(expected, within(1e-9 * expected));

            simulation.advanceTo(1000);
            double constant = 1e-4 + riseMm;
            double open = 0.01 * 1000 * constant / (0.01 * 1000 * constant + 0.02);
            assertThat(simulation.value("Cells", "calcium-pool.calcium", 0))
                    .isEqualTo(constant, within(1e-9 * constant));
            assertThat(simulation.value("Cells", "calcium-potassium.n", 0)).isEqualTo(open, within(1e-9));
        }
    }

    @Test
    void theOrderInTheDescriptionDoesNotMatter() {
        ComponentDescription cell = ComponentDescription.of("lif");
        try (Simulation first = simulation(cell, POOL, CURRENT, READER);
                Simulation last = simulation(cell, CURRENT, READER, POOL)) {
            first.advanceTo(50);
            last.advanceTo(50);
            for (String variable : List.of("V", "calcium-pool.calcium", "calcium-potassium.n")) {
                assertThat(last.value("Cells", variable, 0)).isEqualTo(first.value("Cells", variable, 0));
            }
        }
    }

    @Test
    void channelsStartOpenAsTheInitialConcentrationHasThem() {
        PopulationDescription cells = cells(HELD, READER, POOL).withInitial("calcium-pool.calcium", Value.of("2 uM"));
        try (Simulation simulation = start(cells)) {
            assertThat(simulation.value("Cells", "calcium-potassium.n", 0)).isEqualTo(0.5, within(1e-12));
        }
    }

    @Test
    void aReaderWhoseIonNothingKeepsIsRefused() {
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class,
                () -> simulation(HELD, CURRENT, READER).close());
        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_REFERENCE);
            assertThat(problem.path()).isEqualTo("populations.Cells.mechanisms[1]");
            assertThat(problem.hint()).contains("calcium-pool");
        });
    }

    private static Simulation simulation(ComponentDescription cell, ComponentDescription... mechanisms) {
        return start(cells(cell, mechanisms));
    }

    private static PopulationDescription cells(ComponentDescription cell, ComponentDescription... mechanisms) {
        PopulationDescription cells = new PopulationDescription("Cells", 2, SynapticSign.EXCITATORY, cell);
        for (ComponentDescription mechanism : mechanisms) {
            cells = cells.withMechanism(mechanism);
        }
        return cells;
    }

    private static Simulation start(PopulationDescription cells) {
        return NTWK.compile(new Experiment(
                        NetworkBuilder.create("ions").population(cells).build(), RunSettings.of("1000 ms")))
                .start();
    }
}
