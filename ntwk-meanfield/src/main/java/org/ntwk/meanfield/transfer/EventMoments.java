package org.ntwk.meanfield.transfer;

/**
 * Moments of V that an {@link EventRateTable} holds beside rates.
 *
 * @param meanMv μ_V
 * @param sdMv σ_V
 * @param correlationTimeMs τ_V
 */
public record EventMoments(double meanMv, double sdMv, double correlationTimeMs) {}
