package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The four configurations of the review of fixed points in the examples. The crossings that the original's script finds are
 * in review-configurations.csv of ntwk-meanfield: 28.5 Hz for the driven network, 10.6 Hz for the self-sustained one. Its
 * fits are others, so these are near.
 */
class FixedPointExampleTest {

    private static final Path EXAMPLES = Path.of("..", "examples", "fixed-points");

    private List<String> lines;

    @BeforeEach
    void find() {
        Invocation points = Invocation.of(
                "meanfield",
                "fixed-points",
                EXAMPLES.resolve("silent.yaml"),
                EXAMPLES.resolve("driven.yaml"),
                EXAMPLES.resolve("saturated.yaml"),
                EXAMPLES.resolve("self-sustained.yaml"),
                "--transfer",
                EXAMPLES.resolve("transfer"),
                "--format",
                "csv");
        assertThat(points.exitCode()).as(points.err()).isEqualTo(ExitCode.DONE);
        assertThat(points.err().lines()).hasSize(1);
        assertThat(points.err()).startsWith("Note: self-sustained, saddle").contains("not within the fits of Exc");
        lines = points.out().lines().skip(1).toList();
    }

    private double rate(int line, String name) {
        String[] fields = lines.get(line).split(",");
        assertThat(fields[0]).isEqualTo('"' + name + '"');
        assertThat(Double.parseDouble(fields[2])).isCloseTo(Double.parseDouble(fields[1]), within(1e-6));
        return Double.parseDouble(fields[1]);
    }

    @Test
    void eachHasTheStatesThatItIsNamedAfter() {
        assertThat(lines).hasSize(6);
        assertThat(rate(0, "silent stable-node")).isCloseTo(0, within(1e-9));
        assertThat(rate(1, "driven stable-node")).isCloseTo(28.5, within(1.5));
        // Close to one spike in each refractory period of 5 ms.
        assertThat(rate(2, "saturated stable-node")).isBetween(190.0, 200.0);
        assertThat(rate(3, "self-sustained stable-node")).isCloseTo(0, within(1e-9));
        assertThat(rate(4, "self-sustained saddle")).isBetween(0.01, 2.0);
        assertThat(rate(5, "self-sustained stable-node")).isCloseTo(10.6, within(1.0));
    }
}
