package org.ntwk.core.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.quantity.Quantity;

/**
 * What a file of transfer functions holds.
 *
 * @param populations an entry for each population, by name
 */
public record TransferFile(Map<String, Entry> populations) {

    public TransferFile {
        populations = Collections.unmodifiableMap(new LinkedHashMap<>(populations));
    }

    /** Whether a transfer function is that of cells whose adaptation has settled, or leaves adaptation out. */
    public enum AdaptationPlace {
        INCLUDED,
        SEPARATE
    }

    /**
     * The transfer function of one population.
     *
     * @param function the component
     * @param timeConstant over which the rate follows it
     * @param adaptation null if the file does not say
     */
    public record Entry(
            ComponentDescription function,
            Quantity timeConstant,
            @Nullable AdaptationPlace adaptation) {}
}
