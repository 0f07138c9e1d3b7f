package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/** The example in {@code docs/experiment-files.md} is an experiment that runs. */
class DocumentedFormatTest {

    @TempDir
    private Path folder;

    @Test
    void theDocumentedExampleRunsAndRecordsWhatItSays() throws Exception {
        Path page = Path.of("..", "docs", "experiment-files.md");
        Matcher block = Pattern.compile("```yaml\\R(.*?)```", Pattern.DOTALL).matcher(Files.readString(page));
        assertThat(block.find()).isTrue();
        Path file = Files.writeString(folder.resolve("documented.yaml"), block.group(1));
        Ntwk ntwk = Ntwk.create();

        Experiment experiment = ntwk.read(file);
        try (RunResult result = ntwk.run(experiment)) {
            assertThat(result.spikes("Inh").count()).isPositive();
            assertThat(result.trace("Exc", "w").values(3)).hasSize(1000);
            assertThat(result.trace("Exc", "Ge").unit().symbol()).isEqualTo("nS");
            assertThat(result.trace("Exc", "rate").length()).isEqualTo(500);
        }
    }
}
