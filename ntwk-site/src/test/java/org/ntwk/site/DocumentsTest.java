package org.ntwk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.core.Ntwk;
import org.ntwk.core.reference.ReferencePages;

/** The documents of the repository and the reference pages, as they are now. */
class DocumentsTest {

    private static final Path REPOSITORY = Path.of("..");

    @TempDir
    private static Path reference;

    @Test
    void everyLinkLeadsToAFileOrAHeading() throws IOException {
        ReferencePages.write(Ntwk.create().plugins().registry().list(), reference);

        Site site = Site.read(new Sources(REPOSITORY, reference));

        assertThat(site.broken()).isEmpty();
        assertThat(site.pages()).hasSizeGreaterThan(50);
    }

    @Test
    void theReadmeLinksEveryDocument() throws IOException {
        Sources sources = new Sources(REPOSITORY, reference);
        Page readme = Page.of(Site.START, sources.text(Site.START));

        List<String> linked = readme.linksBelow(SiteWriter.NAVIGATION).stream()
                .map(Link::getDestination)
                .toList();

        assertThat(linked).containsAll(sources.files("docs", 1)).doesNotHaveDuplicates();
    }

    @Test
    void examplesThatAreDrawnArePages() throws IOException {
        Site site = Site.read(new Sources(REPOSITORY, reference));

        assertThat(site.files()).containsAll(ExampleFigures.EXAMPLES);
    }

    @Test
    void theJavadocIsThatOfAllPublishedModulesButTheCommand() throws IOException {
        String bom = new Sources(REPOSITORY, reference).text("ntwk-bom/pom.xml");

        List<String> published = Pattern.compile("<artifactId>(ntwk-[a-z]+)</artifactId>")
                .matcher(bom)
                .results()
                .map(match -> match.group(1))
                .filter(module -> !List.of("ntwk-bom", "ntwk-cli").contains(module))
                .toList();

        assertThat(Javadoc.GROUPS.keySet()).containsExactlyInAnyOrderElementsOf(published);
    }
}
