package org.ntwk.core.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.quantity.Unit;

/** The statistics of the table that compare mean synaptic currents. */
final class CurrentSummary {

    private CurrentSummary() {}

    /** @param into holds the mean of every trace already */
    static void add(String population, NetworkDescription network, StatisticList into) {
        Map<String, Double> means = new HashMap<>();
        int cells = 0;
        for (Statistic statistic : into.list()) {
            if (statistic.name().endsWith("_mean") && statistic.unit().equals(Unit.PA)) {
                String trace = statistic.name().substring(0, statistic.name().length() - "_mean".length());
                means.put(trace, statistic.value());
                cells = statistic.count();
            }
        }
        Double excitation = means.get("Ie");
        Double inhibition = means.get("Ii");
        if (excitation != null && inhibition != null) {
            SynapticBalance balance = new SynapticBalance(excitation, inhibition);
            into.add("balance", balance.ratio(), Unit.ONE, cells, "inhibition over excitation, -Ii/Ie");
        }
        SourceCurrents sources = SourceCurrents.excitationOf(population, network);
        OptionalDouble afferent = sources.afferentPa(means);
        OptionalDouble recurrent = sources.recurrentPa(means);
        if (afferent.isPresent()) {
            into.add("Ie_afferent", afferent.getAsDouble(), Unit.PA, cells, "mean excitation from outside");
        }
        if (recurrent.isPresent()) {
            into.add("Ie_recurrent", recurrent.getAsDouble(), Unit.PA, cells, "mean excitation from the network");
        }
        if (afferent.isPresent() && recurrent.isPresent()) {
            double fraction = afferent.getAsDouble() / (afferent.getAsDouble() + recurrent.getAsDouble());
            into.add("afferent_fraction", fraction, Unit.ONE, cells, "part of the excitation that comes from outside");
        }
    }
}
