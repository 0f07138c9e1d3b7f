package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;

/** The table of components in {@code docs/experiment-files.md} has every built-in component in the row of its kind. */
class DocumentedComponentsTest {

    private static final Path PAGE = Path.of("..", "docs", "experiment-files.md");
    private static final Registry REGISTRY = Ntwk.create().plugins().registry();

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    static List<ComponentKind<?>> kinds() {
        return ComponentKind.ALL;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyBuiltInComponentIsInTheRowOfItsKind(ComponentKind<?> kind) throws Exception {
        String row = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| " + kind.words() + " |"))
                .findFirst()
                .orElseThrow();
        String builtIn = row.split("\\|")[3];

        List<String> documented =
                NAME.matcher(builtIn).results().map(match -> match.group(1)).toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(REGISTRY.list().stream()
                        .filter(registered -> registered.kind() == kind)
                        .map(registered -> registered.component().name())
                        .toList());
    }
}
