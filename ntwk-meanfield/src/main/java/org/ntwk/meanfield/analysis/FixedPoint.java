package org.ntwk.meanfield.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * A state that does not change, and how it answers a small disturbance.
 *
 * @param names of the n variables
 * @param state their values
 * @param eigenvalues the n of the Jacobian, the one with the largest real part first
 */
public record FixedPoint(List<String> names, List<Double> state, List<Eigenvalue> eigenvalues) {

    public FixedPoint {
        names = List.copyOf(names);
        state = List.copyOf(state);
        eigenvalues = List.copyOf(eigenvalues);
    }

    static FixedPoint at(SteadySystem system, double[] state) {
        int n = system.size();
        double[] jacobian = new double[n * n];
        system.jacobian(state, jacobian);
        List<Double> values = new ArrayList<>();
        for (double value : state) {
            values.add(value);
        }
        return new FixedPoint(system.names(), values, Matrices.eigenvalues(jacobian, n));
    }

    /**
     * The value of a variable.
     *
     * @throws IllegalArgumentException if there is no such variable
     */
    public double value(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "there is no variable " + name + "; there are " + String.join(", ", names));
        }
        return state.get(index);
    }

    /** The values of all variables. */
    public double[] values() {
        return state.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public Stability stability() {
        return Stability.of(eigenvalues);
    }

    /**
     * The index of Poincaré, sign det(−J): 1 if an even number of eigenvalues is real and positive, else −1; 0 if one
     * is 0 up to rounding.
     */
    public int index() {
        double largest =
                eigenvalues.stream().mapToDouble(Eigenvalue::magnitude).max().orElseThrow();
        int sign = 1;
        for (Eigenvalue value : eigenvalues) {
            if (value.magnitude() <= 1e-9 * largest) {
                return 0;
            }
            if (value.imaginary() == 0 && value.real() > 0) {
                sign = -sign;
            }
        }
        return sign;
    }
}
