package org.ntwk.meanfield.comparison;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ntwk.meanfield.membrane.MembraneStatistics;
import org.ntwk.meanfield.transfer.FittedRange;

/** What of the membrane an effective threshold depends on: μ_V, σ_V, γ_V and τ_V. */
public enum MembraneMoment {
    MEAN(FittedRange::meanMv, MembraneStatistics::meanMv),
    DEVIATION(FittedRange::sdMv, MembraneStatistics::sdMv),
    SKEWNESS(FittedRange::skewness, MembraneStatistics::skewness),
    TIME(FittedRange::correlationTimeMs, MembraneStatistics::correlationTimeMs);

    private final Function<FittedRange, FittedRange.Interval> fitted;
    private final ToDoubleFunction<MembraneStatistics> value;

    MembraneMoment(Function<FittedRange, FittedRange.Interval> fitted, ToDoubleFunction<MembraneStatistics> value) {
        this.fitted = fitted;
        this.value = value;
    }

    /** Its name in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOutside(FittedRange range, MembraneStatistics statistics) {
        return !fitted.apply(range).contains(value.applyAsDouble(statistics));
    }
}
