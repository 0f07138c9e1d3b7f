package org.ntwk.meanfield.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which polynomial of the moments a threshold is; see {@link org.ntwk.meanfield.transfer.EffectiveThresholdModel}. */
public enum ThresholdForm {
    /** A constant. */
    ORDER_0(1, 1),
    /** Linear in μ_V, σ_V, γ_V, τ_V and P. */
    ORDER_1(6, 6),
    /** With the products of these. */
    ORDER_2(31, 21),
    /** That of di Volo et al. (2019): of second order in μ_V, σ_V and τ_V. */
    OVER_LEAK(10, 10),
    /** That of Zerlaut et al. (2018): with the logarithm of the conductance. */
    OVER_LEAK_LOGARITHM(11, 11);

    private static final List<String> MOMENTS = List.of("muV", "sV", "gV", "tauV", "P");
    private static final List<String> OVER_LEAK_PRODUCTS = List.of("x^2", "y^2", "z^2", "x y", "x z", "y z");

    private final int coefficients;
    private final int distinct;

    ThresholdForm(int coefficients, int distinct) {
        this.coefficients = coefficients;
        this.distinct = distinct;
    }

    /** How many coefficients it has. */
    public int coefficients() {
        return coefficients;
    }

    /** How many of them are not determined by others: products appear in both orders, which count once. */
    public int distinct() {
        return distinct;
    }

    /** What each coefficient multiplies, in their order. */
    public List<String> terms() {
        List<String> terms = new ArrayList<>(List.of("1"));
        switch (this) {
            case ORDER_0 -> {}
            case ORDER_1 -> terms.addAll(MOMENTS);
            case ORDER_2 -> {
                terms.addAll(MOMENTS);
                MOMENTS.forEach(one -> MOMENTS.forEach(other -> terms.add(one + " " + other)));
            }
            case OVER_LEAK, OVER_LEAK_LOGARITHM -> {
                terms.addAll(List.of("x", "y", "z"));
                if (this == OVER_LEAK_LOGARITHM) {
                    terms.add("ln(muG/Gl)");
                }
                terms.addAll(OVER_LEAK_PRODUCTS);
            }
        }
        return Collections.unmodifiableList(terms);
    }
}
