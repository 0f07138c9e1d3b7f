package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The poms of {@code ntwk-plugins-examples} and of the author's guide. They have no parent, so that a project can be copied
 * out and built alone; what they would inherit is compared with it here.
 */
class ExampleProjectsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PROJECTS = ROOT.resolve("ntwk-plugins-examples");

    private static final Pattern VERSIONED = Pattern.compile(
            "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, String> ofParent =
            versions(read(ROOT.resolve("ntwk-bom/pom.xml")) + read(ROOT.resolve("pom.xml")));

    static List<String> projects() {
        return found("<module>([^<]+)</module>", read(PROJECTS.resolve("pom.xml")));
    }

    @Test
    void everyFolderIsBuilt() throws IOException {
        List<String> folders = new ArrayList<>();
        try (Stream<Path> poms = Files.find(PROJECTS, 2, (file, attributes) -> file.endsWith("pom.xml"))) {
            poms.map(pom -> PROJECTS.relativize(pom.getParent()).toString())
                    .filter(folder -> !folder.isEmpty())
                    .forEach(folders::add);
        }
        assertThat(projects()).hasSizeGreaterThan(8).containsExactlyInAnyOrderElementsOf(folders);
    }

    @ParameterizedTest
    @MethodSource("projects")
    void aProjectHasTheVersionsOfTheParentAndNoParent(String project) {
        assertThatItStandsAlone(read(PROJECTS.resolve(project).resolve("pom.xml")));
    }

    @Test
    void soDoesThatOfTheAuthorsGuide() {
        String page = read(ROOT.resolve("docs/writing-a-plugin.md"));

        assertThatItStandsAlone(page.substring(page.indexOf("<project"), page.indexOf("</project>")));
        assertThat(found("org\\.ntwk:ntwk-cli:([^:]+):", page)).containsOnly(ofParent.get("org.ntwk:ntwk-bom"));
        assertThat(found("\\bntwk-([0-9][^/ ]+)/", page)).containsOnly(ofParent.get("org.ntwk:ntwk-bom"));
        assertThat(found("maven-dependency-plugin:([^:]+):", page))
                .containsOnly(ofParent.get("org.apache.maven.plugins:maven-dependency-plugin"));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void assertThatItStandsAlone(String pom) {
        Map<String, String> versions = versions(pom);

        assertThat(pom).doesNotContain("<parent>");
        assertThat(property(pom, "ntwk.version")).isEqualTo(ofParent.get("org.ntwk:ntwk-bom"));
        assertThat(property(pom, "maven.compiler.release"))
                .isEqualTo(property(read(ROOT.resolve("pom.xml")), "maven.compiler.release"));
        assertThat(versions).containsKeys("org.apache.maven.plugins:maven-compiler-plugin");
        versions.forEach((artifact, version) -> {
            if (!artifact.startsWith("com.example:") && !artifact.startsWith("acme:")) {
                assertThat(version).as(artifact).isEqualTo(expected(artifact));
            }
        });
    }

    /** The version of an artifact of ntwk, of a library's bill of materials, or of what the parent names itself. */
    private String expected(String artifact) {
        String name = artifact;
        if (artifact.startsWith("org.ntwk:")) {
            name = "org.ntwk:ntwk-bom";
        } else if (artifact.startsWith("org.junit.")) {
            name = "org.junit:junit-bom";
        }
        return ofParent.get(name);
    }

    private static Map<String, String> versions(String pom) {
        Map<String, String> versions = new TreeMap<>();
        Matcher matcher = VERSIONED.matcher(pom);
        while (matcher.find()) {
            Matcher property = PROPERTY.matcher(matcher.group(3));
            String version = property.matches() && !property.group(1).startsWith("project.")
                    ? property(pom, property.group(1))
                    : matcher.group(3);
            versions.put(matcher.group(1) + ":" + matcher.group(2), version);
        }
        return versions;
    }

    private static String property(String pom, String name) {
        Matcher matcher =
                Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
