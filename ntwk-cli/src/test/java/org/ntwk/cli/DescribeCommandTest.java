package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.RegisteredComponent;

class DescribeCommandTest {

    @Test
    void aCellIsDescribedFromItsSchema() {
        Invocation describe = Invocation.of("describe", "adexp");

        assertThat(describe.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(describe.out())
                .contains(
                        "adaptive exponential",
                        "Cm",
                        "pF",
                        "200 pF",
                        "greater than 0",
                        "w (pA)",
                        "tauw dw/dt",
                        "Brette");
    }

    @ParameterizedTest
    @CsvSource({"voltage-clamp, after the run", "rates, the end of the run"})
    void aDefaultWhoseNumberSaysNothingIsShownByItsMeaning(String component, String meaning) {
        Invocation describe = Invocation.of("describe", component);

        assertThat(describe.out()).contains(meaning).doesNotContain("1000000000000");
    }

    @Test
    void everyComponentCanBeDescribed() {
        for (RegisteredComponent<?> registered :
                Ntwk.create().plugins().registry().list()) {
            Invocation describe =
                    Invocation.of("describe", registered.component().name());

            assertThat(describe.exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(describe.out()).contains(registered.component().summary());
        }
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        Invocation describe = Invocation.of("describe", "adxp");

        assertThat(describe.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(describe.err()).contains("Maybe you meant adexp");
    }

    @Test
    void everyComponentIsListedWithPluginAndOrigin() {
        Invocation plugins = Invocation.of("plugins");

        for (RegisteredComponent<?> registered :
                Ntwk.create().plugins().registry().list()) {
            assertThat(plugins.out().lines())
                    .anyMatch(line -> line.contains(registered.component().name())
                            && line.contains(registered.pluginId())
                            && line.contains(registered.kind().words()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help"})
    void helpAndVersionArePrinted(String option) {
        Invocation asked = Invocation.of(option);

        assertThat(asked.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(asked.out()).contains("ntwk");
    }

    @Test
    void theSchemaKnowsEveryComponent() {
        Invocation schema = Invocation.of("schema");

        assertThat(schema.out()).contains("\"adexp\"", "fixed-in-degree", "poisson-drive", "membrane capacitance (pF)");
    }
}
