package org.ntwk.cells;

import java.util.List;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/**
 * Izhikevich's cell, in the form with units. The defaults are his regular-spiking cell. First order in the time step, by
 * either {@code integration}; exponential Euler takes g and the leak of u exactly.
 */
public final class Izhikevich implements CellModel {

    @Override
    public String name() {
        return "izhikevich";
    }

    @Override
    public String summary() {
        return "Izhikevich's quadratic cell with recovery";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "C dV/dt = k (V - vr) (V - vt) - u + i - g V",
                "du/dt = a (b (V - vr) - u)",
                "spike when V >= vpeak; then V = c, u = u + d");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Izhikevich (2003), IEEE Trans. Neural Netw. 14:1569, eq. 1-3",
                "Izhikevich (2007), Dynamical Systems in Neuroscience, ch. 8, eq. 8.5-8.6");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.number("C", "pF", "membrane capacitance")
                        .bounds(Bounds.POSITIVE)
                        .defaultsTo(100)
                        .perCell(),
                ParameterSpec.number("k", "nS/mV", "steepness of the parabola of currents")
                        .bounds(Bounds.POSITIVE)
                        .defaultsTo(0.7)
                        .perCell(),
                ParameterSpec.number("vr", "mV", "resting potential")
                        .defaultsTo(-60)
                        .perCell(),
                ParameterSpec.number("vt", "mV", "instantaneous threshold")
                        .defaultsTo(-40)
                        .perCell(),
                ParameterSpec.number("vpeak", "mV", "potential at which a spike is cut off")
                        .defaultsTo(35)
                        .perCell(),
                ParameterSpec.number("a", "1/ms", "rate of recovery")
                        .bounds(Bounds.POSITIVE)
                        .defaultsTo(0.03)
                        .perCell(),
                ParameterSpec.number("b", "nS", "coupling of recovery to the potential")
                        .defaultsTo(-2)
                        .perCell(),
                ParameterSpec.number("c", "mV", "potential after a spike")
                        .defaultsTo(-50)
                        .perCell(),
                ParameterSpec.number("d", "pA", "what a spike adds to the recovery current")
                        .defaultsTo(100)
                        .perCell(),
                Integration.PARAMETER);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.membranePotential(), StateVariable.of("u", "pA", "recovery current"));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        checkBelowPeak("vt", values, path, problems);
        checkBelowPeak("c", values, path, problems);
    }

    private static void checkBelowPeak(String name, ParameterValues values, String path, Problems problems) {
        double[] low = values.perCell(name);
        double[] peak = values.perCell("vpeak");
        for (int n = 0; n < low.length; n++) {
            if (low[n] >= peak[n]) {
                problems.add(
                        ProblemCode.CONTRADICTION,
                        path + "." + name,
                        name + " of " + low[n] + " mV is not below the peak of a spike, vpeak of " + peak[n] + " mV.",
                        "Maybe the two are exchanged.");
                return;
            }
        }
    }

    @Override
    public CellKernel prepare(CellContext context) {
        return new IzhikevichKernel(context);
    }
}
