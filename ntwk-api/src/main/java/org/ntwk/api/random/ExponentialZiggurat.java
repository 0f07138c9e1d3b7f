package org.ntwk.api.random;

/**
 * Exponentially distributed numbers of mean 1, mostly from one number of 64 bits each, as in {@link Ziggurat}: the tail is
 * the whole distribution again (Marsaglia and Tsang 2000).
 */
final class ExponentialZiggurat {

    private static final int LAYERS = 256;
    private static final double TAIL = 7.69711747013104972;
    private static final double AREA = 3.9496598225815571993e-3;
    private static final double[] EDGE = new double[LAYERS + 1];
    private static final double[] DENSITY = new double[LAYERS + 1];

    static {
        EDGE[0] = AREA / density(TAIL);
        EDGE[1] = TAIL;
        for (int layer = 2; layer < LAYERS; layer++) {
            double last = EDGE[layer - 1];
            EDGE[layer] = -StrictMath.log(AREA / last + density(last));
        }
        for (int layer = 0; layer <= LAYERS; layer++) {
            DENSITY[layer] = density(EDGE[layer]);
        }
    }

    private ExponentialZiggurat() {}

    private static double density(double x) {
        return StrictMath.exp(-x);
    }

    static double next(RandomStream random) {
        double from = 0;
        while (true) {
            long bits = random.nextLong();
            int layer = (int) (bits & LAYERS - 1);
            double x = RandomStream.unit(bits) * EDGE[layer];
            if (x < EDGE[layer + 1]) {
                return from + x;
            }
            if (layer == 0) {
                from += TAIL;
            } else if (DENSITY[layer] + random.nextDouble() * (DENSITY[layer + 1] - DENSITY[layer]) < density(x)) {
                return from + x;
            }
        }
    }
}
