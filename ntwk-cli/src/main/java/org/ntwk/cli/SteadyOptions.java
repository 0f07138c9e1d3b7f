package org.ntwk.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.meanfield.AdaptationCurrent;
import org.ntwk.api.meanfield.PopulationTransfer;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.meanfield.ReducedPopulation;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.meanfield.analysis.FixedPointSearch;
import org.ntwk.meanfield.analysis.FixedPoints;
import org.ntwk.meanfield.analysis.StateBox;
import org.ntwk.meanfield.analysis.SteadyRates;
import org.ntwk.meanfield.reduction.MeanFieldReduction;
import picocli.CommandLine.Option;

/** Where states of a mean field at constant input are looked for. */
final class SteadyOptions {

    private static final double DEFAULT_HZ = 200;
    /** Below that all is silent, and a figure shows what would be beside it. */
    private static final double SILENT_HZ = 0.01;

    private static final double SHOWN_OF_SILENCE_HZ = 20;
    private static final double SPAN_MV = 200;

    @Option(
            names = "--highest",
            paramLabel = "RATE",
            description =
                    "Highest rate that is looked at, and drawn; 200 Hz, and figures reach to twice the fixed points.")
    private @Nullable String highest;

    /** In Hz; no number where a problem was reported. */
    double highestHz(Problems problems) {
        if (highest == null) {
            return DEFAULT_HZ;
        }
        double highestHz = QuantityOption.parse("--highest", highest, Unit.HZ, problems);
        if (highestHz <= 0) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--highest", highest + " must be above 0 Hz.");
        }
        return highestHz;
    }

    /**
     * How far a figure reaches along a variable.
     *
     * @param other what is shown besides the fixed points
     */
    double shownHz(String variable, FixedPoints points, double highestHz, double other) {
        if (highest != null) {
            return highestHz;
        }
        double greatest = points.points().stream()
                .mapToDouble(point -> point.value(variable))
                .max()
                .orElse(highestHz);
        double shown = Math.max(2 * greatest, 1.2 * other);
        return Math.min(highestHz, shown < SILENT_HZ ? SHOWN_OF_SILENCE_HZ : shown);
    }

    /**
     * A mean field at constant input.
     *
     * @param highestPa how far adaptation currents may reach
     */
    record Steady(MeanFieldReduction reduction, SteadyRates rates, double highestHz, double highestPa) {

        /** Of all variables. */
        StateBox box() {
            return box(highestHz);
        }

        StateBox box(double toHz) {
            return rates.box(toHz, highestPa);
        }

        FixedPoints fixedPoints() {
            return new FixedPointSearch(box()).find(rates);
        }
    }

    /** @throws InvalidInputException if an input changes over time */
    static Steady steady(TheoryOptions.Theory read, double highestHz) {
        return steady(read.reduced(), read.transfers(), read.durationMs(), highestHz);
    }

    /** @throws InvalidInputException if an input changes over time */
    static Steady steady(
            ReducedNetwork network, Map<String, PopulationTransfer> transfers, double durationMs, double highestHz) {
        MeanFieldReduction reduction = MeanFieldReduction.of(network, transfers, durationMs, 1);
        if (!reduction.inputs().isConstant()) {
            throw new InvalidInputException(
                    "search for fixed points",
                    new Problem(
                            ProblemCode.CONTRADICTION,
                            "stimuli",
                            "inputs change over time, but stationary rates are those at constant input.",
                            "Maybe --rate \"AffExc=8 Hz\" with the name of the stimulus."));
        }
        return new Steady(
                reduction,
                new SteadyRates(reduction.system(), reduction.inputs()),
                highestHz,
                highestPa(network, highestHz));
    }

    /** What adaptation comes to at most while cells fire at the highest rate and V stays between reversal potentials. */
    private static double highestPa(ReducedNetwork network, double highestHz) {
        double highest = 1;
        for (ReducedPopulation population : network.populations()) {
            AdaptationCurrent adaptation = population.cell().adaptationOrNull();
            if (adaptation != null) {
                highest = Math.max(
                        highest,
                        adaptation.timeConstantMs() * adaptation.incrementPa() * highestHz * 1e-3
                                + adaptation.couplingNs() * SPAN_MV);
            }
        }
        return highest;
    }
}
