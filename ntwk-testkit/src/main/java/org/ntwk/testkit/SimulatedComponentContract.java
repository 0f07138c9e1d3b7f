package org.ntwk.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.plugin.Component;
import org.ntwk.core.plugin.ComponentKind;

/**
 * What holds for components of every kind that is part of a simulation: how a network with them is run changes no bit.
 *
 * @param <C> the kind
 */
public abstract class SimulatedComponentContract<C extends Component> extends ComponentContract<C> {

    SimulatedComponentContract(ComponentKind<C> kind) {
        super(kind);
    }

    /** A network with the component in it, and how it is run. Override it if the component needs another one. */
    protected abstract Experiment experiment(ComponentDescription use);

    @Override
    final void attempt(ComponentDescription use) {
        ntwk().compile(inFolder(experiment(use)));
    }

    final Experiment inFolder(Experiment experiment) {
        return folder().map(experiment::inFolder).orElse(experiment);
    }

    /** A whole network. */
    @TestFactory
    protected Stream<DynamicNode> network() {
        return ifAccepted(() -> Stream.concat(runs(this::experiment), otherNetworks()));
    }

    /** Tests of other networks with the component. */
    Stream<DynamicNode> otherNetworks() {
        return Stream.of();
    }

    /** Tests of a network, however it is run. */
    final Stream<DynamicNode> runs(Network network) {
        return new RunChecks(what(), this::ntwk, () -> inFolder(network.with(use()))).tests();
    }

    /** Makes a network. */
    interface Network {
        Experiment with(ComponentDescription use);
    }

    @Override
    Stream<DynamicContainer> groups() {
        return Stream.concat(super.groups(), Stream.of(group("network", this::network)));
    }
}
