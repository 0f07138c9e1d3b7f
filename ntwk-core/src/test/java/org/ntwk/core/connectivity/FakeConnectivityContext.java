package org.ntwk.core.connectivity;

import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.CorePlugin;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.plugin.Registry;

/** A projection between two populations, or from one onto itself. */
final class FakeConnectivityContext implements ConnectivityContext {

    private static final NtwkPlugin CORE = new CorePlugin();

    final Problems problems = new Problems();
    private final NetworkDescription network;
    private final ParameterValues values;

    private FakeConnectivityContext(NetworkDescription network) {
        this.network = network;
        ComponentDescription rule = projection().rule();
        values = new ParameterResolver(Registry.of(CORE))
                .resolve(rule(rule.type()), rule, path(), problems, 1, RandomStream.of(1, "parameters"))
                .orElseThrow(() -> new IllegalArgumentException(problems.list().toString()));
    }

    static ConnectionDraw recurrent(int size, ComponentDescription rule) {
        return prepare(new FakeConnectivityContext(network(size, 1, "A", rule)));
    }

    static ConnectionDraw between(int sources, int targets, ComponentDescription rule) {
        return prepare(new FakeConnectivityContext(network(sources, targets, "B", rule)));
    }

    private static NetworkDescription network(int sources, int others, String target, ComponentDescription rule) {
        return NetworkBuilder.create("pair")
                .excitatory("A", sources, ComponentDescription.of("lif"))
                .excitatory("B", others, ComponentDescription.of("lif"))
                .projection("A", target, rule, ComponentDescription.of("exponential"), "1 nS")
                .build();
    }

    private static ConnectionDraw prepare(FakeConnectivityContext context) {
        ConnectionDraw draw = rule(context.projection().rule().type()).prepare(context);
        context.problems.throwIfAny("projection");
        return draw;
    }

    private static ConnectivityRule rule(String name) {
        return CORE.connectivityRules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

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
        return values;
    }

    @Override
    public NetworkDescription network() {
        return network;
    }

    @Override
    public ProjectionDescription projection() {
        return network.projections().get(0);
    }

    @Override
    public String path() {
        return "projections[0].rule";
    }

    @Override
    public Problems problems() {
        return problems;
    }
}
