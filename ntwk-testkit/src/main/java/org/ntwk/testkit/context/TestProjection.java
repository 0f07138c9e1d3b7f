package org.ntwk.testkit.context;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;

/** A projection of a network whose connections are drawn without an engine. */
public final class TestProjection implements ConnectivityContext {

    private final NetworkDescription network;
    private final int number;
    private final ParameterValues parameters;
    private final Problems problems = new Problems();

    /**
     * A projection of a network.
     *
     * @param number of the projection in the network
     * @param parameters the values of its rule, checked
     */
    public TestProjection(NetworkDescription network, int number, ParameterValues parameters) {
        this.network = network;
        this.number = number;
        this.parameters = parameters;
    }

    /**
     * What draws the connections.
     *
     * @throws org.ntwk.api.problem.InvalidInputException with the problems that the rule reports
     */
    public ConnectionDraw prepare(ConnectivityRule rule) {
        ConnectionDraw draw = rule.prepare(this);
        problems.throwIfAny("projection");
        return draw;
    }

    /** The connections onto one target, in the order in which they are drawn. */
    public List<Drawn> sourcesOf(ConnectionDraw draw, int target, long seed) {
        List<Drawn> connections = new ArrayList<>();
        RandomStream random =
                RandomStream.of(seed, "connectivity", Integer.toString(number)).at(target, 0);
        draw.sourcesOf(target, random, new ConnectionSink() {
            @Override
            public void connect(int source) {
                connect(source, 1, Double.NaN);
            }

            @Override
            public void connect(int source, double weightFactor, double delayMs) {
                connections.add(new Drawn(source, weightFactor, delayMs));
            }
        });
        return connections;
    }

    /**
     * A connection onto a target.
     *
     * @param weightFactor what the weight of the projection is multiplied with
     * @param delayMs NaN for that of the projection
     */
    public record Drawn(int source, double weightFactor, double delayMs) {}

    @Override
    public int sourceSize() {
        return network.population(projection().source()).orElseThrow().size();
    }

    @Override
    public int targetSize() {
        return network.population(projection().target()).orElseThrow().size();
    }

    @Override
    public boolean isRecurrent() {
        return projection().source().equals(projection().target());
    }

    @Override
    public ParameterValues parameters() {
        return parameters;
    }

    @Override
    public NetworkDescription network() {
        return network;
    }

    @Override
    public ProjectionDescription projection() {
        return network.projections().get(number);
    }

    @Override
    public String path() {
        return "projections[" + number + "].rule";
    }

    @Override
    public Problems problems() {
        return problems;
    }
}
