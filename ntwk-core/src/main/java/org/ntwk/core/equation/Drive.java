package org.ntwk.core.equation;

import java.util.Map;
import org.ntwk.api.quantity.Unit;

/** The names that every equation knows. */
final class Drive {

    /** The time since the start of the run. */
    static final String TIME = "t";

    /** The conductance that drives the membrane, in nS. */
    static final String CONDUCTANCE = "g";

    /** The current that drives the membrane where V is 0, in pA. */
    static final String CURRENT = "i";

    /** All the current that drives the membrane: i − g·V, in pA. */
    static final String TOTAL = "I";

    static final Map<String, Unit> UNITS =
            Map.of(TIME, Unit.MS, CONDUCTANCE, Unit.NS, CURRENT, Unit.PA, TOTAL, Unit.PA);

    private Drive() {}
}
