package org.ntwk.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The module graph of {@code docs/design.md}, and which library may be seen where. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.ntwk");

    /** Not on the class path, as befits a third party's plugins: those projects that are built, one of them always. */
    private static final JavaClasses EXAMPLES = new ClassFileImporter()
            .withImportOption(location -> location.contains("/target/classes/"))
            .importPath(Path.of("..", "ntwk-plugins-examples"));

    /** The rules would pass on nothing, so they look at themselves first. */
    @Test
    void everyModuleIsImported() {
        assertThat(CLASSES.size()).isGreaterThan(200);
        for (String module : List.of("api", "core", "cells", "morpho", "meanfield", "plots", "testkit", "cli")) {
            assertThat(CLASSES)
                    .as(module)
                    .anyMatch(type -> type.getPackageName().startsWith("org.ntwk." + module));
        }
        assertThat(EXAMPLES).anyMatch(type -> type.getPackageName().equals("com.example.cell"));
    }

    @Test
    void examplePluginsSeeTheApiOnly() {
        classes()
                .that()
                .resideOutsideOfPackage("com.example.pipelines..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("com.example..", "org.ntwk.api..", "java..")
                .check(EXAMPLES);
    }

    @Test
    void examplesOfProgramsSeeFacadeAndTheory() {
        classes()
                .that()
                .resideInAPackage("com.example.pipelines..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "com.example.pipelines..",
                        "org.ntwk.api..",
                        "org.ntwk.core",
                        "org.ntwk.core.analysis..",
                        "org.ntwk.core.scan..",
                        "org.ntwk.meanfield..",
                        "java..")
                .allowEmptyShould(true)
                .check(EXAMPLES);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "the API sees the JDK and annotations only",
                        classes()
                                .that()
                                .resideInAPackage("org.ntwk.api..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.ntwk.api..",
                                        "java..",
                                        "com.sun.management",
                                        "org.apiguardian.api..",
                                        "org.jspecify.annotations..")),
                rule(
                        "cells see the API only, like any plugin",
                        classes()
                                .that()
                                .resideInAPackage("org.ntwk.cells..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.ntwk.cells..", "org.ntwk.api..", "java..", "org.jspecify.annotations..")),
                rule(
                        "cells with dendrites see the API and linear algebra only",
                        classes()
                                .that()
                                .resideInAPackage("org.ntwk.morpho..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.ntwk.morpho..",
                                        "org.ntwk.api..",
                                        "org.ejml..",
                                        "java..",
                                        "org.jspecify.annotations..")),
                rule(
                        "forms of cells know no files, and no compartments",
                        noClasses()
                                .that()
                                .resideInAPackage("org.ntwk.morpho.morphology..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.ntwk.morpho.swc..",
                                        "org.ntwk.morpho.discretisation..",
                                        "org.ntwk.morpho.cable..")),
                rule(
                        "packages of cells with dendrites have no cycles",
                        slices().matching("org.ntwk.morpho.(*)..").should().beFreeOfCycles()),
                rule(
                        "theory sees the API and numerics, never the simulation",
                        classes()
                                .that()
                                .resideInAPackage("org.ntwk.meanfield..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.ntwk.meanfield..",
                                        "org.ntwk.api..",
                                        "org.apache.commons.numbers.gamma..",
                                        "org.ejml..",
                                        "org.hipparchus..",
                                        "java..",
                                        "org.jspecify.annotations..")),
                rule(
                        "core knows no cell, no theory, no figure and no command",
                        noClasses()
                                .that()
                                .resideInAPackage("org.ntwk.core..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.ntwk.cells..",
                                        "org.ntwk.morpho..",
                                        "org.ntwk.meanfield..",
                                        "org.ntwk.plots..",
                                        "org.ntwk.cli..")),
                rule(
                        "figures know neither the engine nor the command",
                        noClasses()
                                .that()
                                .resideInAPackage("org.ntwk.plots..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.ntwk.cells..",
                                        "org.ntwk.cli..",
                                        "org.ntwk.core.engine..",
                                        "org.ntwk.core.compile..")),
                rule(
                        "contracts see what authors see: the API, core's façade with its registry, and JUnit",
                        classes()
                                .that()
                                .resideInAPackage("org.ntwk.testkit..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.ntwk.testkit..",
                                        "org.ntwk.api..",
                                        "org.ntwk.core",
                                        "org.ntwk.core.plugin",
                                        "org.junit.jupiter.api..",
                                        "org.objectweb.asm",
                                        "com.sun.management",
                                        "java..",
                                        "org.apiguardian.api..",
                                        "org.jspecify.annotations..")),
                rule(
                        "nothing that ships sees contracts",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("org.ntwk.testkit..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.ntwk.testkit..")),
                rule("Guice stays in the wiring", only("com.google.inject..", "org.ntwk.core.wiring..")),
                rule("jHDF stays with the files of results", only("io.jhdf..", "org.ntwk.core.hdf5..")),
                rule(
                        "Jackson stays with the files of experiments and of analyses",
                        only("com.fasterxml..", "org.ntwk.core.file..", "org.ntwk.core.analysis..")),
                rule(
                        "Hipparchus stays with the analysis and the theory",
                        only("org.hipparchus..", "org.ntwk.core.analysis..", "org.ntwk.meanfield..")),
                rule("JFreeChart stays with the figures", only("org.jfree..", "org.ntwk.plots..")),
                rule("picocli stays with the command", only("picocli..", "org.ntwk.cli..")),
                rule(
                        "the engine knows nothing of files and descriptions' form",
                        noClasses()
                                .that()
                                .resideInAPackage("org.ntwk.core.engine..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.ntwk.core.compile..",
                                        "org.ntwk.core.file..",
                                        "org.ntwk.core.hdf5..",
                                        "org.ntwk.core.recording..")),
                rule(
                        "built-in components come in through the API, with no back door",
                        noClasses()
                                .that()
                                .resideInAnyPackage(
                                        "org.ntwk.core.synapse..",
                                        "org.ntwk.core.plasticity..",
                                        "org.ntwk.core.connectivity..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.ntwk.core.engine..", "org.ntwk.core.compile..", "org.ntwk.core.plugin..")),
                rule(
                        "packages of core have no cycles",
                        slices().matching("org.ntwk.core.(*)..").should().beFreeOfCycles()),
                rule(
                        "libraries do not print and do not exit",
                        noClasses()
                                .that()
                                .resideInAnyPackage(
                                        "org.ntwk.api..",
                                        "org.ntwk.core..",
                                        "org.ntwk.cells..",
                                        "org.ntwk.morpho..",
                                        "org.ntwk.meanfield..",
                                        "org.ntwk.plots..",
                                        "org.ntwk.testkit..")
                                .should()
                                .accessField(System.class, "out")
                                .orShould()
                                .accessField(System.class, "err")
                                .orShould()
                                .callMethod(System.class, "exit", int.class)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleHolds(String name, ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void namesOfTypesAreWordsOfTheField() {
        List<String> banned = List.of("Manager", "Helper", "Util", "Utils", "Impl");

        assertThat(CLASSES)
                .extracting(JavaClass::getSimpleName)
                .noneMatch(name -> banned.stream().anyMatch(name::endsWith));
    }

    /** Java refuses to start with two modules that hold one package. */
    @Test
    void eachPackageIsInOneModule() {
        Map<String, Set<String>> homes = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            String file = type.getSource().orElseThrow().getUri().toString();
            String inside = type.getName().replace('.', '/') + ".class";
            homes.computeIfAbsent(type.getPackageName(), name -> new HashSet<>())
                    .add(file.substring(0, file.length() - inside.length()));
        }
        assertThat(homes)
                .hasSizeGreaterThan(50)
                .allSatisfy((name, home) -> assertThat(home).as(name).hasSize(1));
    }

    /** The types of the API are looked at by its own tests. */
    @Test
    void eachPackageForProgramsAndAuthorsSaysWhatItPromises() {
        classes()
                .that()
                .resideInAnyPackage("org.ntwk.api..", "org.ntwk.core..", "org.ntwk.testkit..")
                .should(new ArchCondition<>("be in a package that has a status") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith("org.apiguardian.api.API")) {
                            events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " has no status"));
                        }
                    }
                })
                .check(CLASSES);
    }

    private static ArchRule only(String library, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static Arguments rule(String name, ArchRule rule) {
        return Arguments.of(name, rule);
    }
}
