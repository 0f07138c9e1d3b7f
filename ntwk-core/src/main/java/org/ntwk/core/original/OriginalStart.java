package org.ntwk.core.original;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;

/**
 * Random starting values as scripts of the original framework drew them: from the stream that the connections have left,
 * first V of every population, then for every population the conductances of every source, of which the absolute value
 * is taken.
 */
public final class OriginalStart {

    private static final String CONDUCTANCE = "G.";

    private OriginalStart() {}

    /**
     * The populations with a value for each cell where their starting values are normally distributed; others stay as they
     * are.
     *
     * @param network whose connections are drawn in the original's way
     * @param seed of these connections
     */
    public static List<PopulationDescription> draw(NetworkDescription network, int seed) {
        NumpyLegacyRandom stream = new NumpyLegacyRandom(seed);
        List<PopulationDescription> populations = network.populations();
        if (populations.stream().allMatch(population -> population.initial().isEmpty())) {
            return populations;
        }
        for (PairDraw pair : EarlierPairs.all(network, seed)) {
            pair.skip(0, pair.targets(), stream);
        }
        List<PopulationDescription> started = new ArrayList<>(populations);
        started.replaceAll(population -> drawn(population, "V", stream));
        for (int n = 0; n < populations.size(); n++) {
            for (PopulationDescription source : populations) {
                started.set(n, drawn(started.get(n), CONDUCTANCE + source.name(), stream));
            }
        }
        return started;
    }

    private static PopulationDescription drawn(
            PopulationDescription population, String variable, NumpyLegacyRandom stream) {
        if (population.initial().get(variable) instanceof Value.Drawn drawn
                && drawn.distribution() instanceof Distribution.Normal normal) {
            Unit unit = normal.unit();
            double mean = normal.mean().in(unit);
            double sd = normal.sd().in(unit);
            double[] values = new double[population.size()];
            for (int cell = 0; cell < values.length; cell++) {
                double value = mean + sd * stream.nextGaussian();
                values[cell] = variable.startsWith(CONDUCTANCE) ? Math.abs(value) : value;
            }
            return population.withInitial(variable, Value.of(new Distribution.Explicit(NumberArray.of(values), unit)));
        }
        return population;
    }
}
