package org.ntwk.meanfield.system;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.hipparchus.ode.EquationsMapper;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEJacobiansProvider;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.hipparchus.ode.sampling.AbstractODEStateInterpolator;

/**
 * The Rosenbrock method RODAS of Hairer and Wanner (1996), Solving Ordinary Differential Equations II, section IV.7: six
 * stages, of fourth order with an error estimate of third, L-stable and stiffly accurate. With the Jacobian J at the
 * start of a step of length h,
 *
 * <pre>
 * (1/(γ h) − J) u_i = f(y + Σ a_ij u_j) + Σ c_ij u_j / h
 * </pre>
 *
 * the new state is the argument of the last f plus u_6, and u_6 the error. The interpolant is of third order. There is one
 * LU decomposition in a step. Equations are autonomous, as mean fields under held inputs are, and must be a {@link
 * ODEJacobiansProvider}. Hipparchus, whose integrators are explicit, has the steps' bookkeeping.
 */
final class RodasIntegrator extends AdaptiveStepsizeIntegrator {

    private static final double GAMMA = 0.25;

    /** Of the stages, by those before. The argument of the last is that of the fifth plus u_5. */
    private static final double[][] A = {
        {},
        {1.544000000000000},
        {0.9466785280815826, 0.2557011698983284},
        {3.314825187068521, 2.896124015972201, 0.9986419139977817},
        {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950},
        {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1}
    };

    private static final double[][] C = {
        {},
        {-5.6688},
        {-2.430093356833875, -0.2063599157091915},
        {-0.1073529058151375, -9.594562251023355, -20.47028614809616},
        {7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160},
        {8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054}
    };

    /** Of the interpolant, by the first five stages. */
    private static final double[][] D = {
        {10.12623508344586, -7.487995877610167, -34.80091861555747, -7.992771707568823, 1.025137723295662},
        {-0.6762803392801253, 6.087714651680015, 16.43084320892478, 24.76722511418386, -6.594389125716872}
    };

    private static final int ORDER = 4;
    private static final double SAFETY = 0.9;
    private static final double LEAST_FACTOR = 0.2;
    private static final double GREATEST_FACTOR = 6;

    RodasIntegrator(double shortestStep, double longestStep, double absolute, double relative) {
        super("RODAS", shortestStep, longestStep, absolute, relative);
    }

    @Override
    public ODEStateAndDerivative integrate(ExpandableODE equations, ODEState initial, double until) {
        sanityChecks(initial, until);
        if (!(equations.getPrimary() instanceof ODEJacobiansProvider system)) {
            throw new IllegalArgumentException("RODAS needs the Jacobian of its equations");
        }
        setStepStart(initIntegration(equations, initial, until));
        setIsLastStep(false);
        double span = until - initial.getTime();
        Step step = new Step(equations.getMapper());
        boolean rejected = false;
        double next = firstStep();
        while (!isLastStep()) {
            double from = getStepStart().getTime();
            boolean reachesEnd = next >= until - from - span * 1e-15;
            double length = reachesEnd ? until - from : next;
            setStepSize(length);
            double error = step.take(system, getStepStart(), length);
            double factor = factor(error);
            if (error <= 1) {
                double to = reachesEnd ? until : from + length;
                setStepStart(acceptStep(step.accepted(to), until));
                next = getStepSizeHelper().filterStep(length * (rejected ? Math.min(factor, 1) : factor), true, true);
                rejected = false;
            } else {
                next = getStepSizeHelper().filterStep(length * factor, true, false);
                rejected = true;
            }
        }
        ODEStateAndDerivative end = getStepStart();
        resetInternalState();
        return end;
    }

    private double firstStep() {
        double[] scale = new double[getStepSizeHelper().getMainSetDimension()];
        for (int v = 0; v < scale.length; v++) {
            scale[v] = tolerance(v, getStepStart().getPrimaryState()[v]);
        }
        return initializeStep(true, ORDER, scale, getStepStart());
    }

    private double tolerance(int variable, double value) {
        return getStepSizeHelper().getTolerance(variable, Math.abs(value));
    }

    /** By which the step should change; what is no number at all was far too long. */
    private static double factor(double error) {
        double wanted = SAFETY * Math.pow(error, -1.0 / ORDER);
        return Double.isNaN(wanted) ? LEAST_FACTOR : Math.max(LEAST_FACTOR, Math.min(GREATEST_FACTOR, wanted));
    }

    /** One step, which may be tried at several lengths. */
    private final class Step {

        private final EquationsMapper mapper;
        private final int n;
        private final double[][] stages;
        private final LinearSolverDense<DMatrixRMaj> solver;
        private final DMatrixRMaj matrix;
        private final DMatrixRMaj right;
        private double[][] jacobian = new double[0][];
        private ODEStateAndDerivative start;
        private double[] reached = new double[0];

        Step(EquationsMapper mapper) {
            this.mapper = mapper;
            this.n = mapper.getTotalDimension();
            this.stages = new double[A.length][n];
            this.solver = LinearSolverFactory_DDRM.lu(n);
            this.matrix = new DMatrixRMaj(n, n);
            this.right = new DMatrixRMaj(n, 1);
            this.start = getStepStart();
        }

        /** The error in units of the tolerance, root mean square over the variables; at most 1 is good. */
        double take(ODEJacobiansProvider system, ODEStateAndDerivative from, double length) {
            double[] state = from.getPrimaryState();
            if (from != start || jacobian.length == 0) {
                start = from;
                jacobian = system.computeMainStateJacobian(from.getTime(), state, from.getPrimaryDerivative());
            }
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    matrix.set(a, b, (a == b ? 1 / (GAMMA * length) : 0) - jacobian[a][b]);
                }
            }
            if (!solver.setA(matrix)) {
                return Double.NaN;
            }
            double[] argument = state;
            for (int i = 0; i < A.length; i++) {
                argument = state.clone();
                for (int j = 0; j < i; j++) {
                    for (int v = 0; v < n; v++) {
                        argument[v] += A[i][j] * stages[j][v];
                    }
                }
                double[] slope = i == 0 ? from.getPrimaryDerivative() : computeDerivatives(from.getTime(), argument);
                for (int v = 0; v < n; v++) {
                    double sum = 0;
                    for (int j = 0; j < i; j++) {
                        sum += C[i][j] * stages[j][v];
                    }
                    right.data[v] = slope[v] + sum / length;
                }
                solver.solve(right, DMatrixRMaj.wrap(n, 1, stages[i]));
            }
            double squares = 0;
            for (int v = 0; v < n; v++) {
                double error = stages[A.length - 1][v];
                argument[v] += error;
                double scaled = error / tolerance(v, Math.max(Math.abs(state[v]), Math.abs(argument[v])));
                squares += scaled * scaled;
            }
            reached = argument;
            return Math.sqrt(squares / n);
        }

        AbstractODEStateInterpolator accepted(double to) {
            double[] bend = new double[n];
            double[] skew = new double[n];
            for (int j = 0; j < D[0].length; j++) {
                for (int v = 0; v < n; v++) {
                    bend[v] += D[0][j] * stages[j][v];
                    skew[v] += D[1][j] * stages[j][v];
                }
            }
            ODEStateAndDerivative end = mapper.mapStateAndDerivative(to, reached, computeDerivatives(to, reached));
            return new Interpolant(bend, skew, start, end, start, end, mapper);
        }
    }

    /** y + s (Δ + (1 − s)(bend + s skew)) at the share s of the step, in which y changes by Δ. */
    private static final class Interpolant extends AbstractODEStateInterpolator {

        private final double[] bend;
        private final double[] skew;

        Interpolant(
                double[] bend,
                double[] skew,
                ODEStateAndDerivative globalStart,
                ODEStateAndDerivative globalEnd,
                ODEStateAndDerivative start,
                ODEStateAndDerivative end,
                EquationsMapper mapper) {
            super(true, globalStart, globalEnd, start, end, mapper);
            this.bend = bend;
            this.skew = skew;
        }

        @Override
        protected AbstractODEStateInterpolator create(
                boolean forward,
                ODEStateAndDerivative globalStart,
                ODEStateAndDerivative globalEnd,
                ODEStateAndDerivative start,
                ODEStateAndDerivative end,
                EquationsMapper mapper) {
            return new Interpolant(bend, skew, globalStart, globalEnd, start, end, mapper);
        }

        @Override
        protected ODEStateAndDerivative computeInterpolatedStateAndDerivatives(
                EquationsMapper mapper, double time, double share, double passed, double left) {
            double[] first = getGlobalPreviousState().getCompleteState();
            double[] last = getGlobalCurrentState().getCompleteState();
            double length = passed + left;
            double[] state = new double[first.length];
            double[] slope = new double[first.length];
            for (int v = 0; v < state.length; v++) {
                double bent = bend[v] + share * skew[v];
                double rest = 1 - share;
                state[v] = rest * first[v] + share * (last[v] + rest * bent);
                slope[v] = (last[v] - first[v] + (rest - share) * bent + share * rest * skew[v]) / length;
            }
            return mapper.mapStateAndDerivative(time, state, slope);
        }
    }
}
