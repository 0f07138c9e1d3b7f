package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The transfer functions among the examples, against simulations of four seeds that docs/mean-field.md tells of. */
class TheoryExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "examples");

    /** The last rates of all populations. */
    private static double[] settled(String experiment, String transfer, Object... options) {
        Object[] always = {
            "meanfield",
            "solve",
            EXAMPLES.resolve(experiment),
            "--transfer",
            EXAMPLES.resolve(transfer),
            "--duration",
            "2s",
            "--step",
            "500ms",
            "--format",
            "csv"
        };
        Object[] all = Arrays.copyOf(always, always.length + options.length);
        System.arraycopy(options, 0, all, always.length, options.length);
        Invocation solve = Invocation.of(all);
        assertThat(solve.exitCode()).as(solve.err()).isEqualTo(ExitCode.DONE);
        String last = solve.out().lines().reduce((before, line) -> line).orElseThrow();
        return Arrays.stream(last.split(","))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void theSpectrumNetworkIsPredictedWithinTheToleranceOfItsTransferFunctions() {
        double[] rates = settled("flat/spectrum-2018.json", "transfer/spectrum-2018.yaml", "--rate", "AffExc=10 Hz");

        // Simulated, with standard errors of 0.09, 0.16 and 0.006 Hz.
        assertThat(rates[0]).isCloseTo(7.14, withinPercentage(15));
        assertThat(rates[1]).isCloseTo(16.09, withinPercentage(15));
        assertThat(rates[2]).isCloseTo(0.805, withinPercentage(15));
    }

    @Test
    void theRegularAndFastSpikingNetworkIsPredictedByWhatWasMeasuredOfItsCells() {
        double[] rates = settled(
                "rs-fs.yaml",
                "transfer/rs-fs.yaml",
                "--rate",
                "AffExc=4 Hz",
                "--initial",
                "RecExc=1.5Hz",
                "--initial",
                "RecInh=5.6Hz");

        assertThat(rates[0]).isCloseTo(1.599, withinPercentage(20));
        assertThat(rates[1]).isCloseTo(5.79, withinPercentage(20));
    }

    /** Its afferents rise in steps, and a current oscillates. Simulated means have standard errors of 15 to 20 %. */
    @Test
    void theModulatedNetworkIsPredictedOverItsWholeRun() {
        Invocation solve = Invocation.of(
                "meanfield",
                "solve",
                EXAMPLES.resolve("flat/network-modulation-2020.json"),
                "--transfer",
                EXAMPLES.resolve("transfer/network-modulation-2020.yaml"),
                "--step",
                "10ms",
                "--format",
                "csv");

        assertThat(solve.exitCode()).as(solve.err()).isEqualTo(ExitCode.DONE);
        assertThat(solve.out()).startsWith("time_ms,pyrExc_Hz,oscillExc_Hz,recInh_Hz,dsInh_Hz");
        double[] simulated = {0.172, 0.566, 0.878, 1.959};
        for (int population = 0; population < simulated.length; population++) {
            int column = population + 1;
            double mean = solve.out()
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .filter(row -> Double.parseDouble(row[0]) >= 200)
                    .mapToDouble(row -> Double.parseDouble(row[column]))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(simulated[population], withinPercentage(15));
        }
    }
}
