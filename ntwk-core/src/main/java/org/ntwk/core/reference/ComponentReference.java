package org.ntwk.core.reference;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.RegisteredComponent;

/**
 * All that a component says of itself, in words.
 *
 * @param kind its kind
 * @param name its name in descriptions
 * @param plugin id and version of the plugin that brought it
 * @param summary one sentence without a full stop
 * @param parameters in the order of its schema
 * @param notes sentences on its units
 * @param state the variables that it integrates
 * @param equations one a line, as plain text
 * @param references one a line
 */
public record ComponentReference(
        ComponentKind<?> kind,
        String name,
        String plugin,
        String summary,
        List<Parameter> parameters,
        List<String> notes,
        List<StateVariable> state,
        List<String> equations,
        List<String> references) {

    public ComponentReference {
        parameters = List.copyOf(parameters);
        notes = List.copyOf(notes);
        state = List.copyOf(state);
        equations = List.copyOf(equations);
        references = List.copyOf(references);
    }

    /**
     * A parameter.
     *
     * @param name its name
     * @param unit the symbol of its unit; empty for a pure number and what is no number
     * @param defaultValue the default, or "required"
     * @param bounds the values that it takes
     * @param meaning what it is
     */
    public record Parameter(String name, String unit, String defaultValue, String bounds, String meaning) {

        static Parameter of(ParameterSpec spec) {
            String unit = spec.unit().map(Unit::symbol).orElse("");
            return new Parameter(
                    spec.name(),
                    unit.equals(Unit.ONE.symbol()) ? "" : unit,
                    spec.defaultInWords().orElse("required"),
                    boundsInWords(spec.type()),
                    spec.doc() + (isPerCell(spec.type()) ? "; may differ between cells" : ""));
        }
    }

    /** What a registered component says. */
    public static ComponentReference of(RegisteredComponent<?> registered) {
        Component component = registered.component();
        ParameterSchema schema = schema(component);
        return new ComponentReference(
                registered.kind(),
                component.name(),
                registered.pluginId() + " " + registered.pluginVersion(),
                component.summary(),
                schema.list().stream().map(Parameter::of).toList(),
                notes(component, schema),
                state(component),
                component.equations(),
                component.references());
    }

    /** The parameters; of a waveform where it gives a rate, of plasticity where weights are conductances. */
    private static ParameterSchema schema(Component component) {
        if (component instanceof Component.WithParameters fixed) {
            return fixed.parameters();
        }
        if (component instanceof PlasticityModel plasticity) {
            return plasticity.parameters(Unit.NS);
        }
        return component instanceof WaveformModel waveform ? waveform.parameters(Unit.HZ) : ParameterSchema.EMPTY;
    }

    private static List<String> notes(Component component, ParameterSchema schema) {
        List<String> notes = new ArrayList<>();
        if (component instanceof WaveformModel && has(schema, Unit.HZ)) {
            notes.add("Hz stands for the unit of what the waveform gives, such as pA for a current.");
        } else if (component instanceof PlasticityModel && has(schema, Unit.NS)) {
            notes.add("nS stands for the unit of the weights that change.");
        } else if (component instanceof SynapseModel synapse) {
            notes.add("Weights are in " + synapse.weightUnit().symbol() + ".");
        }
        return notes;
    }

    private static boolean has(ParameterSchema schema, Unit unit) {
        return schema.list().stream()
                .anyMatch(parameter -> parameter.unit().filter(unit::equals).isPresent());
    }

    private static List<StateVariable> state(Component component) {
        if (component instanceof CellModel cell) {
            return cell.state();
        }
        if (component instanceof MembraneMechanism mechanism) {
            return mechanism.state();
        }
        return component instanceof SynapseModel synapse ? synapse.state() : List.of();
    }

    private static boolean isPerCell(ParameterType type) {
        return type instanceof ParameterType.Number number && number.perCell();
    }

    private static String boundsInWords(ParameterType type) {
        if (type instanceof ParameterType.Number number) {
            return inWords(number.bounds());
        }
        if (type instanceof ParameterType.Whole whole) {
            return "whole, " + inWords(whole.bounds());
        }
        if (type instanceof ParameterType.Series series) {
            return "list, each " + inWords(series.bounds());
        }
        if (type instanceof ParameterType.FunctionsOfTime) {
            return "list of functions of time";
        }
        return type instanceof ParameterType.FunctionOfTime ? "function of time" : type.inWords();
    }

    private static String inWords(Bounds bounds) {
        return bounds.equals(Bounds.ANY) ? "any" : bounds.inWords();
    }
}
