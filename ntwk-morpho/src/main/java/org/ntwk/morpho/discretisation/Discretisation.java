package org.ntwk.morpho.discretisation;

import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.Section;

/**
 * How the sections of a cell are cut into compartments. A sphere is one compartment in each case. All but
 * {@link PerSegment} cut a section into equal lengths.
 *
 * <p>Closed: {@link PerSegment}, {@link FixedLength}, {@link PerSection}, {@link LambdaRule}.
 */
public sealed interface Discretisation {

    /** More compartments are a slip of the unit. */
    int MOST_COMPARTMENTS = 10_000_000;

    /** One compartment for each cone of the reconstruction. */
    record PerSegment() implements Discretisation {

        @Override
        public double[] cuts(Section section) {
            double[] cuts = new double[section.pieces() + 1];
            for (int k = 0; k < cuts.length; k++) {
                cuts[k] = k;
            }
            return cuts;
        }
    }

    /** As few compartments as make none longer than a length in µm. */
    record FixedLength(double longestUm) implements Discretisation {

        public FixedLength {
            requirePositive(longestUm, "the longest compartment");
        }

        @Override
        public double[] cuts(Section section) {
            // A length that is a multiple but for rounding is one.
            return equalParts(section, Math.ceil(section.lengthUm() / longestUm * (1 - 1e-12)));
        }
    }

    /** The same number for each section. */
    record PerSection(int number) implements Discretisation {

        public PerSection {
            if (number < 1) {
                throw new IllegalArgumentException("a section has at least one compartment, not " + number);
            }
        }

        @Override
        public double[] cuts(Section section) {
            return equalParts(section, number);
        }
    }

    /**
     * An odd number, such that none is longer than about a fraction of the length constant at a frequency,
     * λ = ½ √(d/(π f Ri Cm)), where the membrane's leak does not matter (Hines and Carnevale 2001, Neuroscientist 7:123).
     * As λ changes along a section, its length in units of λ is summed over its cones.
     */
    record LambdaRule(double fraction, double frequencyHz, double axialResistivityOhmCm, double capacitanceUfPerCm2)
            implements Discretisation {

        public LambdaRule {
            requirePositive(fraction, "the fraction of the length constant");
            requirePositive(frequencyHz, "the frequency");
            requirePositive(axialResistivityOhmCm, "the axial resistivity");
            requirePositive(capacitanceUfPerCm2, "the capacitance");
        }

        /** A tenth at 100 Hz. */
        public static LambdaRule usual(double axialResistivityOhmCm, double capacitanceUfPerCm2) {
            return new LambdaRule(0.1, 100, axialResistivityOhmCm, capacitanceUfPerCm2);
        }

        /** The length constant in µm of a cable of a diameter. */
        public double lambdaUm(double diameterUm) {
            // 1 um/(Hz ohm cm uF/cm2) = 1e-4 cm · 1e6 cm/(s⁻¹ s) = 1e2 cm² = 1e10 um².
            return 0.5
                    * Math.sqrt(
                            1e10 * diameterUm / (Math.PI * frequencyHz * axialResistivityOhmCm * capacitanceUfPerCm2));
        }

        @Override
        public double[] cuts(Section section) {
            return equalParts(section, 2 * Math.floor((lengthInLambdas(section) / fraction + 0.9) / 2) + 1);
        }

        private double lengthInLambdas(Section section) {
            double sum = 0;
            for (int k = 0; k < section.pieces(); k++) {
                sum += section.pieceLengthUm(k) / lambdaUm(section.diameterUm(k + 0.5));
            }
            return sum;
        }
    }

    /**
     * The places where a section is cut, its start and end included.
     *
     * @throws IllegalArgumentException if there would be more than {@link #MOST_COMPARTMENTS}
     */
    double[] cuts(Section section);

    /**
     * Cuts a cell.
     *
     * @throws IllegalArgumentException if there would be more than {@link #MOST_COMPARTMENTS}
     */
    default Compartments of(Morphology morphology) {
        return new Cutting(this, morphology).compartments();
    }

    private static double[] equalParts(Section section, double number) {
        if (number > MOST_COMPARTMENTS) {
            throw new IllegalArgumentException(
                    "section " + section + " would have " + number + " compartments; the most is " + MOST_COMPARTMENTS);
        }
        int n = section.isSphere() ? 1 : (int) number;
        double[] cuts = new double[n + 1];
        for (int k = 1; k < n; k++) {
            cuts[k] = section.placeAt(section.lengthUm() * k / n);
        }
        cuts[n] = section.pieces();
        return cuts;
    }

    private static void requirePositive(double value, String what) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " is positive and finite, not " + value);
        }
    }
}
