package org.ntwk.meanfield.fit;

/**
 * One coefficient of a threshold.
 *
 * @param term what it multiplies
 * @param valueMv in mV
 * @param halfWidthMv half the width of its 95 % confidence interval in mV, given that coefficients which the points do not
 *     determine are what they are; infinite if there are no more points than determined coefficients
 */
public record Coefficient(String term, double valueMv, double halfWidthMv) {}
