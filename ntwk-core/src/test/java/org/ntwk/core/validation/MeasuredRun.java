package org.ntwk.core.validation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.Traces;

/** The statistics of one run of RS-FS. What several of them need is worked out once. */
final class MeasuredRun {

    private final Map<String, OfPopulation> populations = new HashMap<>();

    MeasuredRun(RunResult result) {
        for (String name : List.of(RsFsNetwork.EXCITATORY, RsFsNetwork.INHIBITORY)) {
            populations.put(
                    name,
                    new OfPopulation(
                            SpikeTable.of(result.spikes(name)),
                            columns(result.trace(name, "V")),
                            columns(result.trace(name, "Ie")),
                            columns(result.trace(name, "Ii"))));
        }
    }

    private static double[][] columns(Traces traces) {
        double[][] columns = new double[traces.columns()][];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = traces.column(column);
        }
        return columns;
    }

    double value(ReferenceStatistic statistic) {
        OfPopulation population = populations.get(statistic.population());
        String name = statistic.name();
        if (name.startsWith("psth50[")) {
            int bin = Integer.parseInt(name.substring(name.indexOf('[') + 1, name.length() - 1));
            return ActivityStatistics.histogramHz(population.spikes, 50)[bin];
        }
        return name.startsWith("V_") || name.startsWith("I") || name.equals("balance")
                ? population.ofSamples(name, statistic.window())
                : population.ofSpikes(name, statistic.window());
    }

    private record OfPopulation(
            SpikeTable spikes, double[][] potentials, double[][] excitation, double[][] inhibition) {

        double ofSpikes(String name, Window window) {
            if (name.startsWith("rate_q")) {
                double percent = Double.parseDouble(name.substring("rate_q".length()));
                return Moments.percentile(ActivityStatistics.ratesHz(spikes, window), percent);
            }
            return switch (name) {
                case "rate_mean" -> Moments.mean(ActivityStatistics.ratesHz(spikes, window));
                case "rate_sd_neurons" -> Moments.sd(ActivityStatistics.ratesHz(spikes, window));
                case "frac_silent" -> ActivityStatistics.silentFraction(spikes, window);
                case "cv_isi" -> ActivityStatistics.intervalVariation(spikes, window);
                case "corr_2ms" -> ActivityStatistics.correlation(spikes, window, 2);
                case "corr_50ms" -> ActivityStatistics.correlation(spikes, window, 50);
                case "poprate_sd_1ms" -> ActivityStatistics.populationRateSd(spikes, window, 1);
                case "poprate_sd_5ms" -> ActivityStatistics.populationRateSd(spikes, window, 5);
                default -> throw new IllegalArgumentException(name);
            };
        }

        double ofSamples(String name, Window window) {
            return switch (name) {
                case "V_mean" -> PotentialStatistics.overCells(inside(potentials, window), Moments::mean);
                case "V_sd" -> PotentialStatistics.overCells(inside(potentials, window), Moments::sd);
                case "V_skew" -> PotentialStatistics.skew(inside(potentials, window));
                case "V_mean_sub" -> PotentialStatistics.overCells(awayFromSpikes(window), Moments::mean);
                case "V_sd_sub" -> PotentialStatistics.overCells(awayFromSpikes(window), Moments::sd);
                case "V_skew_sub" -> PotentialStatistics.skew(awayFromSpikes(window));
                case "V_acf_time" ->
                    PotentialStatistics.overCells(inside(potentials, window), PotentialStatistics::autocorrelationTime);
                case "Ie_mean" -> PotentialStatistics.overCells(inside(excitation, window), Moments::mean);
                case "Ii_mean" -> PotentialStatistics.overCells(inside(inhibition, window), Moments::mean);
                case "balance" -> -ofSamples("Ii_mean", window) / ofSamples("Ie_mean", window);
                default -> throw new IllegalArgumentException(name);
            };
        }

        /** Samples are 1 ms apart from 0 on. */
        private static double[][] inside(double[][] columns, Window window) {
            return Arrays.stream(columns)
                    .map(column -> Arrays.copyOfRange(column, (int) window.fromMs(), (int) window.toMs()))
                    .toArray(double[][]::new);
        }

        private double[][] awayFromSpikes(Window window) {
            Window wholeRun = new Window(0, Double.POSITIVE_INFINITY);
            double[][] samples = inside(potentials, window);
            for (int cell = 0; cell < samples.length; cell++) {
                samples[cell] = PotentialStatistics.awayFromSpikes(
                        samples[cell], window, spikes.timesMs(cell, wholeRun), RsFsNetwork.REFRACTORY_MS);
            }
            return samples;
        }
    }
}
