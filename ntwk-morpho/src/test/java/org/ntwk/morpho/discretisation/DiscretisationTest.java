package org.ntwk.morpho.discretisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.morpho.Tables;
import org.ntwk.morpho.discretisation.Discretisation.FixedLength;
import org.ntwk.morpho.discretisation.Discretisation.LambdaRule;
import org.ntwk.morpho.discretisation.Discretisation.PerSection;
import org.ntwk.morpho.discretisation.Discretisation.PerSegment;
import org.ntwk.morpho.morphology.BallAndRallTree;
import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.MorphologyBuilder;
import org.ntwk.morpho.morphology.NeuriteType;
import org.ntwk.morpho.morphology.Section;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.morphology.SyntheticCell;
import org.ntwk.morpho.swc.SwcReader;

class DiscretisationTest {

    private static final Morphology CELL = SyntheticCell.PYRAMIDAL.morphology();

    static Stream<Discretisation> discretisations() {
        return Stream.of(
                new PerSegment(), new FixedLength(17), new PerSection(1), new PerSection(4), LambdaRule.usual(100, 1));
    }

    @Test
    void theTreeOfBallAndRallIsConnectedAsInBrian2() {
        Compartments tree = new PerSegment().of(BallAndRallTree.ofTheOriginal().morphology());
        List<Map<String, String>> rows = Tables.rows("ball-and-rall-geometry.csv");

        assertThat(tree.size()).isEqualTo(311);
        assertThat(tree.nodes()).as("a junction at each of 15 forks").isEqualTo(326);
        for (int n = 1; n < tree.size(); n++) {
            Map<String, String> row = rows.get(n);
            int parent = (int) Tables.number(row, "parent");
            double own = Tables.number(row, "r_length_1_um");
            boolean atJunction = tree.parent(n) >= tree.size();
            // Brian2's sphere is a resistance of 1e-6/um where here is none.
            double other = parent == 0 ? 1e300 : Tables.number(rows.get(parent), "r_length_2_um");
            double expected = atJunction ? own : 1 / (1 / own + 1 / other);
            assertThat(tree.axialUm(n)).isCloseTo(expected, within(1e-12 * expected));
            if (atJunction) {
                assertThat(tree.parent(tree.parent(n))).isEqualTo(parent);
                assertThat(tree.axialUm(tree.parent(n))).isCloseTo(other, within(1e-12 * other));
            } else {
                assertThat(tree.parent(n)).isEqualTo(parent);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("discretisations")
    void areaAndLengthOfEachSectionArePreserved(Discretisation discretisation) {
        Compartments compartments = discretisation.of(CELL);

        double[] area = new double[CELL.sections().size()];
        double[] length = new double[area.length];
        for (Segment row : compartments.segments().rows()) {
            area[row.section()] += row.areaUm2();
            length[row.section()] += row.lengthUm();
        }
        CELL.sections().forEach(section -> {
            int n = section.index();
            assertThat(area[n]).isCloseTo(section.areaUm2(0, section.pieces()), within(1e-9));
            assertThat(length[n]).isCloseTo(section.lengthUm(), within(1e-9));
        });
    }

    /** From the soma's centre to the middle of a compartment and on to the end is all that lies between. */
    @ParameterizedTest
    @MethodSource("discretisations")
    void theResistanceOfTheWayToEachTipIsPreserved(Discretisation discretisation) {
        Compartments compartments = discretisation.of(CELL);
        Compartments fine = new PerSegment().of(CELL);

        CELL.sections()
                .forEach(section -> assertThat(wayPerUm(compartments, section.index(), CELL))
                        .isCloseTo(wayPerUm(fine, section.index(), CELL), within(1e-9)));
    }

    @ParameterizedTest
    @MethodSource("discretisations")
    void nodesAreOneTreeWhoseOrderHasParentsFirst(Discretisation discretisation) {
        Compartments compartments = discretisation.of(CELL);
        boolean[] seen = new boolean[compartments.nodes()];

        for (int node : compartments.order()) {
            assertThat(seen[node]).isFalse();
            assertThat(compartments.parent(node) < 0 ? node == 0 : seen[compartments.parent(node)])
                    .isTrue();
            seen[node] = true;
        }
        assertThat(IntStream.range(0, seen.length)).allMatch(n -> seen[n]);
    }

    @Test
    void eachRuleMakesTheNumberItSays() {
        MorphologyBuilder builder = MorphologyBuilder.withSoma(20);
        builder.cylinder(0, NeuriteType.DENDRITE, 100, 1, 7);
        Morphology cell = builder.build();
        // λ at 100 Hz of d 1 um, Ri 100, Cm 1 is 282.1 um.
        LambdaRule rule = LambdaRule.usual(100, 1);

        assertThat(new PerSegment().of(cell).size()).isEqualTo(1 + 7);
        assertThat(new FixedLength(25).of(cell).size()).isEqualTo(1 + 4);
        assertThat(new FixedLength(24.9).of(cell).size()).isEqualTo(1 + 5);
        assertThat(new PerSection(3).of(cell).size()).isEqualTo(1 + 3);
        assertThat(rule.lambdaUm(1)).isCloseTo(282.0947917738781, within(1e-9));
        assertThat(rule.of(cell).size()).as("100/28.2 = 3.5, made odd").isEqualTo(1 + 5);
    }

    @Test
    void cablesThatMeetAtARootWithoutSomaAreJoined() {
        for (int number = 1; number <= 3; number++) {
            MorphologyBuilder builder = MorphologyBuilder.withoutSphere();
            for (int n = 0; n < number; n++) {
                builder.cone(0, NeuriteType.DENDRITE, n + 1, 0, 0, 2, 2, 1);
            }
            Compartments star = new PerSegment().of(builder.build());

            assertThat(star.size()).isEqualTo(number);
            assertThat(star.nodes()).as("two are in series, three meet").isEqualTo(number == 3 ? 4 : number);
        }
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FixedLength(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FixedLength(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new PerSection(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LambdaRule(0.1, -100, 100, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FixedLength(1e-9).of(CELL));
    }

    @Test
    void aSomaOfConesIsCutLikeAnyCable() {
        Morphology cell = SwcReader.parse("chain", Tables.text("somata/soma-chain5.swc"));

        assertThat(new PerSegment().of(cell).size()).isEqualTo(8);
        assertThat(new PerSection(2).of(cell).size()).isEqualTo(8);
        assertThat(new FixedLength(10).of(cell).size()).isEqualTo(2 + 4 + 4 + 4);
    }

    /** The axial resistance from node 0 to the far end of a section, in 1/µm. */
    private static double wayPerUm(Compartments compartments, int section, Morphology cell) {
        int last = compartments.segments().select(row -> row.section() == section).stream()
                .mapToInt(Segment::index)
                .max()
                .orElseThrow();
        Segment row = compartments.segments().get(last);
        Section path = cell.sections().get(section);
        double end = path.pieces();
        double middle = path.placeAt(row.pathUm() - path.startPathUm());
        double sum = path.isSphere() ? 0 : path.axialPerUm(middle, end);
        for (int node = last; compartments.parent(node) >= 0; node = compartments.parent(node)) {
            sum += 1 / compartments.axialUm(node);
        }
        return sum;
    }
}
