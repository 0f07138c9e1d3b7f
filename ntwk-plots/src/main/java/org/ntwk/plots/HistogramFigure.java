package org.ntwk.plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.core.analysis.FiringRate;
import org.ntwk.core.analysis.Moments;
import org.ntwk.core.analysis.SpikeTable;

/**
 * How rates, intervals between spikes and their coefficient of variation are distributed over the cells of each population,
 * and membrane potentials over cells and time. What was not recorded is left out.
 */
public final class HistogramFigure {

    /** As in the table of the analysis. */
    private static final int FEWEST_INTERVALS = 3;

    /** Samples of V that are put into bins; of more, every second, third, … */
    private static final int MAX_SAMPLES = 2_000_000;

    private static final double MS_PER_S = 1000;

    private HistogramFigure() {}

    /** @throws org.ntwk.api.problem.InvalidInputException if neither spikes nor potentials were recorded */
    public static Figure of(RunResult result, FigureOptions options) {
        TimeFrame frame = TimeFrame.of(result, options);
        PopulationColors colors = PopulationColors.of(result);
        int widthPx = options.widthPx() / 2;
        List<PanelStack> stacks = new ArrayList<>();
        HistogramPanel.of(
                        "rate (Hz)",
                        "cells",
                        samples(result, colors, table -> FiringRate.ofCellsHz(table, frame.window())),
                        // One spike more is that much more of a rate.
                        HistogramPanel.Binning.ofMultiples(
                                MS_PER_S / frame.window().lengthMs()),
                        widthPx)
                .ifPresent(stacks::add);
        HistogramPanel.of(
                        "interval (ms)",
                        "intervals",
                        samples(result, colors, table -> all(intervals(table, frame))),
                        HistogramPanel.Binning.RATIOS,
                        widthPx)
                .ifPresent(stacks::add);
        HistogramPanel.of(
                        "CV of intervals",
                        "cells",
                        samples(result, colors, table -> variation(intervals(table, frame))),
                        HistogramPanel.Binning.atLeast(0.02),
                        widthPx)
                .ifPresent(stacks::add);
        HistogramPanel.of(
                        "V (mV)",
                        "samples",
                        potentials(result, colors, frame),
                        HistogramPanel.Binning.atLeast(0.1),
                        widthPx)
                .ifPresent(stacks::add);
        if (stacks.isEmpty()) {
            throw MissingData.ofSpikes();
        }
        return PanelStack.grid(stacks, 2, options.widthPx());
    }

    private static List<HistogramPanel.Sample> samples(
            RunResult result, PopulationColors colors, Function<SpikeTable, double[]> values) {
        List<HistogramPanel.Sample> samples = new ArrayList<>();
        for (String population : colors.populations()) {
            for (SpikeTrains trains : result.spikes()) {
                if (trains.population().equals(population) && trains.size() > 0) {
                    samples.add(new HistogramPanel.Sample(
                            population, values.apply(SpikeTable.of(trains)), colors.of(population)));
                }
            }
        }
        return samples;
    }

    /** The intervals of each cell. */
    private static List<double[]> intervals(SpikeTable table, TimeFrame frame) {
        List<double[]> ofCells = new ArrayList<>();
        for (int row = 0; row < table.cells(); row++) {
            double[] times = table.timesMs(row, frame.window());
            double[] intervals = new double[Math.max(0, times.length - 1)];
            Arrays.setAll(intervals, n -> times[n + 1] - times[n]);
            ofCells.add(intervals);
        }
        return ofCells;
    }

    private static double[] all(List<double[]> ofCells) {
        return ofCells.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] variation(List<double[]> ofCells) {
        return ofCells.stream()
                .filter(intervals -> intervals.length >= FEWEST_INTERVALS)
                .mapToDouble(intervals -> Moments.sd(intervals) / Moments.mean(intervals))
                .toArray();
    }

    private static List<HistogramPanel.Sample> potentials(RunResult result, PopulationColors colors, TimeFrame frame) {
        List<HistogramPanel.Sample> samples = new ArrayList<>();
        for (String population : colors.populations()) {
            Potentials.of(result, population, OptionalDouble.empty())
                    .ifPresent(potentials -> samples.add(
                            new HistogramPanel.Sample(population, samples(potentials, frame), colors.of(population))));
        }
        return samples;
    }

    private static double[] samples(Potentials potentials, TimeFrame frame) {
        List<double[]> columns = new ArrayList<>();
        for (int column = 0; column < potentials.columns(); column++) {
            double[] samples = potentials.cut(column, frame).samples();
            int every = (int) ((long) samples.length * potentials.columns() / MAX_SAMPLES) + 1;
            double[] kept = new double[(samples.length + every - 1) / every];
            Arrays.setAll(kept, n -> samples[n * every]);
            columns.add(kept);
        }
        return all(columns);
    }
}
