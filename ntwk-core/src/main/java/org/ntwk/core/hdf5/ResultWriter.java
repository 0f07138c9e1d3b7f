package org.ntwk.core.hdf5;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.Provenance;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;
import org.ntwk.core.file.ExperimentWriter;

/** Puts a result into a file in the order: series, sizes and parameters, settings, provenance. */
final class ResultWriter {

    private static final int SAMPLES_OF_PIECE = 1 << 16;

    private static final List<Unit> COHERENT =
            List.of(Unit.MS, Unit.MV, Unit.PA, Unit.NS, Unit.PF, Unit.HZ, Unit.UM, Unit.ONE);

    private final RunResult result;
    private final double dtMs;
    private final HdfWriter file;
    private final HdfWriter.Group root;
    private final DatasetNames names = new DatasetNames();
    private final List<String> series = new ArrayList<>();

    private ResultWriter(RunResult result, FileChannel channel) {
        this.result = result;
        this.dtMs = result.experiment().settings().timeStep().in(Unit.MS);
        this.file = new HdfWriter(channel);
        this.root = file.root();
    }

    /** Writes more groups into the file of a result. */
    @FunctionalInterface
    interface Supplement {
        void writeTo(HdfWriter file) throws IOException;
    }

    static void write(RunResult result, FileChannel channel) throws IOException {
        write(result, channel, file -> {});
    }

    static void write(RunResult result, FileChannel channel, Supplement supplement) throws IOException {
        ResultWriter writer = new ResultWriter(result, channel);
        for (String group : List.of(Layout.PROVENANCE, ProfileGroup.NAME, PointFile.POINT, PointFile.MEASURES)) {
            writer.names.free(group);
        }
        writer.writeSettings();
        writer.writeSeries();
        writer.writeRatesOfSpikes();
        writer.writePopulations();
        writer.writeProvenance();
        if (result.profile().isPresent()) {
            ProfileGroup.write(result.profile().get(), writer.file.group(ProfileGroup.NAME));
        }
        supplement.writeTo(writer.file);
        writer.file.finish();
    }

    private void writeSettings() throws IOException {
        Map<String, Object> inMs = Map.of(Layout.UNIT, Unit.MS.symbol());
        root.number(names.free(Layout.TIME_STEP), dtMs, inMs);
        root.number(names.free(Layout.DURATION), result.durationMs(), inMs);
        root.number(names.free(Layout.SEED), result.experiment().settings().seed(), Map.of());
    }

    private void writeSeries() throws IOException {
        for (SpikeTrains spikes : result.spikes()) {
            writeEvents(spikes, Layout.Kind.SPIKES, Layout.TIMES, Layout.CELLS_OF_TIMES);
        }
        for (SpikeTrains events : result.events()) {
            String name = events.name() + "_";
            writeEvents(events, Layout.Kind.EVENTS, "tEVENT_" + name, "iEVENT_" + name);
        }
        for (Traces trace : result.traces()) {
            writeTraces(trace, Layout.Kind.TRACE, Layout.dataset(trace, dtMs));
        }
        for (Traces rate : result.stimulusRates()) {
            String wanted = Layout.STIMULUS_RATE + rate.name() + "_" + rate.population();
            writeTraces(rate, Layout.Kind.STIMULUS_RATE, wanted);
        }
    }

    private void writeEvents(SpikeTrains events, Layout.Kind kind, String timesPrefix, String cellsPrefix)
            throws IOException {
        String times = names.free(timesPrefix + events.population());
        String cells = names.free(cellsPrefix + events.population());
        Map<String, Object> attributes = attributes(kind, events.population(), events.name(), Unit.MS);
        attributes.put(Layout.POPULATION_SIZE, events.size());
        attributes.put(Layout.RECORDED, events.recorded());
        attributes.put(Layout.INTERVAL_MS, events.dtMs());
        attributes.put(Layout.DURATION_MS, events.durationMs());
        attributes.put(Layout.CELLS_DATASET, cells);
        double step = events.dtMs();
        root.doubles(
                times,
                new long[] {events.count()},
                attributes,
                sink -> events.forEach((number, cell) -> sink.put(number * step)));
        root.ints(
                cells,
                events.count(),
                Map.of(Layout.POPULATION_NAME, events.population()),
                sink -> events.forEach((number, cell) -> sink.put(cell)));
        series.add(times);
    }

    private void writeTraces(Traces traces, Layout.Kind kind, String wanted) throws IOException {
        String name = names.free(wanted);
        Map<String, Object> attributes = attributes(kind, traces.population(), traces.name(), traces.unit());
        attributes.put(Layout.START_MS, traces.startMs());
        attributes.put(Layout.INTERVAL_MS, traces.intervalMs());
        int[] cells = traces.cells();
        putWholes(cells, Layout.CELLS, Layout.CELLS_DATASET, "CELLS_" + name, attributes);
        putWholes(
                traces.compartments(),
                Layout.COMPARTMENTS,
                Layout.COMPARTMENTS_DATASET,
                "COMPARTMENTS_" + name,
                attributes);
        putPaths(traces.pathsUm(), "PATHS_" + name, attributes);
        long length = traces.length();
        long[] shape = cells.length == 0 ? new long[] {length} : new long[] {cells.length, length};
        root.doubles(name, shape, attributes, sink -> putColumns(traces, sink));
        series.add(name);
    }

    private void putWholes(
            int[] numbers, String attribute, String ofDataset, String wanted, Map<String, Object> attributes)
            throws IOException {
        if (numbers.length > Layout.MAXIMUM_CELLS_OF_ATTRIBUTE) {
            String dataset = names.free(wanted);
            root.ints(dataset, numbers.length, Map.of(), sink -> sink.put(numbers));
            attributes.put(ofDataset, dataset);
        } else if (numbers.length > 0) {
            attributes.put(attribute, numbers);
        }
    }

    private void putPaths(double[] pathsUm, String wanted, Map<String, Object> attributes) throws IOException {
        if (pathsUm.length > Layout.MAXIMUM_PATHS_OF_ATTRIBUTE) {
            String dataset = names.free(wanted);
            Map<String, Object> inUm = Map.of(Layout.UNIT, Unit.UM.symbol());
            root.doubles(dataset, new long[] {pathsUm.length}, inUm, sink -> sink.put(pathsUm));
            attributes.put(Layout.PATHS_DATASET, dataset);
        } else if (pathsUm.length > 0) {
            attributes.put(Layout.PATHS_UM, pathsUm);
        }
    }

    private static void putColumns(Traces traces, ValueSink sink) {
        int length = traces.length();
        for (int column = 0; column < traces.columns(); column++) {
            int from = 0;
            while (from < length) {
                int to = from + Math.min(SAMPLES_OF_PIECE, length - from);
                sink.put(traces.column(column, from, to));
                from = to;
            }
        }
    }

    /** The predecessor's loader wants a rate of every population; where none was recorded it follows from the spikes. */
    private void writeRatesOfSpikes() throws IOException {
        for (SpikeTrains spikes : result.spikes()) {
            boolean hasRate = result.traces().stream()
                    .anyMatch(trace ->
                            trace.population().equals(spikes.population()) && Layout.isRateOfEachStep(trace, dtMs));
            if (!hasRate && spikes.recorded() == spikes.size()) {
                long steps = Math.round(result.durationMs() / dtMs);
                Map<String, Object> attributes = Map.of(
                        Layout.POPULATION_NAME,
                        spikes.population(),
                        Layout.UNIT,
                        Unit.HZ.symbol(),
                        Layout.START_MS,
                        0.0,
                        Layout.INTERVAL_MS,
                        dtMs);
                root.doubles(
                        names.free(Layout.POPULATION_RATE + spikes.population()),
                        new long[] {steps},
                        attributes,
                        sink -> new RateOfSpikes(spikes, steps, sink).write());
            }
        }
    }

    private void writePopulations() throws IOException {
        for (PopulationDescription population : result.experiment().network().populations()) {
            root.number(names.free(Layout.SIZE + population.name()), population.size(), Map.of());
            for (Map.Entry<String, Value> parameter :
                    population.cell().parameters().entrySet()) {
                if (parameter.getValue() instanceof Value.Scalar scalar) {
                    writeQuantity(names.free(population.name() + "_" + parameter.getKey()), scalar.quantity());
                }
            }
        }
    }

    private void writeQuantity(String name, Quantity quantity) throws IOException {
        Unit unit = COHERENT.stream().filter(quantity::measuredIn).findFirst().orElse(quantity.unit());
        root.number(name, quantity.in(unit), Map.of(Layout.UNIT, unit.symbol()));
    }

    private void writeProvenance() throws IOException {
        HdfWriter.Group group = file.group(Layout.PROVENANCE);
        Provenance provenance = result.provenance();
        RunSettings settings = result.experiment().settings();
        group.number(Layout.FORMAT_VERSION, Layout.FORMAT, Map.of());
        group.text(Layout.DESCRIPTION, ExperimentWriter.toJson(result.experiment()));
        group.text(Layout.NTWK_VERSION, provenance.ntwkVersion());
        group.text(Layout.JAVA_VERSION, provenance.javaVersion());
        group.text(Layout.STARTED_AT, provenance.startedAt());
        group.number(Layout.SEED_USED, settings.seed(), Map.of());
        group.number(Layout.THREADS, provenance.threads(), Map.of());
        group.number(Layout.SYNAPSES, provenance.synapses(), Map.of());
        group.number(Layout.LOOP_SECONDS, provenance.loopSeconds(), Map.of(Layout.UNIT, "s"));
        group.number(Layout.COMPLETE, result.isComplete() ? 1 : 0, Map.of());
        group.number(Layout.DURATION_MS, result.durationMs(), Map.of(Layout.UNIT, Unit.MS.symbol()));
        group.text(Layout.PLUGINS, String.join("\n", provenance.plugins()));
        group.text(Layout.SERIES, String.join("\n", series));
    }

    private static Map<String, Object> attributes(Layout.Kind kind, String population, String name, Unit unit) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(Layout.KIND, kind.word());
        attributes.put(Layout.POPULATION_NAME, population);
        attributes.put(Layout.SERIES_NAME, name);
        attributes.put(Layout.UNIT, unit.symbol());
        return attributes;
    }
}
