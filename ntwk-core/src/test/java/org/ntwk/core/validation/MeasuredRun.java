package org.ntwk.core.validation;

import java.util.HashMap;
import java.util.Map;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.analysis.Autocorrelation;
import org.ntwk.core.analysis.CountCorrelation;
import org.ntwk.core.analysis.FiringRate;
import org.ntwk.core.analysis.Irregularity;
import org.ntwk.core.analysis.Locking;
import org.ntwk.core.analysis.Moments;
import org.ntwk.core.analysis.PopulationRate;
import org.ntwk.core.analysis.PowerSpectrum;
import org.ntwk.core.analysis.SampleStatistics;
import org.ntwk.core.analysis.Samples;
import org.ntwk.core.analysis.SpikeTable;
import org.ntwk.core.analysis.Window;

/**
 * The statistics of one run of any network, under the names of the reference data. Spikes of every population are needed,
 * and V, Ie and Ii every 1 ms where statistics of them are asked for.
 */
final class MeasuredRun {

    private static final int SEGMENT = 256;

    private final RunResult result;
    private final double rhythmHz;
    private final Map<String, SpikeTable> spikes = new HashMap<>();

    MeasuredRun(RunResult result) {
        this(result, Double.NaN);
    }

    /** @param rhythmHz that the drive imposes */
    MeasuredRun(RunResult result, double rhythmHz) {
        this.result = result;
        this.rhythmHz = rhythmHz;
        result.spikes().forEach(trains -> spikes.put(trains.population(), SpikeTable.of(trains)));
    }

    double value(ReferenceStatistic statistic) {
        String name = statistic.name();
        String population = statistic.population();
        Window window = statistic.window();
        if (name.startsWith("V_")) {
            return ofPotential(name, population, window);
        }
        return name.startsWith("I") || name.equals("balance")
                ? ofCurrents(name, population, window)
                : ofSpikes(name, spikes.get(population), window);
    }

    private double ofSpikes(String name, SpikeTable table, Window window) {
        if (name.startsWith("rate_q")) {
            double percent = Double.parseDouble(name.substring("rate_q".length()));
            return Moments.percentile(FiringRate.ofCellsHz(table, window), percent);
        }
        if (name.startsWith("psth50[")) {
            int bin = Integer.parseInt(name.substring(name.indexOf('[') + 1, name.length() - 1));
            return PopulationRate.of(table).inBinsHz(table.wholeRun(), 50)[bin];
        }
        return switch (name) {
            case "rate_mean" -> FiringRate.of(table, window).meanHz();
            case "rate_sd_neurons" -> FiringRate.of(table, window).sdHz();
            case "frac_silent" -> FiringRate.of(table, window).silentFraction();
            case "cv_isi" -> Irregularity.of(table, window).cv();
            case "corr_2ms" -> CountCorrelation.of(table, window, 2).mean();
            case "corr_50ms" -> CountCorrelation.of(table, window, 50).mean();
            case "poprate_sd_1ms" -> PopulationRate.of(table).smoothedSdHz(window, 1);
            case "poprate_sd_5ms" -> PopulationRate.of(table).smoothedSdHz(window, 5);
            case "psd_peak_freq" -> peak(table, window).frequencyHz();
            case "psd_peak_ratio" -> peak(table, window).ratio();
            case "lock_amp" -> Locking.of(table, window, rhythmHz).amplitude();
            case "lock_phase" -> Locking.of(table, window, rhythmHz).phaseRad();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static PowerSpectrum.Peak peak(SpikeTable table, Window window) {
        double[] rate = PopulationRate.of(table).inBinsHz(window, 1);
        return PowerSpectrum.welch(rate, 1, SEGMENT).peak(4, 250);
    }

    private double ofPotential(String name, String population, Window window) {
        Samples all = samples(population, "V", window);
        if (name.equals("V_acf_time")) {
            return all.meanOverCells(samples ->
                            Autocorrelation.of(samples, all.intervalMs()).integralMs())
                    .orElse(Double.NaN);
        }
        SampleStatistics statistics = SampleStatistics.of(
                name.endsWith("_sub") ? all.awayFromSpikes(spikes.get(population), refractoryMs(population)) : all);
        return switch (name.replace("_sub", "")) {
            case "V_mean" -> statistics.mean();
            case "V_sd" -> statistics.sd();
            case "V_skew" -> statistics.skewness();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private double ofCurrents(String name, String population, Window window) {
        return switch (name) {
            case "Ie_mean" ->
                SampleStatistics.of(samples(population, "Ie", window)).mean();
            case "Ii_mean" ->
                SampleStatistics.of(samples(population, "Ii", window)).mean();
            case "balance" -> -ofCurrents("Ii_mean", population, window) / ofCurrents("Ie_mean", population, window);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Samples samples(String population, String variable, Window window) {
        return Samples.of(result.trace(population, variable), window);
    }

    private double refractoryMs(String name) {
        PopulationDescription described = result.experiment().network().populations().stream()
                .filter(population -> population.name().equals(name))
                .findFirst()
                .orElseThrow();
        Value value = described.cell().parameters().get("Trefrac");
        return ((Value.Scalar) value).quantity().in(Unit.MS);
    }
}
