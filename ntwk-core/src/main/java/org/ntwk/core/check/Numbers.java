package org.ntwk.core.check;

import org.ntwk.core.plugin.BrokenContract;

/** What single numbers that a component gives must be. */
final class Numbers {

    private Numbers() {}

    /** @param what it is, such as "the gain" */
    static double finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new BrokenContract(what + " is " + value + ".", "It must be a finite number.");
        }
        return value;
    }

    /** @param unit for the message */
    static double notNegative(String what, double value, String unit) {
        if (!(value >= 0)) {
            throw new BrokenContract(what + " is " + value + " " + unit + ".", "It must be at least 0.");
        }
        return value;
    }
}
