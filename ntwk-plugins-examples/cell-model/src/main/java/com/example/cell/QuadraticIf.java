package com.example.cell;

import static org.ntwk.api.parameter.ParameterSpec.number;

import java.util.List;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/**
 * The quadratic integrate-and-fire cell: the normal form of a cell whose firing sets in through a saddle-node
 * bifurcation, so that its rate starts from zero, as the square root of the current above rheobase k(Vthre − Vrest)²/4.
 */
final class QuadraticIf implements CellModel {

    private static final ParameterSchema PARAMETERS = ParameterSchema.of(
            number("Cm", "pF", "membrane capacitance")
                    .bounds(Bounds.POSITIVE)
                    .defaultsTo(200)
                    .perCell(),
            number(
                            "k",
                            "nS/mV",
                            "curvature of the current-voltage relation, k(Vthre - Vrest) is the conductance at rest")
                    .bounds(Bounds.POSITIVE)
                    .defaultsTo(0.5)
                    .perCell(),
            number("Vrest", "mV", "resting potential without input")
                    .defaultsTo(-65)
                    .perCell(),
            number("Vthre", "mV", "potential above which V runs away without input")
                    .defaultsTo(-45)
                    .perCell(),
            number("Vpeak", "mV", "potential at which a spike is emitted")
                    .defaultsTo(20)
                    .perCell(),
            number("Vreset", "mV", "potential after a spike").defaultsTo(-70).perCell(),
            number("Trefrac", "ms", "time that V is held after a spike")
                    .bounds(Bounds.NON_NEGATIVE)
                    .defaultsTo(2)
                    .perCell());

    @Override
    public String name() {
        return "example-cell:quadratic-if";
    }

    @Override
    public String summary() {
        return "Quadratic integrate-and-fire cell";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "Cm dV/dt = k (V - Vrest) (V - Vthre) + i - g V",
                "spike when V >= Vpeak: V <- Vreset, held for Trefrac");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Ermentrout and Kopell 1986, SIAM J Appl Math 46:233 (the normal form)",
                "Latham, Richmond, Nelson and Nirenberg 2000, J Neurophysiol 83:808 (with units, as a network's cell)");
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        mustBeBelow("Vrest", "Vthre", values, path, problems);
        mustBeBelow("Vthre", "Vpeak", values, path, problems);
        mustBeBelow("Vreset", "Vpeak", values, path, problems);
    }

    private static void mustBeBelow(String low, String high, ParameterValues values, String path, Problems problems) {
        double[] lows = values.perCell(low);
        double[] highs = values.perCell(high);
        for (int cell = 0; cell < lows.length; cell++) {
            if (lows[cell] >= highs[cell]) {
                problems.add(
                        ProblemCode.CONTRADICTION,
                        path + "." + low,
                        lows[cell] + " mV must be below " + high + ", which is " + highs[cell] + " mV (cell " + cell
                                + ")");
                return;
            }
        }
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.membranePotential());
    }

    @Override
    public CellKernel prepare(CellContext context) {
        return new QuadraticIfKernel(context);
    }
}
