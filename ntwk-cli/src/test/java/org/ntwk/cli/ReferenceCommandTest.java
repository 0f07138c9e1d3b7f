package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.RegisteredComponent;

class ReferenceCommandTest {

    private static final List<RegisteredComponent<?>> COMPONENTS =
            Ntwk.create().plugins().registry().list();

    @TempDir
    private Path folder;

    @Test
    void everyComponentHasAPageThatTheIndexLinks() throws IOException {
        Path pages = folder.resolve("new/pages");

        Invocation reference = Invocation.of("reference", "--out", pages);

        assertThat(reference.exitCode()).as(reference.err()).isEqualTo(ExitCode.DONE);
        assertThat(pages(pages)).hasSize(COMPONENTS.size());
        String index = Files.readString(pages.resolve("README.md"));
        for (Path page : pages(pages)) {
            String address = pages.relativize(page).toString().replace('\\', '/');
            assertThat(index).contains("](" + address + ")");
        }
        for (RegisteredComponent<?> registered : COMPONENTS) {
            assertThat(index).contains("[" + registered.component().name() + "](");
        }
    }

    @Test
    void aPageSaysWhatTheSchemaSays() throws IOException {
        Invocation.of("reference", "--out", folder);

        assertThat(Files.readAllLines(folder.resolve("cell-model/adexp.md")))
                .contains("# adexp", "```equations", "tauw dw/dt = a (V - El) - w")
                .contains("| `Cm` | 200 pF | pF | greater than 0 | membrane capacitance; may differ between cells |")
                .contains("| `w` | pA | adaptation current |")
                .contains("- Brette, Gerstner (2005), J. Neurophysiol. 94:3637, eq. 1-3");
    }

    @Test
    void anAuthorHasPagesOfTheOwnPluginAlone() throws IOException {
        Invocation reference = Invocation.of("reference", "--out", folder, "--plugin", "ntwk-cells");

        assertThat(reference.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(pages(folder)).hasSize((int) COMPONENTS.stream()
                .filter(registered -> registered.pluginId().equals("ntwk-cells"))
                .count());
    }

    @Test
    void anUnknownPluginIsAnsweredWithTheNearest() {
        Invocation reference = Invocation.of("reference", "--out", folder, "--plugin", "ntwk-cell");

        assertThat(reference.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(reference.err()).contains("Maybe you meant ntwk-cells");
    }

    @Test
    void aFolderThatHoldsFilesIsLeftAsItIsUnlessForced() throws IOException {
        Path mine = Files.writeString(folder.resolve("README.md"), "mine");

        Invocation refused = Invocation.of("reference", "--out", folder);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(refused.err()).contains("--force");
        assertThat(mine).hasContent("mine");

        assertThat(Invocation.of("reference", "--out", folder, "--force").exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(mine)).startsWith("# Components");
    }

    private static List<Path> pages(Path in) throws IOException {
        try (Stream<Path> files = Files.walk(in, 2)) {
            return files.filter(file ->
                            file.toString().endsWith(".md") && !file.getParent().equals(in))
                    .toList();
        }
    }
}
