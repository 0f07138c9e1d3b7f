package org.ntwk.api.random;

/**
 * Standard normal numbers from random bits, mostly one number of 64 bits each: the ziggurat of Marsaglia and Tsang (2000,
 * J. Stat. Softw. 5:8) with 256 layers of one area. Layer and place in it come from different bits (Doornik 2005).
 *
 * <p>Layer 0 is the rectangle under the density at the tail's begin together with the tail; layer n reaches from the centre
 * to {@code EDGE[n]} and is inside the density up to {@code EDGE[n + 1]}.
 */
final class Ziggurat {

    private static final int LAYERS = 256;
    private static final double TAIL = 3.654152885361009;
    private static final double AREA = 0.004928673233974658;
    private static final double[] EDGE = edges();
    private static final double[] DENSITY = densities();

    private Ziggurat() {}

    private static double[] edges() {
        double[] edge = new double[LAYERS + 1];
        edge[0] = AREA / density(TAIL);
        edge[1] = TAIL;
        for (int layer = 2; layer < LAYERS; layer++) {
            double last = edge[layer - 1];
            edge[layer] = Math.sqrt(-2 * StrictMath.log(AREA / last + density(last)));
        }
        return edge;
    }

    private static double[] densities() {
        double[] densities = new double[LAYERS + 1];
        for (int layer = 0; layer <= LAYERS; layer++) {
            densities[layer] = density(EDGE[layer]);
        }
        return densities;
    }

    /** Of the standard normal, times √(2π). */
    private static double density(double x) {
        return StrictMath.exp(-x * x / 2);
    }

    /** A standard normal number from as many random numbers of a stream as it takes. */
    static double gaussian(long key, long innerKey) {
        long counter = key;
        while (true) {
            counter += RandomStream.GOLDEN;
            long bits = RandomStream.hash(counter, innerKey);
            int layer = (int) (bits & LAYERS - 1);
            double x = (bits >> 11) * 0x1p-52 * EDGE[layer];
            if (Math.abs(x) < EDGE[layer + 1]) {
                return x;
            }
            counter += RandomStream.GOLDEN;
            double uniform = RandomStream.unit(RandomStream.hash(counter, innerKey));
            if (layer == 0) {
                return Math.copySign(tail(uniform, counter, innerKey), x);
            }
            if (DENSITY[layer] + uniform * (DENSITY[layer + 1] - DENSITY[layer]) < density(x)) {
                return x;
            }
        }
    }

    /** Beyond the tail's begin (Marsaglia 1964, Technometrics 6:101). */
    private static double tail(double first, long key, long innerKey) {
        long counter = key;
        double uniform = first;
        while (true) {
            double beyond = -StrictMath.log(1 - uniform) / TAIL;
            counter += RandomStream.GOLDEN;
            double height = -StrictMath.log(1 - RandomStream.unit(RandomStream.hash(counter, innerKey)));
            if (2 * height > beyond * beyond) {
                return TAIL + beyond;
            }
            counter += RandomStream.GOLDEN;
            uniform = RandomStream.unit(RandomStream.hash(counter, innerKey));
        }
    }
}
