package org.ntwk.plots;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;

/**
 * The membrane potentials of cells of one population in mV. A recorded V is never above threshold; where a peak is given,
 * each spike is one sample of that potential. At sites of dendrites columns belong to compartments, and have no peaks.
 */
final class Potentials {

    private static final String V = "V";
    private static final String AT_SITE = "V@";

    private final Traces trace;
    private final @Nullable SpikeTrains spikes;
    private final double peakMv;

    private Potentials(Traces trace, @Nullable SpikeTrains spikes, double peakMv) {
        this.trace = trace;
        this.spikes = spikes;
        this.peakMv = peakMv;
    }

    /** Those of cells, then those of compartments at each site that was recorded. */
    static List<Potentials> all(RunResult result, String population, OptionalDouble peakMv) {
        Stream<Potentials> atSites = result.traces().stream()
                .filter(trace -> trace.population().equals(population)
                        && trace.name().startsWith(AT_SITE)
                        && trace.compartments().length > 0
                        && trace.length() > 0
                        && trace.unit().measuresSameAs(Unit.MV))
                .map(trace -> new Potentials(trace, null, 0));
        return Stream.concat(of(result, population, peakMv).stream(), atSites).toList();
    }

    /** Those of cells; empty if none were recorded. */
    static Optional<Potentials> of(RunResult result, String population, OptionalDouble peakMv) {
        SpikeTrains spikes = peakMv.isEmpty()
                ? null
                : result.spikes().stream()
                        .filter(trains -> trains.population().equals(population))
                        .findFirst()
                        .orElseThrow(() -> MissingData.ofSpikes(population));
        return result.findTrace(population, V)
                .filter(trace -> trace.length() > 0
                        && trace.cells().length > 0
                        && trace.unit().measuresSameAs(Unit.MV))
                .map(trace -> new Potentials(trace, spikes, peakMv.orElse(0)));
    }

    /** Such as {@code V}, or {@code V@apical}. */
    String name() {
        return trace.name();
    }

    /** The site, such as {@code apical}; empty for whole cells. */
    String site() {
        return trace.name().startsWith(AT_SITE) ? trace.name().substring(AT_SITE.length()) : "";
    }

    int columns() {
        return trace.columns();
    }

    /** The number of the cell in its population. */
    int cell(int column) {
        return trace.cells()[column];
    }

    TimeFrame.Cut cut(int column, TimeFrame frame) {
        TimeFrame.Cut cut = frame.cut(trace, column, Unit.MV);
        if (spikes != null) {
            addPeaks(cut, cell(column), spikes);
        }
        return cut;
    }

    private void addPeaks(TimeFrame.Cut cut, int ofCell, SpikeTrains trains) {
        double[] samples = cut.samples();
        double dtMs = trains.dtMs();
        trains.forEach((step, cell) -> {
            if (cell == ofCell) {
                long sample = Math.round((step * dtMs - cut.startMs()) / cut.intervalMs());
                if (sample >= 0 && sample < samples.length) {
                    samples[(int) sample] = Math.max(peakMv, samples[(int) sample]);
                }
            }
        });
    }
}
