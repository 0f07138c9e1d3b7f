package org.ntwk.core.original;

import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.plugin.Registry;

/** A projection of a network whose rule is to be drawn. */
record FakeConnectivity(
        NetworkDescription network, ProjectionDescription projection, int sourceSize, int targetSize, Problems problems)
        implements ConnectivityContext {

    FakeConnectivity(NetworkDescription network, ProjectionDescription projection) {
        this(
                network,
                projection,
                network.population(projection.source()).orElseThrow().size(),
                network.population(projection.target()).orElseThrow().size());
    }

    FakeConnectivity(NetworkDescription network, ProjectionDescription projection, int sourceSize, int targetSize) {
        this(network, projection, sourceSize, targetSize, new Problems());
    }

    /** The rule that the projection names. */
    ConnectivityRule rule() {
        return projection.rule().type().equals(OriginalRing.NAME) ? new OriginalRing() : new OriginalFixedInDegree();
    }

    @Override
    public boolean isRecurrent() {
        return projection.source().equals(projection.target());
    }

    @Override
    public ParameterValues parameters() {
        return new ParameterResolver(Registry.of())
                .resolve(rule(), projection.rule(), "rule", problems, targetSize, RandomStream.of(1, "rule"))
                .orElseThrow();
    }

    @Override
    public String path() {
        return "rule";
    }
}
