package org.ntwk.morpho.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ntwk.api.problem.NumericalFailureException;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation;
import org.ntwk.morpho.mechanism.CalciumDependentPotassium;
import org.ntwk.morpho.mechanism.CalciumPool;
import org.ntwk.morpho.mechanism.ChannelValues;
import org.ntwk.morpho.mechanism.HighVoltageCalcium;
import org.ntwk.morpho.mechanism.Sodium;
import org.ntwk.morpho.morphology.SyntheticCell;
import org.ntwk.morpho.synapse.Receptor;
import org.ntwk.morpho.synapse.Synapses;
import org.ntwk.morpho.synapse.SynapticEvent;
import org.ntwk.morpho.synapse.SynapticInput;

/** So many cells that not all are solved for at once. */
class CellsSideBySideTest {

    private static final Compartments TREE =
            new Discretisation.FixedLength(20).of(SyntheticCell.PYRAMIDAL.morphology());
    private static final int CELLS = 17;
    private static final double END_MS = 12;

    @Test
    void everyEntryBelongsToOneCompartmentOrJunction() {
        for (int cells : new int[] {1, 7, CELLS, 64}) {
            CellGroups groups = new CellGroups(TREE, cells);
            boolean[] taken = new boolean[TREE.nodes() * cells];
            for (int cell = 0; cell < cells; cell++) {
                int group = groups.of(cell);
                for (int node = 0; node < TREE.nodes(); node++) {
                    int entry = groups.entry(node, cell);
                    assertThat(taken[entry]).isFalse();
                    taken[entry] = true;
                    boolean compartment = node < TREE.size();
                    assertThat(entry)
                            .isBetween(
                                    compartment ? groups.from(group) : groups.to(group),
                                    (compartment ? groups.to(group) : groups.end(group)) - 1);
                }
            }
        }
        assertThat(new CellGroups(TREE, CELLS).number()).isGreaterThan(2);
    }

    /** Each with its own current, synapses, clamp and densities, which change on the way; the first without any clamp. */
    @ParameterizedTest
    @EnumSource
    void activeCellsGiveTheBitsOfEachAlone(TimeStepping stepping) {
        CableSimulation together = active(0, CELLS, stepping);
        for (int cell : new int[] {0, 6, 7, CELLS - 1}) {
            CableSimulation alone = active(cell, 1, stepping);
            assertThat(potentials(together, cell)).isEqualTo(potentials(alone, 0));
            assertThat(together.concentrationMm("calcium", 5, cell)).isEqualTo(alone.concentrationMm("calcium", 5, 0));
        }
    }

    private static CableSimulation active(int first, int cells, TimeStepping stepping) {
        CableSimulation simulation =
                new CableSimulation(TREE, new CableProperties(1, 100, 1e-4, -70), cells, 0.025, stepping);
        int entries = TREE.size() * cells;
        double[] density = new double[entries];
        for (int n = 0; n < entries; n++) {
            density[n] = 0.02 + 0.001 * (first + n % cells) + 1e-5 * (n / cells);
        }
        simulation.insert(new CalciumPool(), ChannelValues.of(new CalciumPool(), entries));
        ChannelValues ofSodium = ChannelValues.of(new Sodium(), entries);
        InsertedMechanism sodium = simulation.insert(new Sodium(), ofSodium.withEach("conductance", density));
        double[] parts = new double[entries];
        for (int n = 0; n < entries; n++) {
            parts[n] = TREE.areaUm2(n / cells) / (1 + (first + n % cells) % 3);
        }
        simulation.insert(
                new HighVoltageCalcium(),
                ChannelValues.of(new HighVoltageCalcium(), entries).with("conductance", 5e-4),
                parts);
        simulation.insert(
                new CalciumDependentPotassium(),
                ChannelValues.of(new CalciumDependentPotassium(), entries).with("conductance", 0.0025));
        for (int cell = 0; cell < cells; cell++) {
            int number = first + cell;
            simulation.inject(number, cell, Waveform.constant(100 + number));
            if (number % 3 == 1) {
                simulation.clamp(TREE.size() - 1, cell, Waveform.constant(-60 - number));
            }
            if (number % 2 == 1 || number == 6) {
                Synapses synapses = Synapses.of(
                        "ampa", Receptor.AMPA, TREE.segments().rows().subList(20, 40));
                SynapticInput input = synapses.insertInto(simulation, cell, 7);
                input.send(new SynapticEvent(number, 1.5 + 0.1 * number));
            }
        }
        simulation.advanceTo(END_MS / 2);
        sodium.change(ofSodium.withEach(
                "conductance", Arrays.stream(density).map(each -> 3 * each).toArray()));
        simulation.advanceTo(END_MS);
        return simulation;
    }

    @ParameterizedTest
    @EnumSource
    void passiveCellsGiveTheBitsOfEachAlone(TimeStepping stepping) {
        CableSimulation together = passive(0, CELLS, stepping);
        for (int cell : new int[] {0, 6, 7, CELLS - 1}) {
            assertThat(potentials(together, cell)).isEqualTo(potentials(passive(cell, 1, stepping), 0));
        }
    }

    private static CableSimulation passive(int first, int cells, TimeStepping stepping) {
        CableSimulation simulation =
                new CableSimulation(TREE, new CableProperties(1, 100, 1e-4, -70), cells, 0.025, stepping);
        for (int cell = 0; cell < cells; cell++) {
            simulation.inject(first + cell, cell, Waveform.constant(100 + first + cell));
        }
        simulation.advanceTo(END_MS / 2);
        if (first == 0) {
            // Its neighbours are solved for with it, as if they were not passive.
            Electrode clamp = simulation.clamp(0, 0, Waveform.constant(-50));
            simulation.advanceTo(END_MS * 3 / 4);
            clamp.withdraw();
        }
        simulation.advanceTo(END_MS);
        return simulation;
    }

    private static double[] potentials(CableSimulation simulation, int cell) {
        double[] potentials = new double[TREE.size()];
        Arrays.setAll(potentials, n -> simulation.voltageMv(n, cell));
        return potentials;
    }

    @Test
    void aFailureIsToldOfTheCellThatItIsIn() {
        CableSimulation simulation = new CableSimulation(
                TREE, new CableProperties(1, 100, 1e-4, -70), CELLS, 0.025, TimeStepping.BACKWARD_EULER);
        simulation.inject(3, 12, tMs -> tMs > 1 ? Double.NaN : 0);

        assertThatThrownBy(() -> simulation.advanceTo(2))
                .isInstanceOfSatisfying(
                        NumericalFailureException.class,
                        failure -> assertThat(failure.cell()).isEqualTo(12));
    }

    @Test
    void columnsOfAnotherLengthAreRefused() {
        CableSimulation simulation = new CableSimulation(
                TREE, new CableProperties(1, 100, 1e-4, -70), CELLS, 0.025, TimeStepping.BACKWARD_EULER);
        ChannelValues forOne = ChannelValues.of(new Sodium(), TREE.size()).with("conductance", 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.insert(new Sodium(), forOne))
                .withMessageContaining("467 compartments of 17 cells");
    }
}
