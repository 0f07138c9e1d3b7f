package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "morpho run|ntwk morpho run examples/dendrites/gradient.yaml --animation gradient.html --frame 0.5ms",
                "run|ntwk run examples/rs-fs.yaml --seed 7 --duration 500ms --out seed7.h5 --figure seed7.svg",
            })
    void anExampleStaysOnOneLineSoThatItCanBeCopied(String command, String example) {
        String help = Invocation.of((Object[]) (command + " --help").split(" ")).out();

        assertThat(help.lines()).contains("  " + example);
    }
}
