package org.ntwk.meanfield.reduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.hipparchus.analysis.interpolation.DividedDifferenceInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialFunctionNewtonForm;
import org.ntwk.api.meanfield.ReducedNetwork;

/**
 * What theory sees of a network as one number of its description varies. A description is reduced at few values only, as
 * its connections are drawn for that; between them each number of the reduced network is that of the polynomial through
 * them. That is exact for what the description gives as it is, which is nearly all of it.
 *
 * <p>Rates of afferents and injected currents are those at the start of the run.
 */
public final class ReducedFamily {

    /** Values at which the description is reduced. */
    public static final int NODES = 5;

    /** Where between the ends the polynomials are checked. */
    private static final double CHECKED = 0.37;

    private final ReducedNumbers shape;
    private final List<PolynomialFunctionNewtonForm> numbers;
    private final double[] first;
    private final double error;

    private ReducedFamily(
            ReducedNumbers shape, List<PolynomialFunctionNewtonForm> numbers, double[] first, double error) {
        this.shape = shape;
        this.numbers = numbers;
        this.first = first;
        this.error = error;
    }

    /**
     * Reduces a description at several values.
     *
     * @param reduce the network of a value
     * @param whole whether the number must be whole
     * @throws IllegalArgumentException if theory sees no difference, or the inputs of populations are not the same at all
     *     values
     */
    public static ReducedFamily over(double from, double to, boolean whole, DoubleFunction<ReducedNetwork> reduce) {
        double[] nodes = new double[NODES];
        Arrays.setAll(nodes, n -> round(from + n * (to - from) / (NODES - 1), whole));
        List<ReducedNetwork> networks =
                new ArrayList<>(Arrays.stream(nodes).mapToObj(reduce).toList());
        double between = round(from + CHECKED * (to - from), whole);
        networks.add(reduce.apply(between));
        ReducedNumbers shape = ReducedNumbers.of(networks);
        double[][] values = networks.stream().map(shape::numbers).toArray(double[][]::new);
        double[] first = values[0];
        List<PolynomialFunctionNewtonForm> numbers = new ArrayList<>();
        boolean varies = false;
        double error = 0;
        for (int k = 0; k < first.length; k++) {
            double[] at = new double[NODES];
            for (int n = 0; n < NODES; n++) {
                at[n] = values[n][k];
                varies |= at[n] != at[0];
            }
            PolynomialFunctionNewtonForm through = new DividedDifferenceInterpolator().interpolate(nodes, at);
            numbers.add(through);
            double exact = values[NODES][k];
            double scale = Arrays.stream(at).map(Math::abs).max().orElseThrow();
            if (scale > 0) {
                error = Math.max(error, Math.abs(through.value(between) - exact) / scale);
            }
        }
        if (!varies) {
            throw new IllegalArgumentException("mean-field theory sees no difference between " + from + " and " + to);
        }
        return new ReducedFamily(shape, numbers, first, error);
    }

    private static double round(double value, boolean whole) {
        return whole ? Math.rint(value) : value;
    }

    /** The network at any value of the range. */
    public ReducedNetwork at(double value) {
        double[] at = new double[first.length];
        Arrays.setAll(at, k -> numbers.get(k).value(value));
        return shape.network(at);
    }

    /** The greatest error that was found between the values, as a share of the greatest of that number. */
    public double error() {
        return error;
    }
}
