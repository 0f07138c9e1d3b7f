package org.ntwk.morpho.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.morpho.swc.SwcReader;
import org.ntwk.morpho.swc.SwcWriter;

class MorphologyTest {

    @Test
    void aConeHasTheAreaAndTheAxialResistanceOfItsFormula() {
        MorphologyBuilder cell = MorphologyBuilder.withoutSphere();
        cell.cone(0, NeuriteType.DENDRITE, 3, 4, 12, 2, 1, 1);
        Section cone = cell.build().sections().get(0);

        assertThat(cone.lengthUm()).isEqualTo(13);
        assertThat(cone.areaUm2(0, 1)).isCloseTo(Math.PI * 1.5 * Math.sqrt(0.25 + 169), within(1e-12));
        assertThat(cone.axialPerUm(0, 1)).isCloseTo(4 * 13 / (Math.PI * 2), within(1e-12));
    }

    @Test
    void partsOfASectionAddUpToTheWhole() {
        MorphologyBuilder cell = MorphologyBuilder.withoutSphere();
        cell.cone(0, NeuriteType.DENDRITE, 30, 40, 0, 3, 0.5, 7);
        Section section = cell.build().sections().get(0);
        double cut = section.placeAt(17);

        assertThat(section.areaUm2(0, cut) + section.areaUm2(cut, 7)).isCloseTo(section.areaUm2(0, 7), within(1e-11));
        assertThat(section.axialPerUm(0, cut) + section.axialPerUm(cut, 7))
                .isCloseTo(section.axialPerUm(0, 7), within(1e-11));
        assertThat(section.pathUm(cut)).isCloseTo(17, within(1e-12));
        assertThat(section.diameterUm(cut)).isCloseTo(3 - 2.5 * 17 / 50, within(1e-12));
        assertThat(section.xUm(cut)).isCloseTo(0.6 * 17, within(1e-12));
    }

    @Test
    void theTreeOfBallAndRallKeepsItsEquivalentCylinder() {
        Morphology tree = BallAndRallTree.ofTheOriginal().morphology();

        assertThat(tree.sections()).hasSize(32);
        assertThat(tree.sections().get(1).diameterUm(0)).isEqualTo(2);
        for (int level = 0; level < 5; level++) {
            double start = level * 100;
            double sum = tree.sections().stream()
                    .filter(section -> !section.isSphere() && Math.abs(section.startPathUm() - start) < 1e-9)
                    .mapToDouble(section -> Math.pow(section.diameterUm(5), 1.5))
                    .sum();
            assertThat(sum).isCloseTo(Math.pow(2, 1.5), within(1e-12));
        }
    }

    @Test
    void withoutItsAxonACellIsStillOneTree() {
        // A dendrite (5, 6) stands on the axon (3, 4); another axon leaves the apical dendrite (7, 9) midway.
        Morphology cell = SwcReader.parse("cell.swc", """
                1 1 0 0 0 5 -1
                3 2 0 -20 0 0.5 1
                4 2 0 -40 0 0.5 3
                5 3 20 -40 0 0.4 4
                6 3 40 -40 0 0.4 5
                7 4 0 50 0 1 1
                8 2 30 50 0 0.3 7
                9 4 0 90 0 1 7
                """);

        Morphology left = cell.withoutAxon();

        assertThat(left.sections())
                .extracting(Section::type)
                .containsExactly(NeuriteType.SOMA, NeuriteType.DENDRITE, NeuriteType.APICAL);
        assertThat(left.sections()).extracting(Section::parent).containsExactly(-1, 0, 0);
        assertThat(left.sections().get(1).lengthUm())
                .as("straight from the soma to the dendrite, then on")
                .isCloseTo(Math.sqrt(2000) + 20, within(1e-12));
        assertThat(left.sections().get(2).pieces())
                .as("the apical dendrite is one section now")
                .isEqualTo(2);
    }

    @Test
    void anAxonAloneCannotBeRemoved() {
        Morphology axon = SwcReader.parse("axon.swc", "1 2 0 0 0 1 -1\n2 2 10 0 0 1 1\n");

        assertThatThrownBy(axon::withoutAxon).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aSyntheticCellIsTheSameEachTimeAndAnotherWithAnotherSeed(SyntheticCell kind) {
        String text = SwcWriter.text(kind.morphology());

        assertThat(SwcWriter.text(kind.morphology())).isEqualTo(text);
        assertThat(SwcWriter.text(kind.morphology(2))).isNotEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void aSyntheticCellHasTheSizeOfARealOne(SyntheticCell kind) {
        Morphology cell = kind.morphology();
        double areaUm2 = cell.sections().stream()
                .mapToDouble(section -> section.areaUm2(0, section.pieces()))
                .sum();

        assertThat(cell.sections().get(0).isSphere()).isTrue();
        assertThat(areaUm2).isBetween(3000.0, 30000.0);
        assertThat(cell.sections()).hasSizeBetween(50, 400);
        assertThat(cell.sections().stream().anyMatch(section -> section.type().equals(NeuriteType.APICAL)))
                .isEqualTo(kind == SyntheticCell.PYRAMIDAL);
    }

    @Test
    void aCableOfAHundredThousandPiecesIsNoDeepRecursion() {
        MorphologyBuilder cell = MorphologyBuilder.withSoma(10);
        cell.cylinder(0, NeuriteType.AXON, 1000, 1, 100_000);

        assertThat(cell.build().sections().get(1).pieces()).isEqualTo(100_000);
    }

    @Test
    void pointsThatMakeNoTreeAreRefused() {
        Point root = new Point(NeuriteType.SOMA, 0, 0, 0, 10, -1);

        assertThatIllegalArgumentException().isThrownBy(() -> Morphology.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Morphology.of(List.of(root, root)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Morphology.of(List.of(root, new Point(NeuriteType.AXON, 1, 0, 0, 1, 1))));
    }
}
