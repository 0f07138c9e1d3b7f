package org.ntwk.morpho.cable;

/**
 * What a passive membrane and the plasma within are like, everywhere in a cell.
 *
 * @param capacitanceUfPerCm2 of the membrane, in µF/cm²
 * @param axialResistivityOhmCm Ri, in Ω cm
 * @param leakSPerCm2 the leak's conductance, in S/cm²
 * @param leakReversalMv the potential at which no leak current flows
 */
public record CableProperties(
        double capacitanceUfPerCm2, double axialResistivityOhmCm, double leakSPerCm2, double leakReversalMv) {

    /** 1 µF/cm² in pF/µm². */
    private static final double PF_PER_UM2 = 0.01;

    /** 1 S/cm² in nS/µm². */
    private static final double NS_PER_UM2 = 10;

    /** 1 µm/(Ω cm) in nS. */
    private static final double NS_CM_OHM_PER_UM = 1e5;

    public CableProperties {
        require(capacitanceUfPerCm2 > 0, "the capacitance is positive, not " + capacitanceUfPerCm2 + " uF/cm2");
        require(axialResistivityOhmCm > 0, "the resistivity is positive, not " + axialResistivityOhmCm + " ohm cm");
        require(leakSPerCm2 >= 0, "the leak is not negative, but " + leakSPerCm2 + " S/cm2");
        require(
                Double.isFinite(capacitanceUfPerCm2 + axialResistivityOhmCm + leakSPerCm2 + leakReversalMv),
                "all properties are finite");
    }

    /** The capacitance in pF of an area in µm². */
    public double capacitancePf(double areaUm2) {
        return PF_PER_UM2 * capacitanceUfPerCm2 * areaUm2;
    }

    /** The conductance of the leak in nS of an area in µm². */
    public double leakNs(double areaUm2) {
        return NS_PER_UM2 * leakSPerCm2 * areaUm2;
    }

    /** An axial conductance in nS from its geometry in µm. */
    public double axialNs(double axialUm) {
        return NS_CM_OHM_PER_UM * axialUm / axialResistivityOhmCm;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
