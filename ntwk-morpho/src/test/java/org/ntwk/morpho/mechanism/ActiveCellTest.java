package org.ntwk.morpho.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.morpho.Tables;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.cable.CableSimulation;
import org.ntwk.morpho.cable.TimeStepping;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSection;
import org.ntwk.morpho.morphology.MorphologyBuilder;
import org.ntwk.morpho.morphology.NeuriteType;

/**
 * Validation: the original framework's active cell, three compartments with seven currents and calcium, against a converged
 * solution; with its equations as printed and as published.
 */
class ActiveCellTest {

    private static final int COMPARTMENTS = 3;

    /** The original framework multiplies most conductances with the temperature's factor. */
    private static final double FASTER = Math.pow(2.3, 1.1);

    private record Run(List<List<Double>> spikes, List<double[]> samples) {}

    /**
     * Tolerances of spike times and calcium are a fifth more than NEURON's errors with the same scheme and step, but 0.05 and
     * 0.003 ms.
     */
    @ParameterizedTest
    @CsvSource({
        "printed, CRANK_NICOLSON, 0.025, 0.05, 3.6",
        "source, CRANK_NICOLSON, 0.025, 0.05, 6",
        "printed, CRANK_NICOLSON, 0.005, 0.003, 0.2",
        "printed, BACKWARD_EULER, 0.025, 1.86, 42.8",
    })
    void spikesAndCalciumAreThoseOfTheConvergedSolution(
            String variant, TimeStepping stepping, double dtMs, double toleranceMs, double toleranceNm) {
        Run run = run(variant, dtMs, stepping);

        for (int n = 0; n < COMPARTMENTS; n++) {
            List<Double> expected = spikes(variant, n);
            List<Double> spikes = run.spikes().get(n);
            assertThat(spikes).as("of compartment %d", n).hasSameSizeAs(expected);
            for (int k = 0; k < spikes.size(); k++) {
                assertThat(spikes.get(k)).as("spike %d", k).isCloseTo(expected.get(k), within(toleranceMs));
            }
        }
        List<Map<String, String>> rows = Tables.rows("active-cell-" + variant + ".csv");
        for (int k = 0; k < rows.size(); k++) {
            assertThat(run.samples().get(k)[COMPARTMENTS])
                    .as("calcium at %s", rows.get(k))
                    .isCloseTo(Tables.number(rows.get(k), "ca_soma_nM"), within(toleranceNm));
        }
    }

    /** On a flank V says nothing that the time of the spike does not. */
    @Test
    void potentialsAwayFromSpikesAreThoseOfTheConvergedSolution() {
        Run run = run("source", 0.025, TimeStepping.CRANK_NICOLSON);
        List<Map<String, String>> rows = Tables.rows("active-cell-source.csv");
        for (int k = 0; k < rows.size(); k++) {
            double tMs = Tables.number(rows.get(k), "t_ms");
            double[] sample = run.samples().get(k);
            if (spikes("source", 0).stream().noneMatch(spike -> tMs > spike - 2 && tMs < spike + 10)) {
                assertThat(sample[0]).isCloseTo(Tables.number(rows.get(k), "v_soma_mV"), within(0.01));
                assertThat(sample[1]).isCloseTo(Tables.number(rows.get(k), "v_dend_mV"), within(0.01));
                assertThat(sample[2]).isCloseTo(Tables.number(rows.get(k), "v_distal_mV"), within(0.01));
            }
        }
    }

    private static List<Double> spikes(String variant, int compartment) {
        return Tables.rows("active-cell-spikes.csv").stream()
                .filter(row -> row.get("variant").equals(variant))
                .filter(row -> row.get("compartment").equals(String.valueOf(compartment)))
                .map(row -> Tables.number(row, "time_ms"))
                .toList();
    }

    private static Run run(String variant, double dtMs, TimeStepping stepping) {
        CableSimulation simulation = cell(variant, dtMs, stepping);
        List<List<Double>> spikes = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<double[]> samples = new ArrayList<>();
        samples.add(sample(simulation));
        double[] before = sample(simulation);
        long stepsOfSample = Math.round(5 / dtMs);
        for (long step = 1; step <= 160 * stepsOfSample; step++) {
            simulation.advanceTo(step * dtMs);
            double[] after = sample(simulation);
            for (int n = 0; n < COMPARTMENTS; n++) {
                if (before[n] < 0 && after[n] >= 0) {
                    spikes.get(n).add((step - after[n] / (after[n] - before[n])) * dtMs);
                }
            }
            if (step % stepsOfSample == 0) {
                samples.add(after);
            }
            before = after;
        }
        return new Run(spikes, samples);
    }

    /** V in mV of the compartments, then calcium in nM. */
    private static double[] sample(CableSimulation simulation) {
        double[] sample = new double[2 * COMPARTMENTS];
        for (int n = 0; n < COMPARTMENTS; n++) {
            sample[n] = simulation.voltageMv(n, 0);
            sample[COMPARTMENTS + n] = 1e6 * simulation.concentrationMm("calcium", n, 0);
        }
        return sample;
    }

    private static CableSimulation cell(String variant, double dtMs, TimeStepping stepping) {
        MorphologyBuilder builder = MorphologyBuilder.withoutSphere();
        int soma = builder.cylinder(0, NeuriteType.SOMA, 30, 20, 1);
        int dendrite = builder.cylinder(soma, NeuriteType.DENDRITE, 20, 10, 1);
        builder.cylinder(dendrite, NeuriteType.DENDRITE, 500, 3, 1);
        Compartments compartments = new PerSection(1).of(builder.build());
        assertThat(compartments.size()).isEqualTo(COMPARTMENTS);
        CableSimulation simulation =
                new CableSimulation(compartments, new CableProperties(1, 150, 1e-4, -75), 1, dtMs, stepping);
        boolean printed = variant.equals("printed");
        CalciumPool pool = new CalciumPool();
        // Its factor has four digits.
        simulation.insert(pool, ChannelValues.of(pool, COMPARTMENTS).with("depth", 0.0518213478 / 0.5182));
        insert(simulation, new Sodium(), 307.15, FASTER, 1500, 40);
        insert(simulation, new Potassium(), 307.15, FASTER, 200, 30);
        // As printed, gates are 1000 times slower: as if it were colder by this.
        double coolerK = printed ? 10 * Math.log(1000) / Math.log(2.3) : 0;
        insert(simulation, new HighVoltageCalcium(), 307.15 - coolerK, FASTER, 0.5, 0.5);
        insert(simulation, new CalciumDependentPotassium(), 307.15, FASTER, 2.5, 2.5);
        MembraneMechanism muscarinic = printed ? new PrintedMuscarinic() : new MuscarinicPotassium();
        insert(simulation, muscarinic, 307.15, printed ? 1 : FASTER, 2.2, 0.05);
        LowThresholdCalcium lowThreshold = new LowThresholdCalcium();
        simulation.insert(
                lowThreshold,
                ChannelValues.of(lowThreshold, COMPARTMENTS).withEach("conductance", new double[] {3e-7, 6e-7, 6e-7}));
        simulation.inject(0, 0, tMs -> tMs > 100 && tMs < 300 ? 300 : 0);
        simulation.inject(1, 0, tMs -> tMs > 400 && tMs < 600 ? 300 : 0);
        simulation.inject(2, 0, tMs -> tMs > 400 && tMs < 600 ? 300 : 0);
        return simulation;
    }

    /** @param somaPs the conductance of the soma in pS/um2 */
    private static void insert(
            CableSimulation simulation,
            MembraneMechanism mechanism,
            double kelvin,
            double factor,
            double somaPs,
            double dendritePs) {
        double dendrite = 1e-3 * factor * dendritePs;
        simulation.insert(
                mechanism,
                ChannelValues.of(mechanism, COMPARTMENTS)
                        .with("temperature", kelvin)
                        .withEach("conductance", new double[] {1e-3 * factor * somaPs, dendrite, dendrite}));
    }

    /** With the constant closing rate of the original framework. */
    private record PrintedMuscarinic() implements MembraneMechanism {

        @Override
        public String name() {
            return "printed-muscarinic";
        }

        @Override
        public String summary() {
            return "closes at one rate";
        }

        @Override
        public ParameterSchema parameters() {
            return new MuscarinicPotassium().parameters();
        }

        @Override
        public List<StateVariable> state() {
            return new MuscarinicPotassium().state();
        }

        @Override
        public MechanismKernel prepare(MembraneContext context) {
            return new ChannelKernel(
                    context,
                    List.of(Gate.ofRates(
                            "n",
                            1,
                            VoltageFunction.linear(0.001 * 9, -30, 9),
                            VoltageFunction.constant(0.001),
                            FASTER)));
        }
    }
}
