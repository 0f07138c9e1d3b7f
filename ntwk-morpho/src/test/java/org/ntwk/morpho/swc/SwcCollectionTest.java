package org.ntwk.morpho.swc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;

class SwcCollectionTest {

    private static final String CELL = "1 1 0 0 0 5 -1\n2 3 0 20 0 1 1\n";

    @TempDir
    Path folder;

    @Test
    void aFolderIsReadWithItsFoldersAndOtherFilesAreLeftAlone() throws IOException {
        Files.createDirectory(folder.resolve("layer5"));
        Files.writeString(folder.resolve("b.swc"), CELL);
        Files.writeString(folder.resolve("layer5/a.SWC"), CELL);
        Files.writeString(folder.resolve("notes.txt"), "not a cell");

        assertThat(SwcCollection.read(folder)).containsOnlyKeys("b.swc", "layer5/a.SWC");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.swc"), CELL);
        Files.writeString(inside.resolve("a.swc"), CELL);
        Files.createSymbolicLink(inside.resolve("folder"), outside);

        assertThat(SwcCollection.read(inside)).containsOnlyKeys("a.swc");

        Files.createSymbolicLink(inside.resolve("b.swc"), outside.resolve("secret.swc"));
        assertThat(problems(inside)).extracting(Problem::path).containsExactly("b.swc");
    }

    @Test
    void aZipFileIsReadWithoutUnpacking() throws IOException {
        Path zip = zip("cells/a.swc", CELL, "readme.md", "not a cell", "b.swc", CELL);

        assertThat(SwcCollection.read(zip)).containsOnlyKeys("b.swc", "cells/a.swc");
    }

    @Test
    void aNameThatLeadsOutOfTheZipFileIsRefused() throws IOException {
        for (String name : List.of("../a.swc", "cells/../../a.swc", "/etc/a.swc", "..\\a.swc", "C:a.swc")) {
            assertThat(problems(zip(name, CELL)))
                    .extracting(Problem::code)
                    .as(name)
                    .containsExactly(ProblemCode.INVALID_NAME);
        }
    }

    @Test
    void aZipFileThatUnpacksToFarMoreThanItsSizeIsRefused() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        byte[] blanks = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.txt"));
            for (int n = 0; n <= SwcCollection.MOST_BYTES >> 20; n++) {
                out.write(blanks);
            }
        }

        assertThat(Files.size(zip)).isLessThan(1 << 20);
        assertThat(problems(zip)).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void aSingleFileBeyondTheBoundIsRefused() throws IOException {
        Path zip = folder.resolve("large.zip");
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.swc"));
            for (int n = 0; n <= SwcReader.MOST_BYTES >> 20; n++) {
                out.write(blanks);
            }
        }

        assertThat(problems(zip)).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void problemsOfAllFilesAreToldAtOnce() throws IOException {
        Files.writeString(folder.resolve("a.swc"), "1 1 0 0 0 -5 -1\n");
        Files.writeString(folder.resolve("b.swc"), CELL + "3 3 0 40 0 1 9\n");

        assertThat(problems(folder)).extracting(Problem::path).containsExactlyInAnyOrder("a.swc:1", "b.swc:3");
    }

    @Test
    void whatIsNoCollectionIsTold() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no zip file");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(problems(text)).extracting(Problem::code).containsExactly(ProblemCode.UNREADABLE_FILE);
        assertThat(problems(folder.resolve("nowhere")))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNREADABLE_FILE);
        assertThat(problems(empty)).extracting(Problem::code).containsExactly(ProblemCode.MISSING_VALUE);
    }

    private Path zip(String... namesAndTexts) throws IOException {
        Path zip = folder.resolve("cells.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int n = 0; n < namesAndTexts.length; n += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[n]));
                out.write(namesAndTexts[n + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private static List<Problem> problems(Path place) {
        return catchThrowableOfType(InvalidInputException.class, () -> SwcCollection.read(place))
                .problems();
    }
}
