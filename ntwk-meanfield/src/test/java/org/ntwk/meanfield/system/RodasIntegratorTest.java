package org.ntwk.meanfield.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.ode.ODEJacobiansProvider;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.junit.jupiter.api.Test;

class RodasIntegratorTest {

    /** A right-hand side and its Jacobian. */
    private abstract static class Equations implements ODEJacobiansProvider {

        private final int dimension;

        Equations(int dimension) {
            this.dimension = dimension;
        }

        @Override
        public int getDimension() {
            return dimension;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            return slope(y);
        }

        @Override
        public double[][] computeMainStateJacobian(double t, double[] y, double[] slope) {
            return jacobian(y);
        }

        abstract double[] slope(double[] y);

        abstract double[][] jacobian(double[] y);
    }

    /** A rotation about 0 that comes to radius 1: r² = 1/(1 + 3 exp(−2t)) from r = 1/2, and the angle is 2t. */
    private static final class LimitCycle extends Equations {

        LimitCycle() {
            super(2);
        }

        @Override
        double[] slope(double[] y) {
            double inward = 1 - y[0] * y[0] - y[1] * y[1];
            return new double[] {inward * y[0] - 2 * y[1], inward * y[1] + 2 * y[0]};
        }

        @Override
        double[][] jacobian(double[] y) {
            double inward = 1 - y[0] * y[0] - y[1] * y[1];
            return new double[][] {
                {inward - 2 * y[0] * y[0], -2 * y[0] * y[1] - 2}, {-2 * y[0] * y[1] + 2, inward - 2 * y[1] * y[1]}
            };
        }

        static double x(double t) {
            return Math.cos(2 * t) / Math.sqrt(1 + 3 * Math.exp(-2 * t));
        }
    }

    @Test
    void itIsOfFourthOrder() {
        double coarse = Math.abs(limitCycle(0.0125, 0.01).get(0) - LimitCycle.x(2));
        double fine = Math.abs(limitCycle(0.00625, 0.005).get(0) - LimitCycle.x(2));

        assertThat(fine).isPositive();
        assertThat(coarse / fine).isBetween(13.0, 19.0);
    }

    @Test
    void itsInterpolantIsOfThirdOrder() {
        // Of third order is an error of fourth in one step, beside which that of the step is none.
        double coarse = Math.abs(limitCycle(0.0125, 0.00625).get(1) - LimitCycle.x(0.00625));
        double fine = Math.abs(limitCycle(0.00625, 0.003125).get(1) - LimitCycle.x(0.003125));

        assertThat(fine).isPositive();
        assertThat(coarse / fine).isBetween(13.0, 19.0);
    }

    @Test
    void itsInterpolantTellsTheSlopeToo() {
        RodasIntegrator integrator = new RodasIntegrator(1e-9, 1, 1e-9, 1e-9);
        List<Double> errors = new ArrayList<>();
        integrator.addStepHandler(step -> {
            double t =
                    (step.getPreviousState().getTime() + step.getCurrentState().getTime()) / 2;
            double h = 1e-5;
            double slope = (at(step, t + h) - at(step, t - h)) / (2 * h);
            errors.add(Math.abs(step.getInterpolatedState(t).getPrimaryDerivative()[0] - slope));
        });

        integrator.integrate(new LimitCycle(), new ODEState(0, new double[] {0.5, 0}), 1);

        assertThat(errors).hasSizeGreaterThan(5).allMatch(error -> error < 1e-8);
    }

    private static double at(ODEStateInterpolator step, double t) {
        return step.getInterpolatedState(t).getPrimaryState()[0];
    }

    /** x at t = 2, and at a time in the first step, by steps of one length. */
    private static List<Double> limitCycle(double length, double inFirst) {
        RodasIntegrator integrator = new RodasIntegrator(1e-9, length, 1e3, 1e3);
        integrator.setInitialStepSize(length);
        List<Double> out = new ArrayList<>();
        integrator.addStepHandler(step -> {
            if (out.isEmpty()) {
                out.add(at(step, inFirst));
            }
        });
        double[] end = integrator
                .integrate(new LimitCycle(), new ODEState(0, new double[] {0.5, 0}), 2)
                .getPrimaryState();
        out.add(0, end[0]);
        return out;
    }

    /** Robertson (1966): rates from 0.04 to 3e7. */
    private static final class Robertson extends Equations {

        Robertson() {
            super(3);
        }

        @Override
        double[] slope(double[] y) {
            double first = 0.04 * y[0];
            double second = 3e7 * y[1] * y[1];
            double third = 1e4 * y[1] * y[2];
            return new double[] {third - first, first - third - second, second};
        }

        @Override
        double[][] jacobian(double[] y) {
            double third = 1e4 * y[2];
            double fourth = 1e4 * y[1];
            double second = 6e7 * y[1];
            return new double[][] {{-0.04, third, fourth}, {0.04, -third - second, -fourth}, {0, second, 0}};
        }
    }

    /** Values at the end of Robertson's problem in the test set of Mazzia and Magherini (2008), University of Bari. */
    @Test
    void itSolvesRobertsonsReactions() {
        RodasIntegrator integrator = new RodasIntegrator(1e-12, 1e11, 1e-18, 1e-9);

        double[] end = integrator
                .integrate(new Robertson(), new ODEState(0, new double[] {1, 0, 0}), 1e11)
                .getPrimaryState();

        assertThat(end[0]).isCloseTo(0.2083340149701255e-7, within(1e-6 * 2e-8));
        assertThat(end[1]).isCloseTo(0.8333360770334713e-13, within(1e-6 * 8e-14));
        assertThat(end[2]).isCloseTo(0.9999999791665050, within(1e-9));
        assertThat(integrator.getEvaluations()).isLessThan(30_000);
    }

    private static final class VanDerPol extends Equations {

        private static final double EPSILON = 1e-6;

        VanDerPol() {
            super(2);
        }

        @Override
        double[] slope(double[] y) {
            return new double[] {y[1], ((1 - y[0] * y[0]) * y[1] - y[0]) / EPSILON};
        }

        @Override
        double[][] jacobian(double[] y) {
            return new double[][] {{0, 1}, {(-2 * y[0] * y[1] - 1) / EPSILON, (1 - y[0] * y[0]) / EPSILON}};
        }
    }

    /** The stiff oscillator with ε = 1e-6; values at t = 2 of the same test set. */
    @Test
    void itSolvesTheOscillatorOfVanDerPol() {
        RodasIntegrator integrator = new RodasIntegrator(1e-15, 2, 1e-9, 1e-9);

        double[] end = integrator
                .integrate(new VanDerPol(), new ODEState(0, new double[] {2, 0}), 2)
                .getPrimaryState();

        assertThat(end[0]).isCloseTo(1.706167732170483, within(1e-7));
        assertThat(end[1]).isCloseTo(-0.8928097010247975, within(1e-7));
        assertThat(integrator.getEvaluations()).isLessThan(90_000);
    }

    /** Decay to 1, a thousand times faster above 1.5, where the right-hand side jumps. */
    private static final class Jump extends Equations {

        Jump() {
            super(1);
        }

        @Override
        double[] slope(double[] y) {
            return new double[] {-factor(y) * (y[0] - 1)};
        }

        @Override
        double[][] jacobian(double[] y) {
            return new double[][] {{-factor(y)}};
        }

        private static double factor(double[] y) {
            return y[0] > 1.5 ? 1e3 : 1;
        }
    }

    @Test
    void itGetsOverAJumpOfTheRightHandSide() {
        RodasIntegrator integrator = new RodasIntegrator(1e-12, 3, 1e-9, 1e-9);

        double[] end = integrator
                .integrate(new Jump(), new ODEState(0, new double[] {2}), 3)
                .getPrimaryState();

        double reached = Math.log(2) / 1e3;
        assertThat(end[0]).isCloseTo(1 + 0.5 * Math.exp(-(3 - reached)), within(1e-7));
    }

    @Test
    void itDoesNotGoOnForEver() {
        RodasIntegrator integrator = new RodasIntegrator(1e-12, 2, 1e-9, 1e-9);
        integrator.setMaxEvaluations(100);

        assertThatThrownBy(() -> integrator.integrate(new VanDerPol(), new ODEState(0, new double[] {2, 0}), 2))
                .isInstanceOf(MathIllegalStateException.class);
    }

    @Test
    void withoutAJacobianItDoesNothing() {
        OrdinaryDifferentialEquation plain = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return 1;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                return new double[1];
            }
        };

        assertThatThrownBy(() ->
                        new RodasIntegrator(1e-9, 1, 1e-9, 1e-9).integrate(plain, new ODEState(0, new double[1]), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Jacobian");
    }
}
