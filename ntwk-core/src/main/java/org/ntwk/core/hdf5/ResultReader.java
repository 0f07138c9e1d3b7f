package org.ntwk.core.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.Provenance;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;
import org.ntwk.core.file.ExperimentReader;
import org.ntwk.core.result.RecordedRun;
import org.ntwk.core.result.StoredTraces;
import org.ntwk.core.result.TraceColumns;

/** Makes a result of a file that {@link ResultWriter} wrote; series are read when they are asked for. */
final class ResultReader {

    private final HdfInput file;
    private final List<SpikeTrains> spikes = new ArrayList<>();
    private final List<SpikeTrains> events = new ArrayList<>();
    private final List<Traces> traces = new ArrayList<>();
    private final List<Traces> stimulusRates = new ArrayList<>();

    private ResultReader(HdfInput file) {
        this.file = file;
    }

    /** @throws InvalidInputException naming the item that is missing or wrong */
    static RunResult read(HdfInput file, Group provenance) {
        return new ResultReader(file).result(provenance);
    }

    private RunResult result(Group group) {
        int format = file.whole(group, Layout.FORMAT_VERSION);
        if (format != Layout.FORMAT) {
            throw file.malformed(
                    Layout.PROVENANCE + "." + Layout.FORMAT_VERSION,
                    "the file has format " + format + "; this version of ntwk knows format " + Layout.FORMAT + ".");
        }
        Experiment experiment = new ExperimentReader().fromJson(file.text(group, Layout.DESCRIPTION));
        for (String name : lines(file.text(group, Layout.SERIES))) {
            readSeries(name);
        }
        return new RecordedRun(
                experiment,
                provenance(group),
                file.group(ProfileGroup.NAME)
                        .map(profile -> ProfileGroup.read(file, profile))
                        .orElse(null),
                file.number(group, Layout.DURATION_MS).doubleValue(),
                file.whole(group, Layout.COMPLETE) != 0,
                spikes,
                events,
                traces,
                stimulusRates,
                file);
    }

    private Provenance provenance(Group group) {
        return new Provenance(
                file.text(group, Layout.NTWK_VERSION),
                file.text(group, Layout.JAVA_VERSION),
                file.text(group, Layout.STARTED_AT),
                file.whole(group, Layout.THREADS),
                file.number(group, Layout.SYNAPSES).longValue(),
                file.number(group, Layout.LOOP_SECONDS).doubleValue(),
                lines(file.text(group, Layout.PLUGINS)));
    }

    private void readSeries(String name) {
        Dataset dataset = file.dataset(name);
        String word = file.text(dataset, Layout.KIND);
        switch (kind(name, word)) {
            case SPIKES -> spikes.add(readEvents(dataset));
            case EVENTS -> events.add(readEvents(dataset));
            case TRACE -> traces.add(readTraces(dataset));
            case STIMULUS_RATE -> stimulusRates.add(readTraces(dataset));
        }
    }

    private Layout.Kind kind(String dataset, String word) {
        for (Layout.Kind kind : Layout.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw file.malformed(dataset + "." + Layout.KIND, "'" + word + "' is no kind of series.");
    }

    private SpikeTrains readEvents(Dataset times) {
        Dataset cells = file.dataset(file.text(times, Layout.CELLS_DATASET));
        if (dimensions(times) != 1 || dimensions(cells) != 1 || times.getSize() != cells.getSize()) {
            throw file.malformed(cells.getName(), "it has not one cell for each time in " + times.getName() + ".");
        }
        return new FileEvents(
                file.text(times, Layout.POPULATION_NAME),
                file.text(times, Layout.SERIES_NAME),
                file.number(times, Layout.POPULATION_SIZE).intValue(),
                file.number(times, Layout.RECORDED).intValue(),
                positive(times, Layout.INTERVAL_MS),
                file.number(times, Layout.DURATION_MS).doubleValue(),
                times,
                cells);
    }

    private Traces readTraces(Dataset samples) {
        TraceColumns columns = columns(samples);
        int[] cells = columns.cells();
        long[] shape = samples.getDimensionsAsLong();
        boolean fits = cells.length == 0 ? shape.length == 1 : shape.length == 2 && shape[0] == cells.length;
        if (!fits || shape[shape.length - 1] > Integer.MAX_VALUE) {
            throw file.malformed(samples.getName(), "its shape does not fit its " + cells.length + " cells.");
        }
        String symbol = file.text(samples, Layout.UNIT);
        Unit unit = Unit.parse(symbol)
                .orElseThrow(
                        () -> file.malformed(samples.getName() + "." + Layout.UNIT, "'" + symbol + "' is not a unit."));
        // A column is a row of the dataset, or the whole dataset if it has one dimension.
        return new StoredTraces(
                file.text(samples, Layout.POPULATION_NAME),
                file.text(samples, Layout.SERIES_NAME),
                unit,
                file.number(samples, Layout.START_MS).doubleValue(),
                positive(samples, Layout.INTERVAL_MS),
                columns,
                (int) shape[shape.length - 1],
                (column, from, to) -> cells.length == 0
                        ? Slices.doubles(samples, from, to - from)
                        : Slices.doubles(samples, column, from, to - from));
    }

    private TraceColumns columns(Dataset samples) {
        int[] cells = wholes(samples, Layout.CELLS, Layout.CELLS_DATASET);
        int[] compartments = wholes(samples, Layout.COMPARTMENTS, Layout.COMPARTMENTS_DATASET);
        double[] pathsUm = pathsUm(samples);
        try {
            return new TraceColumns(cells, compartments, pathsUm);
        } catch (IllegalArgumentException e) {
            throw file.malformed(samples.getName(), e.getMessage() + ".");
        }
    }

    private int[] wholes(Dataset samples, String attribute, String ofDataset) {
        if (file.hasAttribute(samples, ofDataset)) {
            Dataset numbers = file.dataset(file.text(samples, ofDataset));
            return Slices.ints(numbers, 0, Math.toIntExact(numbers.getSize()));
        }
        return file.hasAttribute(samples, attribute) ? file.wholes(samples, attribute) : new int[0];
    }

    private double[] pathsUm(Dataset samples) {
        if (file.hasAttribute(samples, Layout.PATHS_DATASET)) {
            Dataset numbers = file.dataset(file.text(samples, Layout.PATHS_DATASET));
            return Slices.doubles(numbers, 0, Math.toIntExact(numbers.getSize()));
        }
        return file.hasAttribute(samples, Layout.PATHS_UM) ? file.reals(samples, Layout.PATHS_UM) : new double[0];
    }

    private double positive(Dataset dataset, String attribute) {
        double number = file.number(dataset, attribute).doubleValue();
        if (!(number > 0) || Double.isInfinite(number)) {
            throw file.malformed(dataset.getName() + "." + attribute, number + " ms is not a length of time.");
        }
        return number;
    }

    private static int dimensions(Dataset dataset) {
        return dataset.getDimensionsAsLong().length;
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }
}
