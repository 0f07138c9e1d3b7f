package org.ntwk.morpho.swc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.morpho.Tables;
import org.ntwk.morpho.morphology.BallAndRallTree;
import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.MorphologyBuilder;
import org.ntwk.morpho.morphology.NeuriteType;
import org.ntwk.morpho.morphology.Section;
import org.ntwk.morpho.morphology.SyntheticCell;

class SwcWriterTest {

    static Stream<Morphology> cells() {
        MorphologyBuilder jumps = MorphologyBuilder.withoutSphere();
        int soma = jumps.cylinder(0, NeuriteType.SOMA, 30, 20, 1);
        int dendrite = jumps.cylinder(soma, NeuriteType.DENDRITE, 20, 10, 1);
        jumps.cylinder(dendrite, NeuriteType.DENDRITE, 500, 3, 4);
        jumps.cone(0, NeuriteType.AXON, -40, 0, 0, 2, 0.1, 3);
        return Stream.concat(
                Stream.of("no-soma", "soma1", "soma3", "soma3-unequal-radius", "soma-chain5", "zero-length", "unsorted")
                        .map(name -> SwcReader.parse(name, Tables.text("somata/" + name + ".swc"))),
                Stream.of(
                        jumps.build(),
                        BallAndRallTree.ofTheOriginal().morphology(),
                        SyntheticCell.PYRAMIDAL.morphology(),
                        SyntheticCell.INTERNEURON.morphology()));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whatIsWrittenReadsAsTheSameCell(Morphology cell) {
        Morphology again = SwcReader.parse("again", SwcWriter.text(cell));

        assertThat(again.sections().stream().map(SwcWriterTest::allOf))
                .containsExactlyElementsOf(
                        cell.sections().stream().map(SwcWriterTest::allOf).toList());
    }

    @Test
    void nothingIsOverwritten(@TempDir Path folder) {
        Path file = folder.resolve("cell.swc");
        Morphology cell = BallAndRallTree.ofTheOriginal().morphology();
        SwcWriter.write(cell, file);

        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> SwcWriter.write(cell, file));

        assertThat(SwcReader.read(file).sections()).hasSize(32);
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly(ProblemCode.OUTPUT_NOT_WRITABLE);
    }

    /** Everything a section has. */
    private static List<Object> allOf(Section section) {
        StringBuilder ends = new StringBuilder();
        for (int k = 0; k <= section.pieces(); k++) {
            ends.append(section.xUm(k))
                    .append(' ')
                    .append(section.yUm(k))
                    .append(' ')
                    .append(section.zUm(k));
            ends.append(' ').append(section.diameterUm(k)).append('\n');
        }
        return List.of(section.type(), section.parent(), section.isSphere(), section.startPathUm(), ends.toString());
    }
}
