package org.ntwk.morpho.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.cable.CableSimulation;
import org.ntwk.morpho.cable.TimeStepping;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSegment;
import org.ntwk.morpho.morphology.MorphologyBuilder;

class ReceptorTest {

    private static final double DT_MS = 0.05;
    private final Compartments sphere =
            new PerSegment().of(MorphologyBuilder.withSoma(20).build());
    private final CableSimulation simulation =
            new CableSimulation(sphere, new CableProperties(1, 100, 1e-4, -70), 1, DT_MS, TimeStepping.BACKWARD_EULER);

    /** Validation: the norms of the original framework, 1.435… and 1.203…. */
    @Test
    void theConductanceIsTheNormalisedDifferenceOfExponentials() {
        assertCourse(Receptor.AMPA, t -> 1.435055183349871 * (Math.exp(-t / 5) - Math.exp(-t / 0.5)));
        assertCourse(
                Receptor.NMDA.withBlock(MagnesiumBlock.NONE),
                t -> 1.2030285365713829 * (Math.exp(-t / 70) - Math.exp(-t / 3)));
        assertCourse(Receptor.exponential("exponential", 5, 0), t -> Math.exp(-t / 5));
        assertCourse(Receptor.AMPA.withTimes(2, 2), t -> t / 2 * Math.exp(1 - t / 2));
    }

    private interface Course {
        double at(double tMs);
    }

    private void assertCourse(Receptor receptor, Course course) {
        SynapticInput input = insert(receptor, 3);
        double start = simulation.timeMs();
        input.send(new SynapticEvent(0, start));
        for (int step = 1; step <= 400; step++) {
            simulation.advanceTo(start + step * DT_MS);
            double expected = 3 * course.at(step * DT_MS);
            assertThat(input.conductanceNs(0)).isCloseTo(expected, within(1e-11));
        }
        assertThat(course.at(receptor.peakMs())).isCloseTo(1, within(1e-12));
    }

    private SynapticInput insert(Receptor receptor, double weightNs) {
        return Synapses.of("test", receptor, List.of(sphere.segments().get(0)))
                .withWeight(weightNs)
                .insertInto(simulation, 0, 1);
    }

    /** Jahr and Stevens 1990, figure 4: with 1 mM half of the channels are open at −20.5 mV, at −70 mV one in twenty. */
    @Test
    void magnesiumBlocksBelow() {
        MagnesiumBlock block = MagnesiumBlock.ofJahrAndStevens(1);
        assertThat(block.open(-Math.log(3.57) / 0.062)).isCloseTo(0.5, within(1e-12));
        assertThat(block.open(-70)).isCloseTo(1 / (1 + Math.exp(0.062 * 70) / 3.57), within(1e-12));
        assertThat(MagnesiumBlock.NONE.open(-90)).isEqualTo(1);

        SynapticInput input = insert(Receptor.NMDA.withTimes(0, 100).withBlock(block), 1e-9);
        input.send(new SynapticEvent(0, 0));
        simulation.advanceTo(DT_MS);
        assertThat(input.conductanceNs(0)).isCloseTo(1e-9 * block.open(-70) * Math.exp(-DT_MS / 100), within(1e-18));
    }

    /** The tangent is exact at V: at rest nothing of it is left. */
    @Test
    void theBlockedCurrentHoldsTheMembraneWhereItBalancesTheLeak() {
        insert(Receptor.NMDA.withTimes(0, 1e9), 5).send(new SynapticEvent(0, 0));
        simulation.advanceTo(1000);

        double v = simulation.voltageMv(0, 0);
        double leakNs = 10 * 1e-4 * Math.PI * 400;
        double open = 5 * Math.exp(-1000 / 1e9) / (1 + 0.33 * Math.exp(-v / 12.5));
        assertThat(v).isBetween(-69.0, -60.0);
        assertThat(open * (0 - v)).isCloseTo(leakNs * (v + 70), within(1e-6));
    }

    @Test
    void valuesThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Receptor.AMPA.withTimes(6, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Receptor.AMPA.withTimes(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Receptor.AMPA.withReversal(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new MagnesiumBlock(-1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new MagnesiumBlock(1, 0));
    }
}
