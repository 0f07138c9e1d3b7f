package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/** Mechanisms that look at the potentials of other cells see those of the step's start, whatever the threads do. */
class CoupledCellsTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final ComponentDescription JUNCTIONS =
            ComponentDescription.of("gap-junctions").with("conductance", "4 nS");

    private static Simulation simulation(
            int size, ComponentDescription cell, ComponentDescription junctions, double[] start, RunSettings settings) {
        PopulationDescription cells = new PopulationDescription("Cells", size, SynapticSign.INHIBITORY, cell)
                .withMechanism(junctions)
                .withInitial("V", Value.of(start, "mV"));
        return NTWK.compile(new Experiment(
                        NetworkBuilder.create("coupled").population(cells).build(), settings))
                .start();
    }

    /**
     * Two passive cells: the mean of V − El falls with Cm/Gl, the difference with Cm/(Gl + 2 G). In steps of forward Euler
     * both fall by constant factors, 1 − dt Gl/Cm and 1 − dt (Gl + 2 G)/Cm, to which the continuous ones tend.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.01})
    void twoPassiveCellsFollowTheClosedForm(double dtMs) {
        RunSettings settings = RunSettings.of("20 ms").withTimeStep(Quantity.of(dtMs, "ms"));
        try (Simulation simulation =
                simulation(2, ComponentDescription.of("lif"), JUNCTIONS, new double[] {-70, -58}, settings)) {
            for (double t = 5; t <= 20; t += 5) {
                simulation.advanceTo(t);
                double one = simulation.value("Cells", "V", 0) + 70;
                double other = simulation.value("Cells", "V", 1) + 70;
                double steps = t / dtMs;

                assertThat((one + other) / 2).isEqualTo(6 * Math.pow(1 - dtMs * 10 / 150, steps), within(1e-10));
                assertThat(other - one).isEqualTo(12 * Math.pow(1 - dtMs * (10 + 8) / 150, steps), within(1e-10));
                assertThat(other - one).isEqualTo(12 * Math.exp(-t * (10 + 8) / 150), within(0.4 * dtMs));
            }
        }
    }

    /** Cells of one thread, of several, and of blocks that are advanced one after the other. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void theBitsDoNotDependOnThreads(int threads) {
        int size = 4000;
        double[] start = new double[size];
        for (int n = 0; n < size; n++) {
            start[n] = -60 + 9 * Math.sin(n);
        }
        ComponentDescription cell = ComponentDescription.of("adexp").with("b", "60 pA");
        ComponentDescription sparse = JUNCTIONS.with("conductance", "0.5 nS").with("probability", 0.003);
        RunSettings settings = RunSettings.of("20 ms");
        try (Simulation one = simulation(size, cell, sparse, start, settings.withThreads(1));
                Simulation several = simulation(size, cell, sparse, start, settings.withThreads(threads))) {
            one.advanceTo(20);
            several.advanceTo(20);

            assertThat(several.threads()).isEqualTo(threads);
            for (int n = 0; n < size; n++) {
                assertThat(several.value("Cells", "V", n)).isEqualTo(one.value("Cells", "V", n));
            }
            assertThat(one.value("Cells", "V", 17)).isNotEqualTo(one.value("Cells", "V", 18));
        }
    }

    /** A mechanism asks for the potentials of others only while it needs them: here from a change in the run on. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aMechanismThatLooksAtOthersFromSomeTimeOnSeesThem(int threads) {
        Ntwk ntwk = Ntwk.builder().plugin(new Looking()).build();
        PopulationDescription cells = new PopulationDescription(
                        "Cells", 2, SynapticSign.INHIBITORY, ComponentDescription.of("lif"))
                .withMechanism(ComponentDescription.of("looking:mean"));
        Experiment experiment = new Experiment(
                NetworkBuilder.create("looking").population(cells).build(),
                RunSettings.of("1 ms").withThreads(threads));
        try (Simulation simulation = ntwk.compile(experiment).start()) {
            simulation.advanceTo(0.5);
            simulation.apply(ChangeDescription.ofPopulation("Cells", "looking:mean.conductance", Value.of("4 nS")));
            simulation.advanceTo(1);

            // At rest, mean and own potential are the same: nothing moves.
            assertThat(simulation.value("Cells", "V", 0)).isEqualTo(-70, within(1e-12));
        }
    }

    private static final class Looking implements NtwkPlugin {

        @Override
        public String id() {
            return "looking";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<MembraneMechanism> membraneMechanisms() {
            return List.of(new TowardsMean());
        }
    }

    /** A conductance to the mean potential of two cells. */
    private static final class TowardsMean implements MembraneMechanism {

        @Override
        public String name() {
            return "looking:mean";
        }

        @Override
        public String summary() {
            return "draws cells to their mean";
        }

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.of(
                    ParameterSpec.number("conductance", "nS", "to the mean").defaultsTo(0));
        }

        @Override
        public List<StateVariable> state() {
            return List.of();
        }

        @Override
        public MechanismKernel prepare(MembraneContext context) {
            double strength = context.parameters().number("conductance");
            double[] potentials = strength == 0 ? new double[2] : context.potentials();
            return new MechanismKernel() {
                @Override
                public void initialise(int from, int to) {}

                @Override
                public void advance(int from, int to, double tMs) {
                    for (int cell = from; cell < to; cell++) {
                        context.conductance()[cell] += strength;
                        context.current()[cell] += strength * (potentials[0] + potentials[1]) / 2;
                    }
                }
            };
        }
    }

    /** What is set between two steps is seen by the partner in the next one. */
    @Test
    void aChangeFromOutsideIsSeenAtOnce() {
        try (Simulation simulation = simulation(
                2, ComponentDescription.of("lif"), JUNCTIONS, new double[] {-70, -70}, RunSettings.of("1 ms"))) {
            simulation.advanceTo(0.5);
            simulation.set("Cells", "V", 1, -55);
            simulation.advanceTo(0.6);

            assertThat(simulation.value("Cells", "V", 0)).isEqualTo(-70 + 0.1 / 150 * 4 * 15, within(1e-12));
        }
    }
}
