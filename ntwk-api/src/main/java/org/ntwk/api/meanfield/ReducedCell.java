package org.ntwk.api.meanfield;

import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What mean-field theory sees of the cells of one population.
 *
 * @param cell what all of them are
 * @param adaptationOrNull their adaptation; null if they do not adapt
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ReducedCell(
        IntegrateAndFireCell cell, @Nullable AdaptationCurrent adaptationOrNull) {

    /** Cells that do not adapt. */
    public ReducedCell(IntegrateAndFireCell cell) {
        this(cell, null);
    }

    /** Empty if they do not adapt. */
    public Optional<AdaptationCurrent> adaptation() {
        return Optional.ofNullable(adaptationOrNull);
    }
}
