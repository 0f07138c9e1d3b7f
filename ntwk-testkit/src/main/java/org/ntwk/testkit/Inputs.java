package org.ntwk.testkit;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.network.ComponentDescription;
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
}
