package org.ntwk.core.hdf5;

import io.jhdf.api.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.Provenance;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;
import org.ntwk.core.file.RecordedModel;
import org.ntwk.core.result.RecordedRun;

/**
 * Makes a result of a file that the original framework wrote. Its experiment is what the keys of the file tell (see
 * {@link RecordedModel}); seed, connections and versions are not in it.
 */
final class OriginalReader {

    static final Provenance PROVENANCE =
            new Provenance("unknown: written by the original framework", "unknown", "unknown", 0, 0, 0, List.of());

    private static final int MOST_NAMED_GROUPS = 10_000;

    private final HdfInput file;
    private final OriginalKeys keys;

    private OriginalReader(HdfInput file) {
        this.file = file;
        this.keys = new OriginalKeys(file);
    }

    /** Whether a file looks like one of the original's: a step, a duration, and series under its names. */
    static boolean recognises(HdfInput file) {
        return file.names().contains(Layout.TIME_STEP)
                && file.names().contains(Layout.DURATION)
                && !seriesNames(file).isEmpty();
    }

    /** @throws InvalidInputException naming the item that is missing or wrong */
    static RunResult read(HdfInput file) {
        return new OriginalReader(file).result();
    }

    private RunResult result() {
        double dtMs = positive(Layout.TIME_STEP);
        double durationMs = positive(Layout.DURATION);
        Map<String, Value> values = keys.all();
        Map<String, Integer> sizes = sizes();
        NetworkDescription network = RecordedModel.of(file.baseName(), sizes, values);
        OriginalSeries series = new OriginalSeries(file, dtMs, durationMs, sizes);
        series.read();
        Experiment experiment = new Experiment(
                new NetworkDescription(
                        network.name(),
                        network.populations(),
                        network.projections(),
                        network.stimuli(),
                        recordings(series)),
                RunSettings.of("0 ms")
                        .withDuration(Quantity.of(durationMs, Unit.MS))
                        .withTimeStep(Quantity.of(dtMs, Unit.MS)));
        return new RecordedRun(
                experiment,
                PROVENANCE,
                null,
                durationMs,
                true,
                series.spikes(),
                List.of(),
                series.traces(),
                series.stimulusRates(),
                file);
    }

    private static List<RecordingDescription> recordings(OriginalSeries series) {
        List<RecordingDescription> recordings = new ArrayList<>();
        for (SpikeTrains spikes : series.spikes()) {
            recordings.add(new RecordingDescription(
                    spikes.population(), CellSelection.all(), ComponentDescription.of("spikes")));
        }
        for (Traces trace : series.traces()) {
            if (trace.cells().length > 0) {
                ComponentDescription recorder =
                        ComponentDescription.of("trace").with("variables", Value.of(List.of(trace.name())));
                recordings.add(
                        new RecordingDescription(trace.population(), CellSelection.first(trace.columns()), recorder));
            }
        }
        return recordings;
    }

    private double positive(String name) {
        double number = keys.number(name);
        if (!(number > 0) || Double.isInfinite(number)) {
            throw file.malformed(name, number + " ms is not a length of time.");
        }
        return number;
    }

    /**
     * The populations with their numbers of cells. The original numbers them from 0 and keeps name and size in a group of
     * that number; where there are none, those that have series are taken, by name.
     */
    private Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (int n = 0; n < MOST_NAMED_GROUPS; n++) {
            Group group = file.group(Integer.toString(n)).orElse(null);
            if (group == null) {
                break;
            }
            String name = file.text(group, "name");
            sizes.put(name, size(n + ".N", (int) keys.number(file.dataset(group, "N"))));
        }
        if (sizes.isEmpty()) {
            for (String name : seriesNames(file)) {
                if (file.names().contains(Layout.SIZE + name)) {
                    sizes.put(name, size(Layout.SIZE + name, (int) keys.number(Layout.SIZE + name)));
                }
            }
        }
        if (sizes.isEmpty()) {
            throw file.missing(Layout.SIZE, "no population has both series and a number of cells.");
        }
        return sizes;
    }

    private int size(String item, int cells) {
        if (cells < 1) {
            throw file.malformed(
                    item,
                    cells + " is no number of cells; the original writes 16 bits, which hold no more than 32767.");
        }
        return cells;
    }

    /** The populations that have spikes, potentials or a rate, in the order of their names. */
    private static List<String> seriesNames(HdfInput file) {
        Set<String> names = new TreeSet<>();
        for (String key : file.names()) {
            for (String prefix : List.of(Layout.TIMES, Layout.POPULATION_RATE, Layout.POTENTIAL)) {
                if (key.startsWith(prefix) && !key.startsWith(OriginalSeries.AFFERENT_TIMES)) {
                    names.add(key.substring(prefix.length()));
                }
            }
        }
        return List.copyOf(names);
    }
}
