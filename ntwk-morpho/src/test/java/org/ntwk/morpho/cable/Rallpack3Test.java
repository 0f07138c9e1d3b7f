package org.ntwk.morpho.cable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.morpho.Tables;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSection;
import org.ntwk.morpho.mechanism.ChannelValues;
import org.ntwk.morpho.mechanism.SquidPotassium;
import org.ntwk.morpho.mechanism.SquidSodium;
import org.ntwk.morpho.morphology.MorphologyBuilder;
import org.ntwk.morpho.morphology.NeuriteType;

/**
 * Validation: Rallpack 3 (Bhalla, Bilitch, Bower 1992, Trends Neurosci. 15:453), a squid axon of 1 mm that fires for 250 ms,
 * against NEURON's spike times with a step of 1 us.
 */
class Rallpack3Test {

    private static final double DURATION_MS = 250;

    /** Spikes of both ends, and V of the far end where the run ended. */
    private record Run(List<Double> first, List<Double> last, double endMv) {}

    @Test
    void spikesComeWithinATenthOfAMillisecondOfTheReference() {
        assertErrorsBelow(0.1, run(1000, 0.025, TimeStepping.CRANK_NICOLSON, DURATION_MS));
    }

    /** NEURON's errors at the last spike with the same steps, and a fifth more. */
    @ParameterizedTest
    @CsvSource({"CRANK_NICOLSON, 0.05, 0.179", "CRANK_NICOLSON, 0.01, 0.0072", "BACKWARD_EULER, 0.025, 1.229"})
    void errorsAreThoseOfNeuron(TimeStepping stepping, double dtMs, double neuronMs) {
        assertErrorsBelow(1.2 * neuronMs, run(1000, dtMs, stepping, DURATION_MS));
    }

    private static void assertErrorsBelow(double boundMs, Run run) {
        assertThat(largestDifference(run.first(), reference("first"))).isLessThan(boundMs);
        assertThat(largestDifference(run.last(), reference("last"))).isLessThan(boundMs);
    }

    /** V at a spike's flank, with gates that follow it. */
    @ParameterizedTest
    @CsvSource({"CRANK_NICOLSON, 2", "BACKWARD_EULER, 1"})
    void theErrorFallsWithTheTimeStepAtTheMethodsOrder(TimeStepping stepping, int expected) {
        double exact = run(20, 0.0005, TimeStepping.CRANK_NICOLSON, 4).endMv();

        double coarse = Math.abs(run(20, 0.02, stepping, 4).endMv() - exact);
        double fine = Math.abs(run(20, 0.01, stepping, 4).endMv() - exact);

        assertThat(exact).as("on the flank").isBetween(-40.0, 20.0);
        assertThat(Math.log(coarse / fine) / Math.log(2)).isBetween(expected - 0.15, expected + 0.15);
    }

    /** The first step brings gates half a step ahead of V, which counts if they are not at rest. */
    @ParameterizedTest
    @CsvSource({"CRANK_NICOLSON, 2", "BACKWARD_EULER, 1"})
    void soItDoesFromPotentialsThatAreSet(TimeStepping stepping, int expected) {
        double exact = afterAShift(0.0005, TimeStepping.CRANK_NICOLSON);

        double coarse = Math.abs(afterAShift(0.01, stepping) - exact);
        double fine = Math.abs(afterAShift(0.005, stepping) - exact);

        assertThat(Math.log(coarse / fine) / Math.log(2)).isBetween(expected - 0.15, expected + 0.15);
    }

    /** V of one compartment 0.6 ms after it was set 25 mV above rest. */
    private static double afterAShift(double dtMs, TimeStepping stepping) {
        CableSimulation simulation = axon(1, dtMs, stepping);
        simulation.setVoltageMv(0, 0, -40);
        simulation.advanceTo(0.6);
        return simulation.voltageMv(0, 0);
    }

    private static double largestDifference(List<Double> spikes, List<Double> reference) {
        assertThat(spikes).hasSameSizeAs(reference);
        double largest = 0;
        for (int n = 0; n < spikes.size(); n++) {
            largest = Math.max(largest, Math.abs(spikes.get(n) - reference.get(n)));
        }
        return largest;
    }

    private static List<Double> reference(String end) {
        return Tables.rows("rallpack3-spikes.csv").stream()
                .filter(row -> row.get("end").equals(end))
                .map(row -> Tables.number(row, "time_ms"))
                .toList();
    }

    private static Run run(int number, double dtMs, TimeStepping stepping, double durationMs) {
        CableSimulation simulation = axon(number, dtMs, stepping);
        simulation.inject(0, 0, Waveform.constant(100));
        List<Double> first = new ArrayList<>();
        List<Double> last = new ArrayList<>();
        for (long step = 1; step <= Math.round(durationMs / dtMs); step++) {
            double beforeFirst = simulation.voltageMv(0, 0);
            double beforeLast = simulation.voltageMv(number - 1, 0);
            simulation.advanceTo(step * dtMs);
            addCrossing(first, beforeFirst, simulation.voltageMv(0, 0), step, dtMs);
            addCrossing(last, beforeLast, simulation.voltageMv(number - 1, 0), step, dtMs);
        }
        return new Run(first, last, simulation.voltageMv(number - 1, 0));
    }

    private static CableSimulation axon(int number, double dtMs, TimeStepping stepping) {
        MorphologyBuilder builder = MorphologyBuilder.withoutSphere();
        builder.cylinder(0, NeuriteType.AXON, 1000, 1, 1);
        Compartments axon = new PerSection(number).of(builder.build());
        CableSimulation simulation =
                new CableSimulation(axon, new CableProperties(1, 100, 1.0 / 40_000, -65), 1, dtMs, stepping);
        // 120 and 36 mS/cm2.
        insert(simulation, new SquidSodium(), number, 1.2);
        insert(simulation, new SquidPotassium(), number, 0.36);
        return simulation;
    }

    private static void insert(
            CableSimulation simulation, MembraneMechanism mechanism, int number, double conductance) {
        simulation.insert(mechanism, ChannelValues.of(mechanism, number).with("conductance", conductance));
    }

    /** Upward through 0 mV, on the straight line between two steps. */
    private static void addCrossing(List<Double> spikes, double before, double after, long step, double dtMs) {
        if (before < 0 && after >= 0) {
            spikes.add((step - after / (after - before)) * dtMs);
        }
    }
}
