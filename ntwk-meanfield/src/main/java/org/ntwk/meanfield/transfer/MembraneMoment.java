package org.ntwk.meanfield.transfer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ntwk.api.quantity.Unit;
import org.ntwk.meanfield.membrane.MembraneStatistics;

/** What of the membrane an effective threshold depends on: μ_V, σ_V, γ_V and τ_V. */
public enum MembraneMoment {
    MEAN(Unit.MV, FittedRange::meanMv, MembraneStatistics::meanMv),
    DEVIATION(Unit.MV, FittedRange::sdMv, MembraneStatistics::sdMv),
    SKEWNESS(Unit.ONE, FittedRange::skewness, MembraneStatistics::skewness),
    TIME(Unit.MS, FittedRange::correlationTimeMs, MembraneStatistics::correlationTimeMs);

    private final Unit unit;

    private final Function<FittedRange, FittedRange.Interval> fitted;
    private final ToDoubleFunction<MembraneStatistics> value;

    MembraneMoment(
            Unit unit, Function<FittedRange, FittedRange.Interval> fitted, ToDoubleFunction<MembraneStatistics> value) {
        this.unit = unit;
        this.fitted = fitted;
        this.value = value;
    }

    /** Its name in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it was fitted. */
    public FittedRange.Interval fitted(FittedRange range) {
        return fitted.apply(range);
    }

    public double value(MembraneStatistics statistics) {
        return value.applyAsDouble(statistics);
    }

    /** Whether a threshold was not fitted there. */
    public boolean isOutside(FittedRange range, MembraneStatistics statistics) {
        return !fitted(range).contains(value(statistics));
    }

    /** A value with its unit, to four digits. */
    String words(double amount) {
        BigDecimal rounded = new BigDecimal(amount, new MathContext(4)).stripTrailingZeros();
        return rounded.toPlainString() + (unit.equals(Unit.ONE) ? "" : " " + unit);
    }
}
