package org.ntwk.plots;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;

/**
 * The membrane potentials of cells of one population in mV. A recorded V is never above threshold; where a peak is given,
 * each spike is one sample of that potential.
 */
final class Potentials {

    private static final String V = "V";

    private final Traces trace;
    private final @Nullable SpikeTrains spikes;
    private final double peakMv;

    private Potentials(Traces trace, @Nullable SpikeTrains spikes, double peakMv) {
        this.trace = trace;
        this.spikes = spikes;
        this.peakMv = peakMv;
    }

    /** Empty if none were recorded. */
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
