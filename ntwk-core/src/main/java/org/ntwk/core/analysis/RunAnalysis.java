package org.ntwk.core.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;

/**
 * The table of a run: every statistic of every population that its recordings allow. What was not recorded, or is not
 * defined in the window, is left out.
 *
 * @param network its name
 * @param settings what was analysed
 * @param statistics by population, in the order of the description
 * @param histograms the rate of each population over time, in bins from the start of the window
 */
public record RunAnalysis(
        String network, AnalysisSettings settings, List<Statistic> statistics, List<RateHistogram> histograms) {

    public RunAnalysis {
        statistics = List.copyOf(statistics);
        histograms = List.copyOf(histograms);
    }

    /** Analyses the whole run. */
    public static RunAnalysis of(RunResult result) {
        return of(result, AnalysisSettings.of(result));
    }

    public static RunAnalysis of(RunResult result, AnalysisSettings settings) {
        List<Statistic> statistics = new ArrayList<>();
        List<RateHistogram> histograms = new ArrayList<>();
        for (PopulationDescription population : result.experiment().network().populations()) {
            SpikeTable spikes = spikes(result, population.name());
            StatisticList ofPopulation = new StatisticList(population.name());
            if (spikes != null) {
                SpikeSummary.add(spikes, settings, ofPopulation);
                histograms.add(RateHistogram.of(population.name(), spikes, settings));
            }
            addSamples(result, population, spikes, settings, ofPopulation);
            CurrentSummary.add(population.name(), result.experiment().network(), ofPopulation);
            statistics.addAll(ofPopulation.list());
        }
        return new RunAnalysis(result.experiment().network().name(), settings, statistics, histograms);
    }

    private static @Nullable SpikeTable spikes(RunResult result, String population) {
        for (SpikeTrains trains : result.spikes()) {
            if (trains.population().equals(population) && trains.recorded() > 0) {
                return SpikeTable.of(trains);
            }
        }
        return null;
    }

    /** Of two recordings of one variable the first counts, as in {@link RunResult#findTrace}. */
    private static void addSamples(
            RunResult result,
            PopulationDescription population,
            @Nullable SpikeTable spikes,
            AnalysisSettings settings,
            StatisticList into) {
        SampleSummary summary = new SampleSummary(settings.window(), into);
        Set<String> seen = new HashSet<>();
        for (Traces traces : result.traces()) {
            boolean ofCells = traces.population().equals(population.name()) && traces.cells().length > 0;
            if (ofCells && seen.add(traces.name())) {
                summary.add(traces, spikes, refractoryMs(population));
            }
        }
    }

    /** Known if it is one value for all cells. */
    private static OptionalDouble refractoryMs(PopulationDescription population) {
        return population.cell().parameters().get("Trefrac") instanceof Value.Scalar scalar
                        && scalar.quantity().measuredIn(Unit.MS)
                ? OptionalDouble.of(scalar.quantity().in(Unit.MS))
                : OptionalDouble.empty();
    }
}
