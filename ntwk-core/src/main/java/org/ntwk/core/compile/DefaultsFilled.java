package org.ntwk.core.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.file.DataFolder;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;

/**
 * The description of a valid experiment with every default written out, so that a result still says what was simulated
 * when the defaults of a later version differ, and with the SHA-256 of every file, in case that changes.
 */
final class DefaultsFilled {

    private final Registry registry;
    private final DataFolder files;

    private DefaultsFilled(Registry registry, DataFolder files) {
        this.registry = registry;
        this.files = files;
    }

    /** The same experiment; its components are all in the registry. */
    static Experiment in(Experiment experiment, Registry registry, DataFolder files) {
        DefaultsFilled filled = new DefaultsFilled(registry, files);
        NetworkDescription network = experiment.network();
        return experiment.with(new NetworkDescription(
                network.name(),
                network.populations().stream().map(filled::population).toList(),
                network.projections().stream().map(filled::projection).toList(),
                network.stimuli().stream().map(filled::stimulus).toList(),
                network.recordings().stream().map(filled::recording).toList(),
                network.interventions()));
    }

    private PopulationDescription population(PopulationDescription given) {
        return new PopulationDescription(
                given.name(),
                given.size(),
                given.sign(),
                component(ComponentKind.CELL, given.cell()),
                given.mechanisms().stream()
                        .map(mechanism -> component(ComponentKind.MECHANISM, mechanism))
                        .toList(),
                given.initial());
    }

    private ProjectionDescription projection(ProjectionDescription given) {
        return new ProjectionDescription(
                given.source(),
                given.target(),
                component(ComponentKind.CONNECTIVITY, given.rule()),
                contact(given.contact()));
    }

    private StimulusDescription stimulus(StimulusDescription given) {
        return new StimulusDescription(
                given.name(),
                given.target(),
                given.sign(),
                given.cells(),
                component(ComponentKind.STIMULUS, given.model()),
                given.contact() == null ? null : contact(given.contact()));
    }

    private RecordingDescription recording(RecordingDescription given) {
        return new RecordingDescription(
                given.population(), given.cells(), component(ComponentKind.RECORDER, given.recorder()));
    }

    private SynapticContact contact(SynapticContact given) {
        return new SynapticContact(
                component(ComponentKind.SYNAPSE, given.synapse()),
                given.weight(),
                given.delay(),
                given.releaseProbability(),
                given.plasticity() == null ? null : plasticity(given.plasticity(), given.synapse()));
    }

    private ComponentDescription plasticity(ComponentDescription given, ComponentDescription synapse) {
        Unit weightUnit = registry.find(ComponentKind.SYNAPSE, synapse.type())
                .orElseThrow()
                .weightUnit();
        return filled(
                given,
                registry.find(ComponentKind.PLASTICITY, given.type())
                        .orElseThrow()
                        .parameters(weightUnit));
    }

    private <C extends Component.WithParameters> ComponentDescription component(
            ComponentKind<C> kind, ComponentDescription given) {
        return filled(given, registry.use(kind, given).orElseThrow().parameters());
    }

    private ComponentDescription filled(ComponentDescription given, ParameterSchema schema) {
        Map<String, Value> parameters = new LinkedHashMap<>(given.parameters());
        for (ParameterSpec spec : schema.list()) {
            if (spec.defaultValue() != null) {
                parameters.putIfAbsent(spec.name(), spec.defaultValue());
            }
            spec.unit()
                    .ifPresent(unit -> parameters.computeIfPresent(
                            spec.name(), (name, value) -> filled(value, spec.type(), unit)));
            if (spec.type() instanceof ParameterType.DataFile) {
                parameters.computeIfPresent(spec.name(), (name, value) -> files.identified(value));
            }
        }
        return new ComponentDescription(given.type(), parameters);
    }

    /** Waveforms inside have defaults of their own. */
    private Value filled(Value given, ParameterType type, Unit unit) {
        boolean isFunction =
                type instanceof ParameterType.FunctionOfTime || type instanceof ParameterType.FunctionsOfTime;
        if (isFunction && given instanceof Value.Nested nested) {
            ComponentDescription waveform = nested.component();
            return Value.of(filled(
                    waveform,
                    registry.find(ComponentKind.WAVEFORM, waveform.type())
                            .orElseThrow()
                            .parameters(unit)));
        }
        if (isFunction && given instanceof Value.Several several) {
            return new Value.Several(several.values().stream()
                    .map(value -> filled(value, type, unit))
                    .toList());
        }
        return given;
    }
}
