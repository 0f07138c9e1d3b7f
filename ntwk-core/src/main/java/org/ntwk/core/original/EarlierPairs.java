package org.ntwk.core.original;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Unit;

/** Which pairs of a network draw from a shared stream before a given projection: by source, then by target. */
final class EarlierPairs {

    private EarlierPairs() {}

    /**
     * The pairs with the same seed that come before a projection, in the order of drawing.
     *
     * @throws IllegalArgumentException if the projection is not one of the network's
     */
    static List<PairDraw> of(NetworkDescription network, ProjectionDescription own, int seed) {
        List<ProjectionDescription> inOrder = inOrder(network);
        for (int n = 0; n < inOrder.size(); n++) {
            if (inOrder.get(n) == own) {
                return pairs(network, inOrder.subList(0, n), seed);
            }
        }
        throw new IllegalArgumentException(
                "the projection from " + own.source() + " to " + own.target() + " is not one of " + network.name());
    }

    /** All pairs with a seed, in the order of drawing. */
    static List<PairDraw> all(NetworkDescription network, int seed) {
        return pairs(network, inOrder(network), seed);
    }

    private static List<ProjectionDescription> inOrder(NetworkDescription network) {
        List<String> names =
                network.populations().stream().map(PopulationDescription::name).toList();
        return network.projections().stream()
                .sorted(Comparator.<ProjectionDescription>comparingInt(projection -> names.indexOf(projection.source()))
                        .thenComparingInt(projection -> names.indexOf(projection.target())))
                .toList();
    }

    private static List<PairDraw> pairs(NetworkDescription network, List<ProjectionDescription> projections, int seed) {
        return projections.stream()
                .flatMap(projection -> pair(network, projection, seed).stream())
                .toList();
    }

    /**
     * What a projection draws from the stream, if anything. One whose values are not valid draws nothing here: they are
     * reported where they stand, and then no network is drawn at all.
     */
    private static Optional<PairDraw> pair(NetworkDescription network, ProjectionDescription projection, int seed) {
        boolean isRing = projection.rule().type().equals(OriginalRing.NAME);
        if (!isRing && !projection.rule().type().equals(OriginalFixedInDegree.NAME)
                || number(projection, OriginalFixedInDegree.SEED)
                        .filter(value -> value == seed)
                        .isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> probability =
                number(projection, OriginalFixedInDegree.PROBABILITY).filter(Bounds.PROBABILITY::contains);
        Optional<PopulationDescription> source = network.population(projection.source());
        Optional<PopulationDescription> target = network.population(projection.target());
        if (probability.isEmpty() || source.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        int sources = source.get().size();
        int targets = target.get().size();
        boolean recurrent = projection.source().equals(projection.target());
        PairDraw pair = isRing
                ? new RingPair(probability.get(), sources, targets, decay(projection), 0, recurrent)
                : UniformPair.of(probability.get(), sources, targets, recurrent);
        return Optional.of(pair).filter(PairDraw::isPossible);
    }

    /** Of a ring; an invalid one reaches nobody. */
    private static double decay(ProjectionDescription projection) {
        return number(projection, OriginalRing.DECAY)
                .filter(Bounds.POSITIVE::contains)
                .orElse(Double.NaN);
    }

    private static Optional<Double> number(ProjectionDescription projection, String parameter) {
        return projection.rule().parameters().get(parameter) instanceof Value.Scalar scalar
                        && scalar.quantity().measuredIn(Unit.ONE)
                ? Optional.of(scalar.quantity().in(Unit.ONE))
                : Optional.empty();
    }
}
