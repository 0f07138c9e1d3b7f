package org.ntwk.cli;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.meanfield.comparison.BinnedRates;
import org.ntwk.plots.Figure;
import org.ntwk.plots.TheoryFigure;

/** Takes what the figure of theory and simulation shows from where it was computed. */
final class TheoryFigures {

    private TheoryFigures() {}

    static Figure of(NetworkDescription network, SolutionOptions.Solution solved, List<BinnedRates> simulated) {
        List<TheoryFigure.Rates> rates = new ArrayList<>();
        for (String population : solved.rates().names()) {
            rates.add(new TheoryFigure.Rates(
                    population,
                    simulated.stream()
                            .map(run -> NumberArray.of(run.ratesHz(population)))
                            .toList(),
                    NumberArray.of(solved.rates().ratesHz(population)),
                    NumberArray.of(solved.sdHz(population))));
        }
        return TheoryFigure.of(network, solved.rates().stepMs(), rates);
    }
}
