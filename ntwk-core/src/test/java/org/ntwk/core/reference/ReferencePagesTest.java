package org.ntwk.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.core.plugin.Registry;

/** Pages of a third party's component whose texts have what Markdown takes for its own. */
class ReferencePagesTest {

    @TempDir
    private Path folder;

    @Test
    void aPageHasTheWordsOfTheComponentAsTheyAre() throws IOException {
        ReferencePages.write(Registry.of(new Acme()).list(), folder);

        assertThat(folder.resolve("README.md")).hasContent("""
                # Components

                ## Waveform

                | name | what it is | plugin |
                | --- | --- | --- |
                | [acme:saw](waveform/acme.saw.md) | a \\| b, \\*not\\* \\<b\\> | acme 2.1 |
                """);
        assertThat(folder.resolve("waveform/acme.saw.md")).hasContent("""
                # acme:saw

                A \\| b, \\*not\\* \\<b\\>.

                Waveform of acme 2.1 · [all components](../README.md)

                ## Equations

                ```equations
                x = a * b
                ```

                ## Parameters

                | name | default | unit | bounds | meaning |
                | --- | --- | --- | --- | --- |
                | `size` | 1 Hz | Hz | any | the \\_size\\_ |

                Hz stands for the unit of what the waveform gives, such as pA for a current.

                ## References

                - \\[1\\] nobody
                """);
    }

    private static final class Acme implements NtwkPlugin {

        @Override
        public String id() {
            return "acme";
        }

        @Override
        public String version() {
            return "2.1";
        }

        @Override
        public List<WaveformModel> waveforms() {
            return List.of(new Saw());
        }
    }

    private static final class Saw implements WaveformModel {

        @Override
        public String name() {
            return "acme:saw";
        }

        @Override
        public String summary() {
            return "a | b, *not* <b>";
        }

        @Override
        public List<String> equations() {
            return List.of("x = a * b");
        }

        @Override
        public List<String> references() {
            return List.of("[1] nobody");
        }

        @Override
        public ParameterSchema parameters(Unit valueUnit) {
            return ParameterSchema.of(
                    ParameterSpec.number("size", valueUnit, "the _size_").defaultsTo(1));
        }

        @Override
        public Waveform prepare(ParameterValues values, Unit valueUnit) {
            return Waveform.constant(values.number("size"));
        }
    }
}
