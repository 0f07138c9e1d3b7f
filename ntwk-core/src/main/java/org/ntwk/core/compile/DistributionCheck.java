package org.ntwk.core.compile;

import java.util.Optional;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.quantity.Quantity;

/** Whether the numbers of a distribution make one. Left alone, a negative deviation or ends in the wrong order would draw. */
final class DistributionCheck {

    private DistributionCheck() {}

    /** What is wrong with it, in a sentence. */
    static Optional<String> fault(Distribution distribution) {
        if (distribution instanceof Distribution.Normal normal) {
            return negative(normal.sd());
        }
        if (distribution instanceof Distribution.LogNormal lognormal) {
            return lognormal.mean().value() > 0
                    ? negative(lognormal.sd())
                    : Optional.of("lognormal values have a mean above 0, not " + lognormal.mean() + ".");
        }
        if (distribution instanceof Distribution.Uniform uniform) {
            double low = uniform.low().value();
            return low <= uniform.high().in(uniform.low().unit())
                    ? Optional.empty()
                    : Optional.of("low, " + uniform.low() + ", is above high, " + uniform.high() + ".");
        }
        return Optional.empty();
    }

    private static Optional<String> negative(Quantity sd) {
        return sd.value() >= 0 ? Optional.empty() : Optional.of("sd, " + sd + ", is below 0.");
    }
}
