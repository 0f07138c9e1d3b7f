package org.ntwk.core.equation;

import java.util.List;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.Problems;

/**
 * A cell that the description defines by differential equations with units. Its parameters are those that the equations
 * name; {@link #specialise} makes the model of one use, whose kernel is compiled when a network is.
 *
 * <p>A description is data: its texts reach nothing but arithmetic and the functions of expressions.
 */
public final class EquationCell implements CellModel {

    static final String NAME = "equations";

    /** The flag of an equation whose variable rests while the cell is refractory. */
    static final String HELD = "unless refractory";

    /** The flag of an equation whose variable never rests. */
    static final String ALWAYS = "always";

    static final ParameterSpec EQUATIONS = ParameterSpec.text(
            "equations",
            "dX/dt = expression : unit, one a line, V in mV among them; X = expression : unit names an expression, X : unit"
                    + " a parameter");
    static final ParameterSpec THRESHOLD = ParameterSpec.text(
                    "threshold", "condition under which it fires; without one it never does")
            .defaultsTo(Value.of(""));
    static final ParameterSpec RESET = ParameterSpec.text(
                    "reset", "what a spike does to variables: = += -= *=, separated by ; or lines")
            .defaultsTo(Value.of(""));
    static final ParameterSpec REFRACTORY = ParameterSpec.text(
                    "refractory", "time after a spike in which it does not fire and V rests: a time or an expression")
            .defaultsTo(Value.of(""));
    static final ParameterSpec REST = ParameterSpec.text(
                    "rest", "where variables start: V = El; left out, V starts at its reset and the others at 0")
            .defaultsTo(Value.of(""));
    static final ParameterSpec INTEGRATION = ParameterSpec.choice("integration", Integration.words(), "the method")
            .defaultsTo(Value.of(Integration.EULER.word()));

    static final ParameterSchema OWN = ParameterSchema.of(EQUATIONS, THRESHOLD, RESET, REFRACTORY, REST, INTEGRATION);
    static final String SUMMARY = "cell that is defined by differential equations with units";

    private final LoopClasses classes = new LoopClasses();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return SUMMARY;
    }

    @Override
    public List<String> equations() {
        return List.of(
                "those of the description, in its parameters, its variables, the time t and the drive g (nS) and i (pA);"
                        + " I is i - g V",
                "euler: first order in the time step; heun: second; rk4: fourth; both with g and i of the step's start",
                "exponential-euler: dx/dt = A x + B is solved exactly with A and B of the step's start, where A gathers"
                        + " the terms that are linear in x");
    }

    @Override
    public List<String> references() {
        return List.of("Stimberg, Brette, Goodman (2019), eLife 8:e47314: the notation is close to Brian 2's");
    }

    @Override
    public ParameterSchema parameters() {
        return OWN;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public CellModel specialise(ComponentDescription use, String path, Problems problems) {
        return new UseReader(use, path, problems, classes).model();
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.membranePotential());
    }

    @Override
    public CellKernel prepare(CellContext context) {
        throw new IllegalStateException("only a model that specialise gave has equations");
    }
}
