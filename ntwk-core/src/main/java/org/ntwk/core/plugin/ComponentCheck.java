package org.ntwk.core.plugin;

import static org.ntwk.core.plugin.PluginFault.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.api.synapse.SynapseModel;

/**
 * Whether what a component says of itself can be used: texts, parameters whose defaults fit their type and bounds, and
 * state. So a mistake of a plugin is seen when it is loaded, and not by the user of one parameter.
 */
final class ComponentCheck {

    /** Of concentrations of ions. */
    private static final Unit MM = Unit.of("mM");

    private ComponentCheck() {}

    /** @param what the component with its kind and plugin, for messages */
    static List<String> mistakes(Component component, String what) throws PluginFault {
        ask("summary() of " + what, component::summary);
        ask("equations() of " + what, () -> List.copyOf(component.equations()));
        ask("references() of " + what, () -> List.copyOf(component.references()));
        List<String> mistakes = new ArrayList<>();
        ParameterSchema schema = schema(component, what);
        if (schema != null) {
            mistakes.addAll(ask("a parameter of " + what, () -> badDefaults(schema, what)));
        }
        mistakes.addAll(ask("state() of " + what, () -> badState(component, what)));
        if (component instanceof SynapseModel synapse) {
            Unit unit = ask("weightUnit() of " + what, synapse::weightUnit);
            if (ask("movesPotential() of " + what, synapse::movesPotential) && !unit.equals(Unit.MV)) {
                mistakes.add("weights of " + what + " move the membrane potential and must be in mV, not " + unit);
            }
        }
        return mistakes;
    }

    private static @Nullable ParameterSchema schema(Component component, String what) throws PluginFault {
        if (component instanceof Component.WithParameters with) {
            return ask("parameters() of " + what, with::parameters);
        }
        if (component instanceof WaveformModel waveform) {
            return ask("parameters(Hz) of " + what, () -> waveform.parameters(Unit.HZ));
        }
        if (component instanceof PlasticityModel plasticity) {
            return ask("parameters(nS) of " + what, () -> plasticity.parameters(Unit.NS));
        }
        return null;
    }

    private static List<String> badDefaults(ParameterSchema schema, String what) {
        List<String> mistakes = new ArrayList<>();
        for (ParameterSpec parameter : schema.list()) {
            Value value = parameter.defaultValue();
            if (value != null && !fits(value, parameter.type())) {
                mistakes.add("the default " + value + " of parameter " + parameter.name() + " of " + what
                        + " does not fit the parameter itself: " + inWords(parameter.type()));
            }
        }
        return mistakes;
    }

    /** The mistakes that a default is prone to: unit, bounds, spelling. Other forms are checked where they are used. */
    private static boolean fits(Value value, ParameterType type) {
        if (type instanceof ParameterType.Number number && value instanceof Value.Scalar scalar) {
            return scalar.quantity().measuredIn(number.unit())
                    && number.bounds().contains(scalar.quantity().in(number.unit()));
        }
        if (type instanceof ParameterType.Whole whole && value instanceof Value.Scalar scalar) {
            return scalar.quantity().measuredIn(Unit.ONE)
                    && whole.bounds().contains(scalar.quantity().in(Unit.ONE));
        }
        if (type instanceof ParameterType.Choice choice && value instanceof Value.Text text) {
            return choice.options().contains(text.text());
        }
        return true;
    }

    private static String inWords(ParameterType type) {
        if (type instanceof ParameterType.Number number) {
            return type.inWords() + ", " + number.bounds().inWords() + " in " + number.unit();
        }
        if (type instanceof ParameterType.Whole whole) {
            return type.inWords() + ", " + whole.bounds().inWords();
        }
        return type.inWords();
    }

    private static List<String> badIons(MembraneMechanism mechanism, String what) {
        List.copyOf(mechanism.readsIons());
        Optional<String> ion = mechanism.keepsIon();
        boolean has = mechanism.state().stream()
                .anyMatch(variable -> ion.filter(variable.name()::equals).isPresent()
                        && variable.unit().equals(MM));
        return ion.isEmpty() || has
                ? List.of()
                : List.of(what + " keeps " + ion.get() + ", so one of its state variables must be " + ion.get()
                        + " in mM");
    }

    private static List<String> badState(Component component, String what) {
        List<StateVariable> state = List.of();
        List<String> mistakes = new ArrayList<>();
        if (component instanceof CellModel cell) {
            state = cell.state();
            if (cell.relaysStimuli()) {
                if (!state.isEmpty()) {
                    mistakes.add(what + " relays stimuli, so it has no membrane and no state variables");
                }
            } else if (state.isEmpty()
                    || !state.get(0).name().equals("V")
                    || !state.get(0).unit().equals(Unit.MV)) {
                mistakes.add("the first state variable of " + what + " must be V in mV");
            }
        } else if (component instanceof MembraneMechanism mechanism) {
            state = mechanism.state();
            mistakes.addAll(badIons(mechanism, what));
        } else if (component instanceof SynapseModel synapse) {
            state = synapse.state();
            if (state.isEmpty()) {
                mistakes.add(what + " has no state variable that weights are added to");
            }
        }
        Set<String> names = new HashSet<>();
        for (StateVariable variable : state) {
            if (!names.add(variable.name())) {
                mistakes.add("two state variables of " + what + " are named '" + variable.name() + "'");
            }
        }
        return mistakes;
    }
}
