package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What is published: all modules of the build but those whose property {@code maven.deploy.skip} is true. What Maven
 * Central asks of a project is <a href="https://central.sonatype.org/publish/requirements/">written here</a>.
 */
class PublishedModulesTest {

    private static final Path TOP = Path.of("..");
    private static final Pom BOM = Pom.in(TOP.resolve("ntwk-bom"));

    @Test
    void theBillOfMaterialsNamesEveryPublishedJarOnce() {
        List<String> jars = published()
                .filter(pom -> !pom.text("packaging").equals("pom"))
                .map(Pom::name)
                .toList();

        assertThat(jars).contains("ntwk-api", "ntwk-cli").doesNotContain("ntwk-benchmarks");
        assertThat(BOM.texts("dependencyManagement/dependencies/dependency/artifactId"))
                .as("artifacts of ntwk-bom; a module that is not published sets maven.deploy.skip to true")
                .containsExactlyInAnyOrderElementsOf(jars);
    }

    @Test
    void theBillOfMaterialsNamesNothingElse() {
        assertThat(BOM.texts("dependencyManagement/dependencies/dependency/groupId"))
                .containsOnly("org.ntwk");
        assertThat(BOM.texts("dependencyManagement/dependencies/dependency/version"))
                .containsOnly("${project.version}");
        assertThat(BOM.texts("parent")).isEmpty();
    }

    /** All other modules inherit it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "developers/developer/organization",
                "scm/connection",
                "scm/developerConnection",
                "scm/url"
            })
    void theBillOfMaterialsHasWhatCentralAsksForOfAll(String element) {
        assertThat(BOM.text(element)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("published")
    void aPublishedModuleHasANameADescriptionAndInheritsTheRest(Pom pom) {
        assertThat(pom.text("name")).as("name").isNotBlank();
        assertThat(pom.text("description")).as("description").isNotBlank();
        if (!pom.name().equals("ntwk-bom")) {
            String parent = pom.name().equals("ntwk-parent") ? "ntwk-bom" : "ntwk-parent";
            assertThat(pom.text("parent/artifactId")).as("parent").isEqualTo(parent);
            assertThat(pom.texts("url | licenses | developers | scm | groupId"))
                    .as("said once, in ntwk-bom")
                    .isEmpty();
        }
    }

    private static Stream<Pom> published() {
        return withModules(TOP)
                .filter(pom -> !pom.text("properties/maven.deploy.skip").equals("true"));
    }

    private static Stream<Pom> withModules(Path folder) {
        Pom pom = Pom.in(folder);
        return Stream.concat(
                Stream.of(pom),
                pom.texts("modules/module").stream().flatMap(module -> withModules(folder.resolve(module))));
    }

    private record Pom(String name, Document document) {

        private static final XPath PATHS = XPathFactory.newInstance().newXPath();

        static Pom in(Path folder) {
            try {
                Document document = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(folder.resolve("pom.xml").toFile());
                return new Pom(texts(document, "artifactId").get(0), document);
            } catch (SAXException | IOException | ParserConfigurationException e) {
                throw new AssertionError(folder + "/pom.xml", e);
            }
        }

        /** The text of an element that stands once; empty for none. */
        String text(String path) {
            List<String> all = texts(path);
            assertThat(all).as(path).hasSizeLessThan(2);
            return String.join("", all);
        }

        List<String> texts(String path) {
            return texts(document, path);
        }

        private static List<String> texts(Document document, String path) {
            try {
                NodeList nodes = (NodeList) PATHS.evaluate(path, document.getDocumentElement(), XPathConstants.NODESET);
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < nodes.getLength(); i++) {
                    texts.add(nodes.item(i).getTextContent().strip());
                }
                return texts;
            } catch (XPathExpressionException e) {
                throw new AssertionError(path, e);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
