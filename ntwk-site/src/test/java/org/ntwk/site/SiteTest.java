package org.ntwk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

    @TempDir
    private Path folder;

    private Sources sources;
    private Path out;

    @BeforeEach
    void writeDocuments() throws IOException {
        sources = new Sources(folder.resolve("repository"), folder.resolve("made"));
        out = folder.resolve("site");
        write("README.md", """
                # A title

                [A document](docs/first.md#two-words), [a folder](docs/notes/) and [a list](examples) of [examples](examples/one.yaml).

                ## More

                [First](docs/first.md) · [Notes](docs/notes/README.md)
                """);
        write(
                "docs/first.md",
                "# First\n\n## Two words\n\n[up](../README.md), [here](#first), [away](https://example.org/x.md)\n");
        write("docs/notes/README.md", "# Notes\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
        write("examples/one.yaml", "a: <b>\n");
        write("reference/README.md", "# Components\n\n```equations\ndw/dt = -w\n```\n");
    }

    private void write(String place, String text) throws IOException {
        Path file = sources.path(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String target) throws IOException {
        return Files.readString(out.resolve(target));
    }

    @Test
    void linksLeadToThePagesOfTheSite() throws IOException {
        Site site = Site.read(sources);
        assertThat(site.broken()).isEmpty();

        new SiteWriter(sources, site, out).write();

        assertThat(read("index.html"))
                .contains("<title>A title · ntwk</title>")
                .contains("<a href=\"docs/first.html#two-words\">A document</a>")
                .contains("<a href=\"docs/notes/index.html\">a folder</a>")
                .contains("<a href=\"examples/index.html\">a list</a>")
                .contains("<a href=\"examples/one.yaml.html\">examples</a>");
        assertThat(read("docs/first.html"))
                .contains("<a href=\"../index.html\">up</a>")
                .contains("<a href=\"first.html#first\">here</a>")
                .contains("<a href=\"https://example.org/x.md\">away</a>")
                .contains("<h2 id=\"two-words\">");
    }

    @Test
    void filesAreShownAndCanBeHadAsTheyAre() throws IOException {
        new SiteWriter(sources, Site.read(sources), out).write();

        assertThat(read("examples/one.yaml.html")).contains("a: &lt;b>");
        assertThat(read("examples/one.yaml")).isEqualTo("a: <b>\n");
        assertThat(read("examples/index.html")).contains("<a href=\"one.yaml.html\">one.yaml</a>");
    }

    @Test
    void everyPageHasTheNavigationOfTheReadme() throws IOException {
        new SiteWriter(sources, Site.read(sources), out).write();

        assertThat(read("docs/notes/index.html"))
                .contains("<a href=\"../../index.html\">Start</a>")
                .contains("<a href=\"../first.html\">First</a>")
                .contains("<a href=\"index.html\" aria-current=\"page\">Notes</a>")
                .contains("<a href=\"../../reference/index.html\">Components</a>")
                .contains("<td>1</td>");
        assertThat(read("reference/index.html")).contains("<p><span class=\"fraction\">");
    }

    @Test
    void linksThatLeadNowhereAreFound() throws IOException {
        write("docs/second.md", """
                [file](no.md) [heading](first.md#three-words) [own heading](#none) ![image](none.png) [outside](../../x)
                """);

        assertThat(Site.read(sources).broken())
                .containsExactlyInAnyOrder(
                        "docs/second.md: no.md",
                        "docs/second.md: first.md#three-words (no such heading)",
                        "docs/second.md: #none (no such heading)",
                        "docs/second.md: none.png",
                        "docs/second.md: ../../x");
    }
}
