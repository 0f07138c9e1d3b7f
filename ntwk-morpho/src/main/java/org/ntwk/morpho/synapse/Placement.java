package org.ntwk.morpho.synapse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.ntwk.api.random.RandomStream;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.morphology.Segments;

/** Where synapses are: one segment for each synapse, in the order of the table unless it is said otherwise. */
public final class Placement {

    /** More than one cell has, and few enough to hold. */
    private static final int MOST = 10_000_000;

    private Placement() {}

    /**
     * Spread as evenly as can be: along the table, there is one in the middle of each area of 1/density.
     *
     * @param condition which segments may have some
     * @param perUm2 synapses for each µm² of membrane, not negative
     */
    public static List<Segment> evenly(Segments segments, Predicate<Segment> condition, double perUm2) {
        List<Segment> chosen = segments.select(condition);
        requireSound(chosen, perUm2);
        List<Segment> sites = new ArrayList<>();
        double sum = 0;
        for (Segment segment : chosen) {
            sum += segment.areaUm2() * perUm2;
            while (sites.size() + 0.5 <= sum) {
                sites.add(segment);
            }
        }
        return List.copyOf(sites);
    }

    /**
     * Spread at random, independently of each other. A segment's number, with the mean of its area times the density, hangs
     * on the seed and on the segment's index; not on which others are chosen.
     *
     * @param condition which segments may have some
     * @param perUm2 synapses for each µm² of membrane, not negative
     */
    public static List<Segment> atRandom(Segments segments, Predicate<Segment> condition, double perUm2, long seed) {
        List<Segment> chosen = segments.select(condition);
        requireSound(chosen, perUm2);
        RandomStream random = RandomStream.of(seed, "synapses on segments");
        List<Segment> sites = new ArrayList<>();
        for (Segment segment : chosen) {
            random.at(segment.index(), 0);
            double mean = segment.areaUm2() * perUm2;
            for (double sum = random.nextExponential(); sum < mean; sum += random.nextExponential()) {
                sites.add(segment);
            }
        }
        return List.copyOf(sites);
    }

    /**
     * So many, each at a random place of the membrane: synapse n stays where it is if there are more of them.
     *
     * @param condition which segments may have some; one has, if the number is not 0
     */
    public static List<Segment> number(Segments segments, Predicate<Segment> condition, int number, long seed) {
        List<Segment> chosen = segments.select(condition);
        if (number < 0 || number > MOST || chosen.isEmpty() && number > 0) {
            throw new IllegalArgumentException(number + " synapses on " + chosen.size()
                    + " segments that fulfil the condition; there may be " + MOST);
        }
        double[] reached = new double[chosen.size()];
        double sum = 0;
        for (int n = 0; n < reached.length; n++) {
            sum += chosen.get(n).areaUm2();
            reached[n] = sum;
        }
        RandomStream random = RandomStream.of(seed, "places of synapses");
        List<Segment> sites = new ArrayList<>(number);
        for (int n = 0; n < number; n++) {
            int found = Arrays.binarySearch(reached, random.at(n, 0).nextDouble() * sum);
            sites.add(chosen.get(Math.min(reached.length - 1, found < 0 ? -1 - found : found + 1)));
        }
        return List.copyOf(sites);
    }

    private static void requireSound(List<Segment> chosen, double perUm2) {
        double expected = chosen.stream().mapToDouble(Segment::areaUm2).sum() * perUm2;
        if (!(perUm2 >= 0) || !(expected <= MOST)) {
            throw new IllegalArgumentException("a density of " + perUm2 + " synapses per um2 makes " + expected
                    + " synapses; it is not negative, and makes at most " + MOST);
        }
    }
}
