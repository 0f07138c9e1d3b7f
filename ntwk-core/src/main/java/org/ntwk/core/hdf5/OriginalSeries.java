package org.ntwk.core.hdf5;

import io.jhdf.api.Dataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;
import org.ntwk.core.recording.RateRecorder;
import org.ntwk.core.result.StoredTraces;
import org.ntwk.core.result.TraceColumns;

/**
 * The series of a file of the original framework. It samples every step; the rows of a variable are the first cells of a
 * population, as its {@code with_Vm} records them. Afferent spikes ({@code tRASTER_PRE…}) are not read: their times are a
 * thousand times too large, and which afferent and target they belong to is not in the file.
 */
final class OriginalSeries {

    static final String AFFERENT_TIMES = Layout.TIMES + "PRE";

    private static final List<String> VARIABLES = List.of("V", "Ie", "Ii", "Ge", "Gi", "w");

    private final HdfInput file;
    private final double dtMs;
    private final double durationMs;
    private final Map<String, Integer> sizes;
    private final List<SpikeTrains> spikes = new ArrayList<>();
    private final List<Traces> traces = new ArrayList<>();

    /** @param sizes number of cells of each population */
    OriginalSeries(HdfInput file, double dtMs, double durationMs, Map<String, Integer> sizes) {
        this.file = file;
        this.dtMs = dtMs;
        this.durationMs = durationMs;
        this.sizes = sizes;
    }

    void read() {
        sizes.forEach((population, size) -> {
            if (has(Layout.TIMES + population)) {
                spikes.add(readSpikes(population, size));
            }
            if (has(Layout.POPULATION_RATE + population)) {
                traces.add(readRate(Layout.POPULATION_RATE + population, population, RateRecorder.RATE));
            }
            VARIABLES.forEach(variable -> {
                String name = Layout.prefix(variable).orElseThrow() + population;
                if (has(name) && file.dataset(name).getSize() > 0) {
                    traces.add(readVariable(name, population, variable));
                }
            });
        });
    }

    List<SpikeTrains> spikes() {
        return spikes;
    }

    List<Traces> traces() {
        return traces;
    }

    /** The rates of afferents onto populations, {@code Rate_A_X}. */
    List<Traces> stimulusRates() {
        List<Traces> rates = new ArrayList<>();
        for (String name : file.names()) {
            if (name.startsWith(Layout.STIMULUS_RATE)) {
                target(name).ifPresent(target -> rates.add(readRate(name, target, afferent(name, target))));
            }
        }
        return rates;
    }

    /** Names may hold underscores; of several ways to cut one, that counts whose afferent has a number of cells. */
    private Optional<String> target(String rate) {
        return sizes.keySet().stream()
                .filter(target -> rate.length() > Layout.STIMULUS_RATE.length() + target.length() + 1
                        && rate.endsWith("_" + target))
                .min(Comparator.comparing((String target) -> !has(Layout.SIZE + afferent(rate, target)))
                        .thenComparing(Comparator.comparing(String::length).reversed()));
    }

    private static String afferent(String rate, String target) {
        return rate.substring(Layout.STIMULUS_RATE.length(), rate.length() - target.length() - 1);
    }

    private SpikeTrains readSpikes(String population, int size) {
        Dataset times = file.dataset(Layout.TIMES + population);
        Dataset cells = file.dataset(Layout.CELLS_OF_TIMES + population);
        if (times.getSize() != cells.getSize()) {
            throw file.malformed(cells.getName(), "it has not one cell for each time in " + times.getName() + ".");
        }
        FileEvents events = new FileEvents(population, SpikeTrains.SPIKES, size, size, dtMs, durationMs, times, cells);
        check(events, times.getName(), cells.getName());
        return events;
    }

    /** Analysis and figures count on spikes in order, of cells that are there. */
    private void check(FileEvents events, String times, String cells) {
        long end = Math.round(durationMs / dtMs);
        long[] last = {0};
        events.forEach((step, cell) -> {
            if (cell < 0 || cell >= events.size()) {
                throw file.malformed(
                        cells,
                        "there is no cell " + cell + " among " + events.size()
                                + "; the original writes 16 bits, which hold no more than 32767.");
            }
            if (step < last[0] || step > end) {
                throw file.malformed(
                        times, "a spike at " + step * dtMs + " ms is out of order, or after the end of the run.");
            }
            last[0] = step;
        });
    }

    private Traces readVariable(String name, String population, String variable) {
        Dataset samples = file.dataset(name);
        long[] shape = samples.getDimensionsAsLong();
        if (shape.length != 2 || shape[0] > sizes.get(population)) {
            throw file.malformed(name, "a row of samples for each recorded cell is expected.");
        }
        int length = checkedLength(name, shape[1]);
        int[] cells = IntStream.range(0, (int) shape[0]).toArray();
        return new StoredTraces(
                population,
                variable,
                unit(variable),
                0,
                dtMs,
                TraceColumns.ofCells(cells),
                length,
                (column, from, to) -> Slices.doubles(samples, column, from, to - from));
    }

    private static Unit unit(String variable) {
        return switch (variable.charAt(0)) {
            case 'V' -> Unit.MV;
            case 'G' -> Unit.NS;
            default -> Unit.PA;
        };
    }

    private Traces readRate(String name, String population, String of) {
        Dataset samples = file.dataset(name);
        long[] shape = samples.getDimensionsAsLong();
        if (shape.length != 1) {
            throw file.malformed(name, "one rate for each step is expected.");
        }
        int length = checkedLength(name, shape[0]);
        return new StoredTraces(
                population,
                of,
                Unit.HZ,
                0,
                dtMs,
                TraceColumns.ofCells(),
                length,
                (column, from, to) -> Slices.doubles(samples, from, to - from));
    }

    /** One sample a step: other intervals are not told by the file. */
    private int checkedLength(String name, long length) {
        long steps = Math.round(durationMs / dtMs);
        if (Math.abs(length - steps) > 1) {
            throw file.malformed(name, "it has " + length + " samples, but the run has " + steps + " steps.");
        }
        return (int) length;
    }

    private boolean has(String name) {
        return file.names().contains(name);
    }
}
