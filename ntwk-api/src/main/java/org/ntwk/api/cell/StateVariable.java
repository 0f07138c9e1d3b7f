package org.ntwk.api.cell;

import org.ntwk.api.quantity.Unit;

/**
 * A variable that a kernel integrates, one number for each cell. All state of a kernel is in such columns, so that it
 * can be recorded, set from outside and saved.
 *
 * @param name such as {@code V}
 * @param unit of its numbers
 * @param doc one sentence without a full stop
 */
public record StateVariable(String name, Unit unit, String doc) {

    public static StateVariable of(String name, String unit, String doc) {
        return new StateVariable(name, Unit.of(unit), doc);
    }

    /** The membrane potential {@code V} in mV, which every cell model has. */
    public static StateVariable membranePotential() {
        return of("V", "mV", "membrane potential");
    }
}
