package org.ntwk.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.plugin.NtwkPlugin;

/** The cells of RS-FS as a user writes them after {@code docs/writing-a-plugin.md}. */
final class PlainCells implements NtwkPlugin {

    @Override
    public String id() {
        return "plain";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<CellModel> cellModels() {
        return List.of(new Model("eif", false), new Model("adexp", true));
    }

    private record Model(String kind, boolean adapts) implements CellModel {

        @Override
        public String name() {
            return "plain:" + kind;
        }

        @Override
        public String summary() {
            return kind + " in the plain form";
        }

        @Override
        public List<String> equations() {
            return List.of(
                    "Cm dV/dt = Gl (El - V) + Gl deltaV exp((V - Vthre)/deltaV) - w + i - g V",
                    "tauw dw/dt = a (V - El) - w, or no w",
                    "spike when V > Vthre + 5 deltaV; then V = Vreset for Trefrac, w = w + b");
        }

        @Override
        public List<String> references() {
            return List.of("Brette, Gerstner (2005), J. Neurophysiol. 94:3637, eq. 1-3");
        }

        @Override
        public ParameterSchema parameters() {
            List<ParameterSpec> specs = new ArrayList<>(List.of(
                    number("Gl", "nS", "leak conductance", 10),
                    number("Cm", "pF", "membrane capacitance", 200),
                    number("Trefrac", "ms", "refractory period", 5),
                    number("El", "mV", "leak reversal potential", -70),
                    number("Vthre", "mV", "spike threshold", -50),
                    number("Vreset", "mV", "potential after a spike", -70),
                    number("deltaV", "mV", "sharpness of the spike's onset", 2)));
            if (adapts) {
                specs.add(number("a", "nS", "adaptation to the potential", 2));
                specs.add(number("b", "pA", "adaptation to a spike", 20));
                specs.add(number("tauw", "ms", "time constant of adaptation", 500));
            }
            return ParameterSchema.of(specs.toArray(ParameterSpec[]::new));
        }

        private static ParameterSpec number(String name, String unit, String what, double value) {
            return ParameterSpec.number(name, unit, what).defaultsTo(value);
        }

        @Override
        public List<StateVariable> state() {
            StateVariable v = StateVariable.membranePotential();
            return adapts ? List.of(v, StateVariable.of("w", "pA", "adaptation current")) : List.of(v);
        }

        @Override
        public CellKernel prepare(CellContext context) {
            return adapts ? new PlainAdaptiveKernel(context) : new PlainExponentialKernel(context);
        }
    }
}
