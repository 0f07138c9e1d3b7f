package org.ntwk.morpho.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.cable.CableSimulation;
import org.ntwk.morpho.cable.TimeStepping;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSection;
import org.ntwk.morpho.morphology.MorphologyBuilder;
import org.ntwk.morpho.morphology.NeuriteType;

class ChannelsOnCablesTest {

    private static final int COMPARTMENTS = 20;

    /** A conductance that grows with the distance, of two cells. */
    @Test
    void aDensityIsAFunctionOfThePlace() {
        Compartments compartments = compartments();
        double[] density = compartments.each(2, segment -> segment.pathUm() < 500 ? 0 : 1e-6 * segment.pathUm());

        assertThat(density).hasSize(2 * COMPARTMENTS);
        for (int n = 0; n < COMPARTMENTS; n++) {
            double pathUm = 25 + 50 * n;
            double expected = pathUm < 500 ? 0 : 1e-6 * pathUm;
            assertThat(density[2 * n]).isCloseTo(expected, within(1e-15));
            assertThat(density[2 * n + 1]).isEqualTo(density[2 * n]);
        }
    }

    @Test
    void aSpikeRunsAlongACableWithTraubsChannels() {
        CableSimulation cable = withTraubsChannels(1);
        cable.advanceTo(20);
        double restMv = cable.voltageMv(0, 0);
        assertThat(restMv).isBetween(-75.0, -65.0);

        cable.inject(0, 0, tMs -> tMs < 22 ? 1000 : 0);

        double nearMs = crossingMs(cable, 0);
        double farMs = crossingMs(cable, COMPARTMENTS - 1);
        assertThat(farMs).isGreaterThan(nearMs).isLessThan(30);
        cable.advanceTo(80);
        assertThat(cable.voltageMv(0, 0)).isCloseTo(restMv, within(1.0));
    }

    @Test
    void aSpikeEndsWhereSodiumChannelsDo() {
        CableSimulation cable = withTraubsChannels(0);
        cable.inject(0, 0, tMs -> tMs < 2 ? 1000 : 0);
        double highest = -70;
        for (int n = 1; n <= 600; n++) {
            cable.advanceTo(n * 0.05);
            highest = Math.max(highest, cable.voltageMv(COMPARTMENTS - 1, 0));
        }
        assertThat(highest).isLessThan(0);
    }

    @Test
    void valuesThatCannotBeAreRefused() {
        ChannelValues values = ChannelValues.of(new Sodium(), 3);
        assertThatIllegalArgumentException().isThrownBy(() -> values.with("conductance", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> values.with("conductance", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> values.with("conductivity", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> values.withEach("conductance", new double[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> values.withEach("temperature", new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> values.perCell("conductance"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> values.withEach("conductance", new double[3]).number("conductance"));
    }

    @Test
    void valuesOfAnotherNumberOfCompartmentsAreRefused() {
        ChannelValues values = ChannelValues.of(new Leak(), 3).with("conductance", 1);
        CableSimulation cable = cable(1e-4);
        assertThatIllegalArgumentException().isThrownBy(() -> cable.insert(new Leak(), values));
    }

    private static double crossingMs(CableSimulation cable, int compartment) {
        while (cable.voltageMv(compartment, 0) < 0 && cable.timeMs() < 60) {
            cable.advanceTo(cable.timeMs() + 0.025);
        }
        return cable.timeMs();
    }

    /** @param far the part of the sodium channels that the farther half of the cable has */
    private static CableSimulation withTraubsChannels(double far) {
        CableSimulation cable = cable(1e-4);
        double[] sodium = compartments().each(1, segment -> segment.pathUm() < 500 ? 0.5 : 0.5 * far);
        cable.insert(
                new TraubSodium(),
                ChannelValues.of(new TraubSodium(), COMPARTMENTS).withEach("conductance", sodium));
        cable.insert(
                new TraubPotassium(),
                ChannelValues.of(new TraubPotassium(), COMPARTMENTS).with("conductance", 0.1));
        return cable;
    }

    private static Compartments compartments() {
        MorphologyBuilder builder = MorphologyBuilder.withoutSphere();
        builder.cylinder(0, NeuriteType.DENDRITE, 1000, 2, 1);
        return new PerSection(COMPARTMENTS).of(builder.build());
    }

    private static CableSimulation cable(double leakSPerCm2) {
        return new CableSimulation(
                compartments(), new CableProperties(1, 100, leakSPerCm2, -70), 1, 0.025, TimeStepping.BACKWARD_EULER);
    }
}
