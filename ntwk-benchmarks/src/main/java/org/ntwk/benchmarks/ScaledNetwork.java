package org.ntwk.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Unit;

/** An experiment with its cells times a factor and its connection probabilities divided by it: the in-degrees stay. */
final class ScaledNetwork {

    private ScaledNetwork() {}

    static int cells(Experiment experiment) {
        return experiment.network().populations().stream()
                .mapToInt(PopulationDescription::size)
                .sum();
    }

    static Experiment of(Experiment experiment, double factor) {
        NetworkDescription network = experiment.network();
        List<PopulationDescription> populations = new ArrayList<>();
        for (PopulationDescription population : network.populations()) {
            populations.add(new PopulationDescription(
                    population.name(),
                    (int) Math.round(population.size() * factor),
                    population.sign(),
                    population.cell(),
                    population.mechanisms(),
                    population.initial()));
        }
        List<ProjectionDescription> projections = new ArrayList<>();
        for (ProjectionDescription projection : network.projections()) {
            Value.Scalar probability =
                    (Value.Scalar) projection.rule().parameters().get("probability");
            ComponentDescription rule =
                    projection.rule().with("probability", probability.quantity().in(Unit.ONE) / factor);
            projections.add(
                    new ProjectionDescription(projection.source(), projection.target(), rule, projection.contact()));
        }
        return experiment.with(new NetworkDescription(
                network.name(), populations, projections, network.stimuli(), network.recordings()));
    }
}
