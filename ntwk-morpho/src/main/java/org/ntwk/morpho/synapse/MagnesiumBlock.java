package org.ntwk.morpho.synapse;

/**
 * The part of channels that magnesium leaves open: {@code B(V) = 1/(1 + ratio·exp(−V/slope))}.
 *
 * @param ratioAtZero how many channels are blocked for each that is not, at 0 mV; 0 without a block
 * @param slopeMv change of V over which the ratio changes e-fold
 */
public record MagnesiumBlock(double ratioAtZero, double slopeMv) {

    public static final MagnesiumBlock NONE = new MagnesiumBlock(0, 1);

    public MagnesiumBlock {
        if (!(ratioAtZero >= 0) || Double.isInfinite(ratioAtZero)) {
            throw new IllegalArgumentException("the ratio at 0 mV is not negative and finite, not " + ratioAtZero);
        }
        if (!(slopeMv > 0) || Double.isInfinite(slopeMv)) {
            throw new IllegalArgumentException("the slope is positive and finite, not " + slopeMv + " mV");
        }
    }

    /** Of Jahr and Stevens (1990, J. Neurosci. 10:3178): ratio Mg/3.57 mM and slope 1/0.062 mV. */
    public static MagnesiumBlock ofJahrAndStevens(double magnesiumMm) {
        return new MagnesiumBlock(magnesiumMm / 3.57, 1 / 0.062);
    }

    /** The part that is open at a potential in mV. */
    public double open(double voltageMv) {
        return 1 / (1 + ratioAtZero * Math.exp(-voltageMv / slopeMv));
    }
}
