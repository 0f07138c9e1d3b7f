package org.ntwk.morpho.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.discretisation.Discretisation.LambdaRule;
import org.ntwk.morpho.morphology.BallAndRallTree;
import org.ntwk.morpho.morphology.NeuriteType;
import org.ntwk.morpho.morphology.Segments;

class ElectrotonicDistancesTest {

    private static final CableProperties PROPERTIES = new CableProperties(1, 100, 1e-4, -70);

    private final Segments tree = BallAndRallTree.ofTheOriginal().morphology().segments();

    /** λ = √(d Rm/(4 Ri)): 1 mm with 4 µm, 10^4 Ω cm² and 100 Ω cm. */
    @Test
    void theLengthConstantIsThatOfTheFormula() {
        assertThat(new ElectrotonicDistances(tree, PROPERTIES, 0).lengthConstantUm(4))
                .isCloseTo(1000, within(1e-9));
        // ωτ = 2√6 makes the root 5.
        double frequencyHz = 2 * Math.sqrt(6) / (2 * Math.PI * 0.01);
        assertThat(new ElectrotonicDistances(tree, PROPERTIES, frequencyHz).lengthConstantUm(4))
                .isCloseTo(1000 / Math.sqrt(3), within(1e-9));
    }

    /** A branch of 100 µm for each of the diameters, from the centre of the sphere. */
    @Test
    void distancesAddUpAlongThePath() {
        ElectrotonicDistances distances = new ElectrotonicDistances(tree, PROPERTIES, 0);
        double expected = 0;
        for (int level = 0; level < 5; level++) {
            expected += 100 / (1000 * Math.sqrt(2 * Math.pow(0.5, 2.0 / 3 * level) / 4));
        }
        assertThat(distances.longest(row -> true).orElseThrow()).isCloseTo(expected, within(1e-9));
        assertThat(distances.longest(Segments.ofType(NeuriteType.AXON))).isEmpty();
        assertThat(distances.toMiddle(1)).isCloseTo(distances.toEnd(1) / 2, within(1e-15));
        assertThat(distances.toEnd(0)).isEqualTo(0);
    }

    /** Other compartments of cylinders make the same distances. */
    @Test
    void compartmentsDoNotMatter() {
        Segments compartments = LambdaRule.usual(100, 1)
                .of(BallAndRallTree.ofTheOriginal().morphology())
                .segments();
        assertThat(new ElectrotonicDistances(compartments, PROPERTIES, 0)
                        .longest(row -> true)
                        .orElseThrow())
                .isCloseTo(
                        new ElectrotonicDistances(tree, PROPERTIES, 0)
                                .longest(row -> true)
                                .orElseThrow(),
                        within(1e-9));
    }

    @Test
    void withoutALeakThereAreNone() {
        CableProperties sealed = new CableProperties(1, 100, 0, -70);
        assertThatIllegalArgumentException().isThrownBy(() -> new ElectrotonicDistances(tree, sealed, 0));
    }
}
