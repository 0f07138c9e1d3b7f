package org.ntwk.meanfield.system;

/** States from which a system can start. */
final class InitialState {

    private InitialState() {}

    /** With no covariance, and with the adaptation that the rates would give if they and the first inputs lasted. */
    static double[] ofRates(MeanFieldSystem system, MomentDynamics dynamics, HeldInputs inputs, double[] ratesHz) {
        inputs.requireFor(system);
        requireRates(system, ratesHz);
        dynamics.hold(inputs, 0);
        return of(system, dynamics.layout(), inputs, ratesHz, dynamics.stationaryAdaptationPa(ratesHz));
    }

    /** With no covariance. */
    static double[] of(
            MeanFieldSystem system, StateLayout layout, HeldInputs inputs, double[] ratesHz, double[] adaptationPa) {
        int n = ratesHz.length;
        return of(system, layout, inputs, new SecondOrderState(ratesHz, new double[n][n], adaptationPa));
    }

    /** As it is given. */
    static double[] of(MeanFieldSystem system, StateLayout layout, HeldInputs inputs, SecondOrderState given) {
        inputs.requireFor(system);
        requireRates(system, given.ratesHz());
        if (!given.isPositiveSemidefinite()) {
            throw new IllegalArgumentException(
                    "the initial covariances are not positive semi-definite: they are those of no fluctuations");
        }
        return given.laidOut(layout);
    }

    private static void requireRates(MeanFieldSystem system, double[] ratesHz) {
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
