package org.ntwk.meanfield.system;

/** Refuses rates from which a system cannot start. */
final class InitialRates {

    private InitialRates() {}

    static void check(MeanFieldSystem system, double[] ratesHz) {
        if (ratesHz.length != system.size()) {
            throw new IllegalArgumentException(
                    "a system of " + system.size() + " populations needs as many initial rates, not " + ratesHz.length);
        }
        for (int m = 0; m < ratesHz.length; m++) {
            if (!(ratesHz[m] >= 0 && ratesHz[m] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("initial rate of "
                        + system.names().get(m) + " must be a finite number of at least 0, not " + ratesHz[m] + " Hz");
            }
        }
    }
}
