package org.ntwk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.meanfield.reduction.MeanFieldReduction;
import org.ntwk.meanfield.system.FirstOrderMeanField;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.Integrator;
import org.ntwk.meanfield.system.MeanFieldSystem;
import org.ntwk.meanfield.system.SecondOrderMeanField;
import org.ntwk.meanfield.system.SecondOrderState;
import org.ntwk.meanfield.system.SecondOrderTrajectory;
import org.ntwk.meanfield.system.Tolerance;
import org.ntwk.meanfield.system.Trajectory;
import picocli.CommandLine.Option;

/** How rates are followed over time. */
final class SolutionOptions {

    private static final List<String> ORDERS = List.of("1", "2", "linear-noise");

    private static final String EULER = "euler";

    private static final Map<String, Integrator> INTEGRATORS = Arrays.stream(Integrator.values())
            .collect(Collectors.toMap(
                    value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'), value -> value));

    @Option(
            names = "--order",
            paramLabel = "N",
            description = "1: mean rates; 2: means and covariances; linear-noise: covariances about the means of 1.")
    private String order = "1";

    @Option(
            names = "--integrator",
            paramLabel = "NAME",
            description = "dormand-prince: explicit; rodas: implicit, for stiff systems; automatic, the default: rodas"
                    + " through long stretches of constant input; euler: fixed steps of --step, as the original's.")
    private String integrator = "automatic";

    @Option(
            names = "--step",
            paramLabel = "T",
            description = "Between the samples of inputs and the rates that are given; 1 ms.")
    private String step = "1ms";

    @Option(
            names = "--initial",
            paramLabel = "NAME=RATE",
            description = "Rate of a population at the start, such as Exc=5Hz; 0 Hz. May be given more than once.")
    private Map<String, String> initial = new LinkedHashMap<>();

    /**
     * Rates over time.
     *
     * @param moments null for rates of first order, which have no covariances
     */
    record Solution(
            MeanFieldReduction reduction,
            Trajectory rates,
            @Nullable SecondOrderTrajectory moments) {

        /** The standard deviation of a rate at every time; empty if there is none. */
        double[] sdHz(String population) {
            if (moments == null) {
                return new double[0];
            }
            double[] variances = moments.covariancesHz2(population, population);
            for (int k = 0; k < variances.length; k++) {
                variances[k] = Math.sqrt(Math.max(0, variances[k]));
            }
            return variances;
        }
    }

    /** Between rates, in ms; no number where a problem was reported. */
    double stepMs(Problems problems) {
        if (!ORDERS.contains(order)) {
            problems.addUnknown(ProblemCode.OUT_OF_BOUNDS, "--order", "there is no order", order, ORDERS);
        }
        if (!INTEGRATORS.containsKey(integrator) && !integrator.equals(EULER)) {
            List<String> known = new ArrayList<>(INTEGRATORS.keySet());
            known.add(EULER);
            problems.addUnknown(ProblemCode.OUT_OF_BOUNDS, "--integrator", "there is no integrator", integrator, known);
        }
        double stepMs = QuantityOption.parse("--step", step, Unit.MS, problems);
        if (stepMs <= 0) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--step", step + " must be longer than 0 ms.");
        }
        return stepMs;
    }

    /** @param stepMs as {@link #stepMs} gave it */
    Solution solve(TheoryOptions.Theory theory, double stepMs) {
        Problems problems = new Problems();
        double[] from = theory.ratesHz("--initial", initial, problems);
        problems.throwIfAny("command");
        double durationMs = theory.durationMs();
        MeanFieldReduction reduction = MeanFieldReduction.of(theory.reduced(), theory.transfers(), durationMs, stepMs);
        return integrator.equals(EULER)
                ? byEuler(reduction, from, durationMs, stepMs)
                : adaptively(reduction, from, durationMs, stepMs, Objects.requireNonNull(INTEGRATORS.get(integrator)));
    }

    private Solution adaptively(
            MeanFieldReduction reduction, double[] from, double durationMs, double stepMs, Integrator chosen) {
        if (order.equals("1")) {
            Trajectory rates = new FirstOrderMeanField(reduction.system())
                    .by(chosen)
                    .solve(from, reduction.inputs(), durationMs, stepMs, Tolerance.DEFAULT);
            return new Solution(reduction, rates, null);
        }
        SecondOrderTrajectory moments = withCovariances(reduction.system())
                .by(chosen)
                .solve(from, reduction.inputs(), durationMs, stepMs, Tolerance.DEFAULT);
        return new Solution(reduction, moments.rates(), moments);
    }

    /** Fixed steps as long as the samples of the inputs. */
    private Solution byEuler(MeanFieldReduction reduction, double[] from, double durationMs, double stepMs) {
        MeanFieldSystem system = reduction.system();
        HeldInputs inputs = reduction.inputs();
        int steps = (int) Math.floor(durationMs / stepMs * (1 + 1e-12));
        try {
            if (order.equals("1")) {
                return new Solution(reduction, new FirstOrderMeanField(system).euler(from, inputs, steps), null);
            }
            double[] adaptationPa = new double[from.length];
            system.stationaryAdaptationPa(from, inputs.afferentHz(0), inputs.currentPa(0), adaptationPa);
            SecondOrderTrajectory moments = withCovariances(system)
                    .euler(
                            new SecondOrderState(from, new double[from.length][from.length], adaptationPa),
                            inputs,
                            steps);
            return new Solution(reduction, moments.rates(), moments);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "command", new Problem(ProblemCode.OUT_OF_BOUNDS, "--step", e.getMessage() + "."));
        }
    }

    private SecondOrderMeanField withCovariances(MeanFieldSystem system) {
        return order.equals("2") ? new SecondOrderMeanField(system) : SecondOrderMeanField.linearNoise(system);
    }
}
