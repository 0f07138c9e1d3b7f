package org.ntwk.meanfield.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldSystem;

/**
 * The rate of one population's cells as a function of the rate at which it fires, and where the two are equal: the curve
 * of a transfer function over the identity line. All other variables are where they stand still at that rate: the effective
 * transfer function of Mascaro and Amit (1999), Network 10:351. There may be several such states, hence several curves, or
 * one that turns.
 */
public final class FixedPointDiagram {

    private static final int SEARCHES = 5;
    private static final int SEARCH_POINTS = 2000;
    private static final int POINTS = 401;

    private final String population;
    private final List<Curve> curves;
    private final FixedPoints fixedPoints;

    private FixedPointDiagram(String population, List<Curve> curves, FixedPoints fixedPoints) {
        this.population = population;
        this.curves = List.copyOf(curves);
        this.fixedPoints = fixedPoints;
    }

    /**
     * The diagram of a population that is alone. It may stand for several that fire at the same rate, as excitatory and
     * inhibitory cells of equal properties do; it then stands twice among its inputs.
     *
     * @param system of one population
     * @param points of the curve, evenly spaced from 0 to the highest rate, at least 2
     * @throws IllegalArgumentException if there is more than one population, the inputs change, or there is no curve
     */
    public static FixedPointDiagram of(MeanFieldSystem system, HeldInputs inputs, double highestHz, int points) {
        SteadyRates rates = new SteadyRates(system, inputs);
        if (rates.size() != 1) {
            throw new IllegalArgumentException(
                    "of " + String.join(", ", rates.names()) + " none is alone: name the population of the diagram");
        }
        if (points < 2) {
            throw new IllegalArgumentException("a curve needs at least 2 points, not " + points);
        }
        FixedPoints fixedPoints = new FixedPointSearch(StateBox.rates(1, highestHz)).find(rates);
        List<double[]> curve = new ArrayList<>();
        double[] transfer = new double[1];
        for (int k = 0; k < points; k++) {
            double rate = highestHz * k / (points - 1);
            system.transferHz(new double[] {rate}, inputs.afferentHz(0), inputs.currentPa(0), transfer);
            curve.add(new double[] {rate, transfer[0]});
        }
        return new FixedPointDiagram(system.names().get(0), List.of(Curve.through(curve)), fixedPoints);
    }

    /**
     * The diagram of one of several populations.
     *
     * @param highestHz to which the curve reaches
     * @param box of all variables of {@link SteadyRates}, in which fixed points and states of the others are looked for
     * @throws IllegalArgumentException if there is no such population, the inputs change, or the box does not fit
     */
    public static FixedPointDiagram of(
            MeanFieldSystem system, HeldInputs inputs, String population, double highestHz, StateBox box) {
        SteadyRates rates = new SteadyRates(system, inputs);
        box.requireFor(rates);
        int m = PowerSpectrum.indexOf("population", population, system.names());
        if (rates.size() == 1) {
            return of(system, inputs, highestHz, POINTS);
        }
        double timeConstantMs = system.populations().get(m).timeConstantMs();
        DoubleFunction<SteadySystem> others = rate -> held(rates, population, rate);
        StateBox rest = held(rates, population, 0).box(box);
        List<Curve> curves = new ArrayList<>();
        for (Branch branch : new Continuation(others, rest, new ParameterRange(0, highestHz))
                .all(new FixedPointSearch(rest, SEARCH_POINTS), SEARCHES)) {
            List<double[]> curve = new ArrayList<>();
            double[] slope = new double[rates.size()];
            for (Branch.Point point : branch.points()) {
                double rate = point.parameter();
                rates.slope(
                        held(rates, population, rate).whole(point.fixedPoint().values()), slope);
                curve.add(new double[] {rate, rate + timeConstantMs * slope[m]});
            }
            curves.add(Curve.through(curve));
        }
        return new FixedPointDiagram(population, curves, new FixedPointSearch(box).find(rates));
    }

    private static HeldVariables held(SteadyRates rates, String population, double rateHz) {
        return new HeldVariables(rates, Map.of(population, rateHz));
    }

    /** Whose rates they are. */
    public String population() {
        return population;
    }

    /** The rate of its cells, the second coordinate, over the rate at which it fires, in Hz. */
    public List<Curve> curves() {
        return curves;
    }

    /** Where the two are equal, with the stability in the whole system. */
    public FixedPoints fixedPoints() {
        return fixedPoints;
    }
}
