package org.ntwk.morpho.measure;

import java.util.Optional;
import java.util.function.Predicate;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.morphology.Segments;

/**
 * Lengths in units of the length constant λ = √(d/(4 Ri g)) (Rall 1977, in: Handbook of Physiology, vol. 1), each segment by
 * its mean diameter. At a frequency λ is shorter by √(2/(1 + √(1 + (ωτ)²))), the distance over which an amplitude falls
 * e-fold (Koch 1984, Biol. Cybern. 50:15).
 */
public final class ElectrotonicDistances {

    private final Segments segments;
    private final CableProperties properties;
    private final double shorter;
    private final double[] end;

    /**
     * @param frequencyHz 0 for constant currents
     * @throws IllegalArgumentException if there is no leak, so that a constant current goes on for ever
     */
    public ElectrotonicDistances(Segments segments, CableProperties properties, double frequencyHz) {
        if (properties.leakSPerCm2() == 0) {
            throw new IllegalArgumentException("without a leak there is no length constant");
        }
        if (!(frequencyHz >= 0) || Double.isInfinite(frequencyHz)) {
            throw new IllegalArgumentException("the frequency is finite and not negative, not " + frequencyHz + " Hz");
        }
        this.segments = segments;
        this.properties = properties;
        double turns = 2 * Math.PI * frequencyHz * 1e-3 * properties.capacitancePf(1) / properties.leakNs(1);
        shorter = Math.sqrt(2 / (1 + Math.sqrt(1 + turns * turns)));
        end = new double[segments.size()];
        for (Segment segment : segments.rows()) {
            end[segment.index()] = start(segment) + own(segment);
        }
    }

    /** The length constant in µm of a cable with a diameter in µm. */
    public double lengthConstantUm(double diameterUm) {
        // Axial conductance of 1 um over the membrane's of 1 um.
        double axialNsUm = properties.axialNs(Math.PI / 4 * diameterUm * diameterUm);
        double leakNsPerUm = properties.leakNs(Math.PI * diameterUm);
        return shorter * Math.sqrt(axialNsUm / leakNsPerUm);
    }

    private double start(Segment segment) {
        return segment.parent() < 0 ? 0 : end[segment.parent()];
    }

    /** A sphere is one point: cables begin at its centre. */
    private double own(Segment segment) {
        return segment.parent() < 0 && segment.pathUm() == 0
                ? 0
                : segment.lengthUm() / lengthConstantUm(segment.diameterUm());
    }

    /** From the root to the middle of a segment. */
    public double toMiddle(int segment) {
        Segment row = segments.get(segment);
        return start(row) + own(row) / 2;
    }

    /** From the root to the end of a segment. */
    public double toEnd(int segment) {
        return end[segment];
    }

    /** From the root to the farthest end of a segment for which something is true; empty if it is of none. */
    public Optional<Double> longest(Predicate<Segment> condition) {
        return segments.select(condition).stream().map(row -> end[row.index()]).max(Double::compare);
    }
}
