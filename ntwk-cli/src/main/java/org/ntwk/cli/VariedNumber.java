package org.ntwk.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.Ntwk;
import org.ntwk.meanfield.analysis.ParameterRange;
import org.ntwk.meanfield.analysis.SteadyRates;
import org.ntwk.meanfield.reduction.ReducedFamily;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldSystem;

/**
 * What a bifurcation diagram is over.
 *
 * @param title of the axis
 * @param column of a table
 * @param family the system of each value
 * @param highestPa how far adaptation currents may reach at any of them
 */
record VariedNumber(
        String title,
        String column,
        Unit unit,
        ParameterRange range,
        DoubleFunction<SteadyRates> family,
        double highestPa) {

    private static final String OPTION = "--over";

    /** From which share on an error between the networks that were reduced is told. */
    private static final double TOLD = 0.01;

    /** A rate, and an adaptation current in pA, at which cells fire. */
    private static final double SOME_HZ = 5;

    /**
     * What makes networks of an experiment.
     *
     * @param described the network as the experiment has it
     * @param err where notes go
     */
    record Place(TheoryOptions theory, Ntwk ntwk, ReducedNetwork described, double highestHz, PrintWriter err) {}

    /**
     * From {@code NAME=FROM:TO}, where the name is an afferent, a population, or a path.
     *
     * @param steady the system as the experiment describes it
     * @throws InvalidInputException if it is none of these
     */
    static VariedNumber parse(String text, SteadyOptions.Steady steady, Place place) {
        Problems problems = new Problems();
        int equals = text.lastIndexOf('=');
        String[] ends = text.substring(equals + 1).split(":", -1);
        if (equals < 0 || ends.length != 2) {
            throw new InvalidInputException(
                    "command",
                    new Problem(
                            ProblemCode.WRONG_TYPE,
                            OPTION,
                            "'" + text + "' is not a range of an input or a number.",
                            "Such as AffExc=0Hz:20Hz is meant, RecExc=-100pA:100pA, or"
                                    + " populations.RecExc.cell.b=0pA:80pA."));
        }
        String name = text.substring(0, equals);
        MeanFieldSystem network = steady.reduction().system();
        boolean isAfferent = network.afferents().contains(name);
        if (isAfferent || network.names().contains(name)) {
            return ofInput(name, isAfferent, ends, steady, problems);
        }
        if (name.matches("[^.\\[]*")) {
            List<String> known = new ArrayList<>(network.afferents());
            known.addAll(network.names());
            problems.addUnknown(
                    ProblemCode.UNKNOWN_REFERENCE, OPTION, "there is no afferent or population", name, known);
        }
        problems.throwIfAny("command");
        return ofPath(name, ends, place, problems);
    }

    private static VariedNumber ofInput(
            String name, boolean isAfferent, String[] ends, SteadyOptions.Steady steady, Problems problems) {
        Unit unit = isAfferent ? Unit.HZ : Unit.PA;
        ParameterRange range = range(
                QuantityOption.parse(OPTION, ends[0], unit, problems),
                QuantityOption.parse(OPTION, ends[1], unit, problems),
                ends,
                problems);
        if (isAfferent && range.from() < 0) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, OPTION, ends[0] + " is negative; a rate is at least 0 Hz.");
        }
        problems.throwIfAny("command");
        MeanFieldSystem network = steady.reduction().system();
        HeldInputs inputs = steady.reduction().inputs();
        Map<String, Double> rates = named(network.afferents(), inputs.afferentHz(0));
        Map<String, Double> currents = named(network.names(), inputs.currentPa(0));
        DoubleFunction<SteadyRates> family = value -> {
            Map<String, Double> afferentHz = new HashMap<>(rates);
            Map<String, Double> currentPa = new HashMap<>(currents);
            if (isAfferent) {
                afferentHz.put(name, value);
            } else {
                currentPa.merge(name, value, Double::sum);
            }
            return new SteadyRates(network, HeldInputs.constant(network, afferentHz, currentPa));
        };
        return new VariedNumber(
                (isAfferent ? name : "current into " + name) + " (" + unit.symbol() + ")",
                isAfferent ? name : "current_into_" + name,
                unit,
                range,
                family,
                steady.highestPa());
    }

    private static VariedNumber ofPath(String path, String[] ends, Place place, Problems problems) {
        Quantity from = QuantityOption.parse(OPTION, ends[0], problems);
        Quantity to = QuantityOption.parse(OPTION, ends[1], problems);
        problems.throwIfAny("command");
        Unit unit = unit(from, to);
        ParameterRange range = range(in(from, unit, problems), in(to, unit, problems), ends, problems);
        problems.throwIfAny("command");
        boolean whole = unit.equals(Unit.ONE) && isWhole(range.from()) && isWhole(range.to()) && range.to() > 1;
        ReducedFamily networks;
        try {
            networks = ReducedFamily.over(
                    range.from(),
                    range.to(),
                    whole,
                    value -> place.theory.reduced(path, Value.of(Quantity.of(value, unit)), place.ntwk));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "command", new Problem(ProblemCode.CONTRADICTION, OPTION, path + ": " + e.getMessage() + "."));
        }
        if (networks.error() > TOLD) {
            place.err.println("Note: what theory sees is interpolated between " + ReducedFamily.NODES + " values of "
                    + path + ", and off by " + NumberTableText.rounded(100 * networks.error()) + " % between them");
        }
        ReducedNetwork atFrom = networks.at(range.from());
        ReducedNetwork atTo = networks.at(range.to());
        List<String> cells = MeasuredCells.varied(
                atFrom, atTo, place.described, place.theory.transfers(place.described, place.ntwk));
        SteadyOptions.Steady first = steady(atFrom, place);
        SteadyOptions.Steady last = steady(atTo, place);
        if (Arrays.equals(someSlope(first.rates()), someSlope(last.rates()))) {
            throw new InvalidInputException(
                    "command",
                    new Problem(
                            ProblemCode.CONTRADICTION,
                            OPTION,
                            path + ": rates do not depend on it.",
                            cells.isEmpty()
                                    ? "Maybe it belongs to an adaptation that the transfer functions include."
                                    : "It varies " + String.join(", ", cells) + ", but a transfer function that was"
                                            + " measured is that of one cell. Maybe measure others with ntwk tf."));
        }
        for (String cell : cells) {
            place.err.println("Warning: " + path + " varies " + cell
                    + ", but the transfer function of these cells was measured of one cell, and its numbers stay those"
                    + " of that one. Do not trust the diagram far from there; ntwk tf measures other cells.");
        }
        return new VariedNumber(
                path + (unit.equals(Unit.ONE) ? "" : " (" + unit.symbol() + ")"),
                path,
                unit,
                range,
                value -> steady(networks.at(value), place).rates(),
                Math.max(first.highestPa(), last.highestPa()));
    }

    /** Where all cells fire and adapt. */
    private static double[] someSlope(SteadyRates rates) {
        double[] state = new double[rates.size()];
        Arrays.fill(state, SOME_HZ);
        double[] slope = new double[state.length];
        rates.slope(state, slope);
        return slope;
    }

    private static SteadyOptions.Steady steady(ReducedNetwork network, Place place) {
        return SteadyOptions.steady(network, place.theory.transfers(network, place.ntwk), 1, place.highestHz);
    }

    /** That of an end that is not a bare 0. */
    private static Unit unit(@Nullable Quantity from, @Nullable Quantity to) {
        return from == null || to == null ? Unit.ONE : from.value() == 0 ? to.unit() : from.unit();
    }

    private static double in(@Nullable Quantity quantity, Unit unit, Problems problems) {
        if (quantity == null || quantity.value() == 0) {
            return 0;
        }
        if (!quantity.measuredIn(unit)) {
            problems.add(
                    ProblemCode.WRONG_DIMENSION,
                    OPTION,
                    quantity + " is " + quantity.unit().dimension().inWords() + ", but the other end is "
                            + unit.dimension().inWords() + ".");
            return Double.NaN;
        }
        return quantity.in(unit);
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value);
    }

    private static ParameterRange range(double from, double to, String[] ends, Problems problems) {
        if (from >= to) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, OPTION, "from " + ends[0] + " to " + ends[1] + " does not rise.");
        }
        return from < to ? new ParameterRange(from, to) : new ParameterRange(0, 1);
    }

    private static Map<String, Double> named(List<String> names, double[] values) {
        Map<String, Double> named = new HashMap<>();
        for (int k = 0; k < values.length; k++) {
            named.put(names.get(k), values[k]);
        }
        return named;
    }
}
