package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.morpho.morphology.BallAndRallTree;
import org.ntwk.morpho.swc.SwcWriter;

class MorphoShowCommandTest {

    @TempDir
    private Path folder;

    /** 31 branches of 100 µm in five orders, on a sphere of 10 µm. */
    @Test
    void countsAndMeasuresTheTreeOfBallAndRall() {
        Invocation show = Invocation.of("morpho", "show", "ball-and-rall", "--format", "csv");

        assertThat(show.exitCode()).as(show.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = show.out().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("name,sections,length_um,area_um^2,segments,stems,branch_points,tips,highest_order,"
                        + "longest_path_um");
        assertThat(lines.get(1)).matches("soma,1.0,0.0,314.159.*,,,,,,");
        assertThat(lines.get(3))
                .matches("cell,32.0,3(100.0*|099.9+)\\d*,.*,311.0,1.0,15.0,16.0,5.0,(500.0*|499.9+)\\d*");
    }

    @Test
    void readsFilesAndDrawsThem() throws Exception {
        Path file = folder.resolve("tree.swc");
        Files.writeString(file, SwcWriter.text(BallAndRallTree.ofTheOriginal().morphology()));
        Path figure = folder.resolve("tree.svg");
        Path dendrogram = folder.resolve("flat.svg");

        Invocation show = Invocation.of(
                "morpho",
                "show",
                file,
                "--figure",
                figure,
                "--dendrogram",
                dendrogram,
                "--by",
                "diameter",
                "--view",
                "xy,zy");

        assertThat(show.exitCode()).as(show.err()).isEqualTo(ExitCode.DONE);
        assertThat(show.out()).contains("wrote " + figure + " and " + dendrogram);
        assertThat(Files.readString(figure))
                .as("the soma of 10 um leaves the colours to branches of up to 2 um")
                .contains(">1.5</text")
                .doesNotContain(">8</text")
                .contains(">tree, z-y</text");
        assertThat(Files.readString(dendrogram)).contains(">path from the soma (µm)</text");
    }

    private Path collection() throws Exception {
        Path cells = Files.createDirectories(folder.resolve("cells"));
        Files.createDirectories(cells.resolve("deep er"));
        String tree = SwcWriter.text(BallAndRallTree.ofTheOriginal().morphology());
        Files.writeString(cells.resolve("b.swc"), tree);
        Files.writeString(cells.resolve("deep er").resolve("a.SWC"), "1 1 0 0 0 5 -1\n2 3 0 100 0 1 1\n");
        Files.writeString(cells.resolve("notes.txt"), "no cell");
        return cells;
    }

    @Test
    void aFolderHasARowAndAPictureForEachCell() throws Exception {
        Path table = folder.resolve("cells.csv");

        Invocation show = Invocation.of(
                "morpho", "show", collection(), "--out", table, "--figure", folder.resolve("c.svg"), "--by", "order");

        assertThat(show.exitCode()).as(show.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = Files.readAllLines(table);
        assertThat(lines.get(0))
                .isEqualTo("name,sections,length_um,area_um^2,segments,stems,branch_points,tips,highest_order,"
                        + "longest_path_um");
        assertThat(lines.get(1)).startsWith("b.swc,32.0,3").contains(",15.0,16.0,5.0,");
        assertThat(lines.get(2)).contains("deep er/a.SWC").contains(",2.0,100.0,");
        assertThat(Files.readString(folder.resolve("c-b.svg")))
                .contains(">b.swc</text")
                .doesNotContain(">dend</text");
        assertThat(folder.resolve("c-deep-er-a.svg")).exists();
    }

    @Test
    void aZipFileIsReadAlikeAndNeverLeft() throws Exception {
        Path zip = folder.resolve("cells.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("one/a.swc"));
            out.write("1 1 0 0 0 5 -1\n".getBytes(StandardCharsets.UTF_8));
        }
        Path bad = folder.resolve("bad.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bad))) {
            out.putNextEntry(new ZipEntry("../a.swc"));
            out.write("1 1 0 0 0 5 -1\n".getBytes(StandardCharsets.UTF_8));
        }

        Invocation show = Invocation.of("morpho", "show", zip, "--format", "csv");
        Invocation outside = Invocation.of("morpho", "show", bad);
        Invocation segments = Invocation.of("morpho", "show", zip, "--table", "segments");

        assertThat(show.out().lines().toList().get(1)).startsWith("one/a.swc,1.0,0.0,314.159");
        assertThat(outside.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(outside.err()).contains("leads out of the zip file");
        assertThat(segments.err()).contains("--table").contains("Maybe name one of its files");
    }

    @Test
    void picturesOfTwoCellsNeverShareAFile() throws Exception {
        Path cells = collection();
        Files.copy(cells.resolve("b.swc"), cells.resolve("deep-er-a.swc"));

        Invocation show = Invocation.of("morpho", "show", cells, "--figure", folder.resolve("c.svg"));

        assertThat(show.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(show.err()).contains("would show two cells");
    }

    @Test
    void theOtherTablesHaveARowForEachSegmentAndForEachSphere() {
        Invocation segments = Invocation.of("morpho", "show", "pyramidal", "--table", "segments", "--format", "csv");
        Invocation sholl = Invocation.of("morpho", "show", "ball-and-rall", "--table", "sholl", "--sholl-step", "50um");
        Invocation bare =
                Invocation.of("morpho", "show", "pyramidal", "--no-axon", "--table", "segments", "--format", "csv");

        assertThat(segments.out().lines().skip(1).findFirst().orElseThrow())
                .startsWith("soma[0].0,-1.0,0.0,0.0,0.0,18.0");
        assertThat(segments.out()).contains("axon[");
        assertThat(bare.out()).doesNotContain("axon[");
        assertThat(sholl.out().lines().toList().get(1)).matches("50 +1");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(List.of("piramidal"), "Maybe you meant pyramidal"),
                Arguments.of(List.of("lost.swc"), "lost.swc: cannot be read"),
                Arguments.of(List.of("pyramidal", "--by", "order"), "--by"),
                Arguments.of(List.of("pyramidal", "--figure", "cell.bmp"), "cell.bmp"),
                Arguments.of(List.of("pyramidal", "--sholl-step", "10ms"), "--sholl-step"),
                Arguments.of(List.of("pyramidal", "--sholl-step", "0um"), "--sholl-step"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatIsWrong(List<String> arguments, String told) {
        Invocation show = Invocation.of(
                Stream.concat(Stream.of("morpho", "show"), arguments.stream()).toArray());

        assertThat(show.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(show.err()).contains(told);
    }

    @Test
    void tellsEachBadLineOfAFile() throws Exception {
        Path file = folder.resolve("bad.swc");
        Files.writeString(file, "1 1 0 0 0 1 -1\n2 3 0 a 0 1 1\n3 3 1 1 1 -1 1\n");

        Invocation show = Invocation.of("morpho", "show", file);

        assertThat(show.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(show.err()).contains("bad.swc:2: the y 'a'").contains("bad.swc:3: the radius is -1.0 um");
    }
}
