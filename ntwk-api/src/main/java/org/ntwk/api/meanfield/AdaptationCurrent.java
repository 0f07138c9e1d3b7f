package org.ntwk.api.meanfield;

import org.apiguardian.api.API;

/**
 * A current w that adapts a cell, {@code τ_w dw/dt = a (V − EL) − w}, and that a spike raises by b.
 *
 * @param couplingNs a in nS
 * @param incrementPa b in pA
 * @param timeConstantMs τ_w in ms, positive
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AdaptationCurrent(double couplingNs, double incrementPa, double timeConstantMs) {

    public AdaptationCurrent {
        Numbers.finite("coupling of adaptation", couplingNs, "nS");
        Numbers.finite("increment of adaptation", incrementPa, "pA");
        Numbers.positive("time constant of adaptation", timeConstantMs, "ms");
    }
}
