package org.ntwk.meanfield.system;

import java.util.OptionalInt;

/** Mean rates and their covariances at equally spaced times. */
public final class SecondOrderTrajectory {

    private final Trajectory rates;
    private final StateLayout layout;
    private final double[][] states;

    SecondOrderTrajectory(MeanFieldSystem system, double stepMs, StateLayout layout, double[][] states) {
        this.rates = new Trajectory(system.names(), stepMs, layout, states);
        this.layout = layout;
        this.states = states;
    }

    /** The mean rates and adaptation. */
    public Trajectory rates() {
        return rates;
    }

    /** The covariance of the rates of two populations at every time, in Hz²; a variance if they are the same. */
    public double[] covariancesHz2(String population, String other) {
        return rates.column(layout.covariance(rates.indexOf(population), rates.indexOf(other)));
    }

    /** All of one time. */
    public SecondOrderState state(int k) {
        return SecondOrderState.at(layout, states[k]);
    }

    /**
     * The first time, by its number, at which the covariances are not positive semi-definite, so that some combination
     * of rates would have a negative variance. The equations keep them so where F is at most 1/T; empty if they are at
     * every time.
     */
    public OptionalInt firstIndefinite() {
        for (int k = 0; k < states.length; k++) {
            if (!Covariances.arePositiveSemidefinite(layout.covariancesOf(states[k]))) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.empty();
    }
}
