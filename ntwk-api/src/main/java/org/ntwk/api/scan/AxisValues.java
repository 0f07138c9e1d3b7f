package org.ntwk.api.scan;

import java.util.List;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;

/** The values of an axis. A closed set. */
public sealed interface AxisValues {

    /** The values themselves: quantities, texts, components, whatever the place takes. A random sample chooses among them. */
    record Listed(List<Value> values) implements AxisValues {
        public Listed {
            values = List.copyOf(values);
        }
    }

    /**
     * Values between two ends, which are among them.
     *
     * @param points how many; 0 for every value in between, of which a random sample draws
     */
    record Range(Quantity from, Quantity to, int points, Spacing spacing) implements AxisValues {}

    /** Values that a random sample draws. */
    record Drawn(Distribution distribution) implements AxisValues {}

    /** How the values of a range lie. */
    enum Spacing {
        /** At equal differences. */
        LINEAR,
        /** At equal ratios. */
        LOGARITHMIC
    }
}
