package org.ntwk.meanfield.analysis;

import java.util.List;

/** Differential equations of one or two variables, x and y, as formulas. */
record NormalForm(List<String> names, Formula formula, Formula derivatives) implements SteadySystem {

    /** Values as a function of the state. */
    interface Formula {
        double[] at(double[] state);
    }

    static NormalForm of(int size, Formula formula, Formula derivatives) {
        return new NormalForm(List.of("x", "y").subList(0, size), formula, derivatives);
    }

    @Override
    public void slope(double[] state, double[] out) {
        System.arraycopy(formula.at(state), 0, out, 0, size());
    }

    @Override
    public void jacobian(double[] state, double[] out) {
        System.arraycopy(derivatives.at(state), 0, out, 0, size() * size());
    }
}
