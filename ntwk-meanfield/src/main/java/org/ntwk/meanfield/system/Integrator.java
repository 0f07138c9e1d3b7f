package org.ntwk.meanfield.system;

import org.hipparchus.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;

/** How a solution takes its steps, which its error estimate makes as long as the {@link Tolerance} allows. */
public enum Integrator {
    /**
     * {@link #RODAS} through stretches of constant input that last longer than {@value #LONG} of the shortest time
     * constants, {@link #DORMAND_PRINCE} through others. An explicit method takes steps as short as the fastest time
     * constant however slowly the solution changes; but an implicit one has more to do in each step, and short stretches
     * need few.
     */
    AUTOMATIC,

    /** The explicit Runge–Kutta method of Dormand and Prince (1980), of fifth order, with dense output of fourth. */
    DORMAND_PRINCE,

    /**
     * The Rosenbrock method RODAS of Hairer and Wanner (1996), of fourth order, for stiff systems: those with time
     * constants far shorter than the times over which the solution changes, as of slow adaptation.
     */
    RODAS;

    /** In shortest time constants; from about here on the implicit method is the faster one in networks of two and four populations. */
    static final int LONG = 1000;

    AdaptiveStepsizeIntegrator over(
            double stretchMs, double shortestTimeConstantMs, double shortestStepMs, Tolerance tolerance) {
        boolean implicit = this == RODAS || this == AUTOMATIC && stretchMs > LONG * shortestTimeConstantMs;
        return implicit
                ? new RodasIntegrator(shortestStepMs, stretchMs, tolerance.absolute(), tolerance.relative())
                : new DormandPrince54Integrator(shortestStepMs, stretchMs, tolerance.absolute(), tolerance.relative());
    }
}
