package org.ntwk.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/** What drives the networks of contracts; all of it ships with ntwk. */
final class Inputs {

    private Inputs() {}

    /** Afferent spikes, 1000 Hz onto each cell. */
    static ComponentDescription poisson() {
        return ComponentDescription.of("poisson-drive").with("sources", 100).with("rate", "10 Hz");
    }

    /** A constant current. */
    static ComponentDescription current(double currentPa) {
        return ComponentDescription.of("current-injection").with("current", Value.of(Quantity.of(currentPa, Unit.PA)));
    }

    static ComponentDescription excitation() {
        return ComponentDescription.of("exponential").with("tau", "5 ms").with("reversal", "0 mV");
    }

    static String[] names(List<StateVariable> state) {
        return state.stream().map(StateVariable::name).toArray(String[]::new);
    }

    /** The columns of state and those that are added to. */
    static String[] namesAndDrive(List<StateVariable> state) {
        return Stream.concat(state.stream().map(StateVariable::name), Stream.of(Loops.CONDUCTANCE, Loops.CURRENT))
                .toArray(String[]::new);
    }

    /** Ten or so connections onto each cell of a population, from cells of its own. */
    static ProjectionDescription sparse(String population, SynapticContact contact) {
        ComponentDescription rule =
                ComponentDescription.of("pairwise-bernoulli").with("probability", 0.005);
        return new ProjectionDescription(population, population, rule, contact);
    }
}
