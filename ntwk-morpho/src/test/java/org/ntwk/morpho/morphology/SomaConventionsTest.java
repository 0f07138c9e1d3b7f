package org.ntwk.morpho.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.morpho.Tables;
import org.ntwk.morpho.swc.SwcReader;

/** Validation: each way of drawing a soma against what other programs make of it. */
class SomaConventionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"no-soma", "soma1", "soma3", "soma-chain5", "zero-length"})
    void piecesHaveTheAreasLengthsAndPathsOfBrian2(String file) {
        List<Section> sections = read(file).sections();
        List<Map<String, String>> expected = Tables.rows("somata/brian2.csv").stream()
                .filter(row -> row.get("file").equals(file))
                .toList();

        assertThat(sections.stream().mapToInt(Section::pieces).sum()).isEqualTo(expected.size());
        int piece = 0;
        int before = -1;
        for (Map<String, String> row : expected) {
            Section section = sections.get(Integer.parseInt(row.get("section")));
            piece = section.index() == before ? piece + 1 : 0;
            before = section.index();
            assertThat(section.parent()).isEqualTo(Integer.parseInt(row.get("parent")));
            assertThat(section.type().word()).isEqualTo(row.get("type"));
            assertClose(section.areaUm2(piece, piece + 1), row, "area_um2");
            assertClose(section.pieceLengthUm(piece), row, "length_um");
            assertClose(section.pathUm(piece + 0.5), row, "distance_um");
        }
    }

    /** Single precision: NEURON keeps points so. */
    @ParameterizedTest
    @CsvSource({"soma3-unequal-radius, 1548.4130107947547", "soma3-wrong-distance, 1325.5244362302433"})
    void aSomaOfThreePointsThatIsNoSphereIsTwoConesAsInNeuron(String file, double areaWithoutStemUm2) {
        Morphology cell = read(file);
        double stemUm2 = Math.PI * 2 * 15;

        double areaUm2 = cell.sections().stream()
                .mapToDouble(section -> section.areaUm2(0, section.pieces()))
                .sum();

        assertThat(areaUm2 - stemUm2).isCloseTo(areaWithoutStemUm2, within(1e-6 * areaUm2));
        assertThat(cell.sections()).noneMatch(Section::isSphere);
    }

    @Test
    void aChildListedBeforeItsParentIsTheSameCell() {
        Morphology cell = read("unsorted");

        assertThat(cell.sections()).hasSize(2);
        assertThat(cell.sections().get(0).isSphere()).isTrue();
        assertThat(cell.sections().get(1).lengthUm()).isEqualTo(45);
    }

    @Test
    void aTwoPointSomaIsACylinder() {
        Section soma = SwcReader.parse("two.swc", "1 1 0 0 0 5 -1\n2 1 20 0 0 5 1\n")
                .sections()
                .get(0);

        assertThat(soma.isSphere()).isFalse();
        assertThat(soma.areaUm2(0, 1)).isCloseTo(Math.PI * 10 * 20, within(1e-10));
    }

    private static Morphology read(String file) {
        return SwcReader.parse(file, Tables.text("somata/" + file + ".swc"));
    }

    private static void assertClose(double value, Map<String, String> row, String column) {
        double expected = Tables.number(row, column);
        assertThat(value).as(column).isCloseTo(expected, within(1e-12 * Math.max(1, expected)));
    }
}
