package org.ntwk.core.compile;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.ntwk.api.cell.NamedCell;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;

/**
 * A component and where a description uses it.
 *
 * @param parameters that it takes there
 */
record ComponentPlace(ComponentKind<?> kind, Component component, ParameterSchema parameters) {

    /** Of the population that the network has. */
    static final int CELLS = 10;

    /** Texts that a component takes by the name of its parameter. */
    private static final Map<String, Value> TEXTS = Map.of(
            "equations",
            new Value.Text("dV/dt = (-60 mV - V) / (10 ms) : mV"),
            "threshold",
            new Value.Text("V > 0 mV"));

    /** Mechanisms that keep ions. */
    private static final Map<String, String> KEEPERS = Map.of("calcium", "calcium-pool");

    private static final ComponentDescription LIF = ComponentDescription.of("lif");
    private static final SynapticContact CONTACT =
            SynapticContact.of(ComponentDescription.of("exponential"), Value.of("1 nS"));

    static ComponentPlace of(ComponentKind<?> kind, Component component, Registry registry) {
        ParameterSchema parameters;
        if (component instanceof Component.WithParameters with) {
            parameters = with.parameters();
        } else if (component instanceof WaveformModel waveform) {
            parameters = waveform.parameters(Unit.HZ);
        } else if (component instanceof PlasticityModel plasticity) {
            parameters = plasticity.parameters(Unit.NS);
        } else if (component instanceof NamedCell named) {
            parameters = registry.find(ComponentKind.CELL, named.cell().type())
                    .orElseThrow()
                    .parameters();
        } else {
            throw new AssertionError("say here what parameters " + component.name() + " has");
        }
        return new ComponentPlace(kind, component, parameters);
    }

    /** Where it stands in {@link #network}. */
    String path() {
        if (kind == ComponentKind.CELL || kind == ComponentKind.NAMED_CELL) return "populations.Cells.cell";
        if (kind == ComponentKind.MECHANISM) return "populations.Cells.mechanisms[0]";
        if (kind == ComponentKind.SYNAPSE) return "projections[0].synapse";
        if (kind == ComponentKind.PLASTICITY) return "projections[0].plasticity";
        if (kind == ComponentKind.CONNECTIVITY) return "projections[0].rule";
        if (kind == ComponentKind.STIMULUS) return "stimuli[0].model";
        if (kind == ComponentKind.WAVEFORM) return "stimuli[0].model.rate";
        if (kind == ComponentKind.RECORDER) return "recordings[0].recorder";
        if (isOutsideNetworks()) return "use";
        throw new AssertionError("say here where a " + kind + " stands in a description");
    }

    /** Whether no description of a network uses it. */
    boolean isOutsideNetworks() {
        return kind == ComponentKind.MEASURE
                || kind == ComponentKind.EXECUTOR
                || kind == ComponentKind.TRANSFER_FUNCTION;
    }

    /** A network that uses the component. */
    NetworkDescription network(ComponentDescription use) {
        boolean isCell = kind == ComponentKind.CELL || kind == ComponentKind.NAMED_CELL;
        PopulationDescription cells =
                new PopulationDescription("Cells", CELLS, SynapticSign.EXCITATORY, isCell ? use : LIF);
        NetworkBuilder network = NetworkBuilder.create("test");
        if (kind == ComponentKind.MECHANISM) {
            return network.population(withItsIons(cells.withMechanism(use))).build();
        }
        network.population(cells);
        if (kind == ComponentKind.SYNAPSE) {
            network.projection("Cells", "Cells", ComponentDescription.of("all-to-all"), use, "1 nS");
        } else if (kind == ComponentKind.PLASTICITY) {
            network.projection(new ProjectionDescription(
                    "Cells", "Cells", ComponentDescription.of("all-to-all"), CONTACT.withPlasticity(use)));
        } else if (kind == ComponentKind.CONNECTIVITY) {
            network.projection(new ProjectionDescription("Cells", "Cells", use, CONTACT));
        } else if (kind == ComponentKind.STIMULUS) {
            network.stimulus(stimulus(use));
        } else if (kind == ComponentKind.WAVEFORM) {
            network.stimulus(stimulus(
                    ComponentDescription.of("poisson-drive").with("sources", 10).with("rate", use)));
        } else if (kind == ComponentKind.RECORDER) {
            network.record(new RecordingDescription("Cells", CellSelection.all(), use));
        }
        return network.build();
    }

    /** With mechanisms that keep the ions that this one reads. */
    private PopulationDescription withItsIons(PopulationDescription cells) {
        PopulationDescription with = cells;
        for (String ion : ((MembraneMechanism) component).readsIons()) {
            with = with.withMechanism(ComponentDescription.of(KEEPERS.get(ion)));
        }
        return with;
    }

    private static StimulusDescription stimulus(ComponentDescription model) {
        return new StimulusDescription(
                "Stimulus", "Cells", SynapticSign.EXCITATORY, CellSelection.all(), model, CONTACT);
    }

    /** A use with a value of the right form for each parameter that must be given. */
    ComponentDescription sound() {
        return soundWithout("");
    }

    ComponentDescription soundWithout(String left) {
        ComponentDescription use = ComponentDescription.of(component.name());
        for (ParameterSpec parameter : parameters.list()) {
            if (parameter.defaultValue() == null && !parameter.name().equals(left)) {
                use = use.with(
                        parameter.name(),
                        TEXTS.containsKey(parameter.name())
                                ? TEXTS.get(parameter.name())
                                : soundValue(parameter.type()));
            }
        }
        return use;
    }

    private static Value soundValue(ParameterType type) {
        if (type instanceof ParameterType.Number number) {
            return Value.of(Quantity.of(inside(number.bounds()), number.unit()));
        }
        if (type instanceof ParameterType.Whole whole) {
            return Value.of(inside(whole.bounds()));
        }
        if (type instanceof ParameterType.Series series) {
            return Value.of(
                    new double[] {inside(series.bounds())}, series.unit().symbol());
        }
        if (type instanceof ParameterType.FunctionOfTime function) {
            return Value.of(Quantity.of(1, function.unit()));
        }
        if (type instanceof ParameterType.FunctionsOfTime functions) {
            return Value.of(Quantity.of(1, functions.unit()));
        }
        if (type instanceof ParameterType.Matrix matrix) {
            return new Value.Matrix(NumberArray.of(1), 1, 1, matrix.unit());
        }
        if (type instanceof ParameterType.Choice choice) {
            return new Value.Text(choice.options().get(0));
        }
        if (type instanceof ParameterType.Switch) {
            return Value.of(true);
        }
        return type instanceof ParameterType.Names ? Value.of(List.of("V")) : new Value.Text("text");
    }

    private static double inside(Bounds bounds) {
        return DoubleStream.of(1, 2, 0, bounds.low() + 1, bounds.high() - 1, bounds.low(), bounds.high())
                .filter(bounds::contains)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return kind + " " + component.name();
    }
}
