package org.ntwk.core.analysis;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.quantity.Unit;

/** Collects the statistics of one population. What is not defined, such as an interval without spikes, is left out. */
final class StatisticList {

    private final String population;
    private final List<Statistic> statistics = new ArrayList<>();

    StatisticList(String population) {
        this.population = population;
    }

    void add(String name, double value, Unit unit, int count, String meaning) {
        if (Double.isFinite(value)) {
            statistics.add(new Statistic(population, name, value, unit, count, meaning));
        }
    }

    List<Statistic> list() {
        return statistics;
    }
}
