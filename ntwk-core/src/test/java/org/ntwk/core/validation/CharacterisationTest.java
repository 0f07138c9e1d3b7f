package org.ntwk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.core.Ntwk;
import org.ntwk.core.original.PublishedNetwork;
import org.ntwk.meanfield.characterisation.CellRates;
import org.ntwk.meanfield.characterisation.Characterisation;
import org.ntwk.meanfield.characterisation.DrivenCell;
import org.ntwk.meanfield.characterisation.MeasuredPlace;
import org.ntwk.meanfield.characterisation.Place;
import org.ntwk.meanfield.characterisation.Protocol;
import org.ntwk.meanfield.characterisation.SimulatorRunner;

/**
 * Scans of single cells against those of a program that gives the original's spike times. Of n places that fire, the sum
 * of the squares of Welch's t with ν degrees of freedom is compared: its mean is n ν/(ν - 2), and a bound of five
 * standard deviations is exceeded less than once in a thousand sets of seeds.
 */
class CharacterisationTest {

    private static final Ntwk NTWK = Ntwk.create();

    /** Counts below are far from normal: they are left out of the sum, and must only not be far more in the other scan. */
    private static final double FEWEST_SPIKES = 20;

    private record Row(String network, String target, int runs, double[] ratesHz, double meanHz, double deviationHz) {

        static List<Row> of(String network) throws IOException {
            try (InputStream in =
                    Objects.requireNonNull(CharacterisationTest.class.getResourceAsStream("cell-rates.csv"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith(network + ";"))
                        .map(line -> parse(line.split(";")))
                        .toList();
            }
        }

        private static Row parse(String[] fields) {
            return new Row(
                    fields[0],
                    fields[1],
                    Integer.parseInt(fields[2]),
                    Arrays.stream(fields[3].split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray(),
                    Double.parseDouble(fields[4]),
                    Double.parseDouble(fields[5]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spectrum-2018", "rs-fs"})
    void cellsFireAsTheOriginalsDo(String network) throws Exception {
        compare(network, network);
    }

    @Tag("long")
    @Test
    void cellsWithThreeInputsFireAsTheOriginalsDo() throws Exception {
        compare("spectrum-2018", "spectrum-2018-three");
    }

    private static void compare(String network, String scan) throws Exception {
        List<Row> rows = Row.of(scan);
        assertThat(rows).hasSizeGreaterThan(50);
        int runs = rows.get(0).runs;
        Protocol protocol = new Protocol(100, 9900, runs, runs, 0, 0, 1);
        DrivenCell cell = DrivenCell.of(NTWK, PublishedNetwork.named(network).described(), rows.get(0).target);
        List<MeasuredPlace> measured = new Characterisation(cell, protocol)
                .measure(
                        rows.stream().map(row -> Place.ofRates(row.ratesHz)).toList(),
                        new SimulatorRunner(NTWK, cell, protocol, 2, ended -> {}));

        double sum = 0;
        int compared = 0;
        double freedom = 2 * (runs - 1);
        for (int p = 0; p < rows.size(); p++) {
            Row row = rows.get(p);
            CellRates rates = measured.get(p).rates();
            double seconds = runs * protocol.durationMs() * 1e-3;
            if (Math.min(row.meanHz, rates.meanHz()) * seconds > FEWEST_SPIKES) {
                double variance = row.deviationHz * row.deviationHz / (runs - 1) + rates.varianceHz2() / runs;
                sum += (rates.meanHz() - row.meanHz) * (rates.meanHz() - row.meanHz) / variance;
                compared++;
            } else {
                assertThat(Math.max(row.meanHz, rates.meanHz()) * seconds).isLessThan(3 * FEWEST_SPIKES);
            }
        }
        assertThat(compared).isGreaterThan(20);
        double mean = freedom / (freedom - 2);
        double variance = 3 * freedom * freedom / ((freedom - 2) * (freedom - 4)) - mean * mean;
        assertThat(sum).isLessThan(compared * mean + 5 * Math.sqrt(compared * variance));
    }
}
