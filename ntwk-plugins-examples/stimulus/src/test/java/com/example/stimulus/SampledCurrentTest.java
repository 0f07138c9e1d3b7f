package com.example.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

class SampledCurrentTest {

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void itIsLinearBetweenSamplesAndConstantBeyondThem() throws IOException {
        SampledCurrent current = read("# ms, pA\n10, 100\n\n20\t-50\n40 0\n");

        assertThat(problems.list()).isEmpty();
        assertThat(current.at(0)).isEqualTo(100);
        assertThat(current.at(10)).isEqualTo(100);
        assertThat(current.at(12)).isCloseTo(70, within(1e-12));
        assertThat(current.at(30)).isCloseTo(-25, within(1e-12));
        assertThat(current.at(1000)).isEqualTo(0);
    }

    @Test
    void manySamplesAreKept() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int n = 0; n < 1000; n++) {
            lines.append(n).append(' ').append(2 * n).append('\n');
        }
        SampledCurrent current = read(lines.toString());

        assertThat(current.at(123.5)).isCloseTo(247, within(1e-9));
        assertThat(current.at(999)).isEqualTo(1998);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "1 2\n1 3\n", "1 2 3\n", "1\n", "1 x\n", "NaN 1\n", "1 Infinity\n"})
    void whatIsNoCurrentIsAProblemOfTheParameter(String text) throws IOException {
        assertThat(read(text)).isSameAs(SampledCurrent.NONE);

        List<Problem> found = problems.list();
        assertThat(found).extracting(Problem::code).containsExactly(ProblemCode.MALFORMED_FILE);
        assertThat(found).extracting(Problem::path).containsExactly("model.file");
    }

    private SampledCurrent read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("current.txt"), text);
        return SampledCurrent.read(file, "model.file", problems);
    }
}
