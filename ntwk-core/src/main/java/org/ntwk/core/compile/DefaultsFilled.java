package org.ntwk.core.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.InterventionDescription;
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
    private final Predicate<String> haveCompartments;

    private DefaultsFilled(Registry registry, DataFolder files, Predicate<String> haveCompartments) {
        this.registry = registry;
        this.files = files;
        this.haveCompartments = haveCompartments;
    }

    /**
     * The same experiment; its components are all in the registry.
     *
     * @param haveCompartments whether the cells of a population of that name have
     */
    static Experiment in(
            Experiment experiment, Registry registry, DataFolder files, Predicate<String> haveCompartments) {
        DefaultsFilled filled = new DefaultsFilled(registry, files, haveCompartments);
        NetworkDescription network = experiment.network();
        return experiment.with(new NetworkDescription(
                network.name(),
                network.populations().stream().map(filled::population).toList(),
                network.projections().stream().map(filled::projection).toList(),
                network.stimuli().stream().map(filled::stimulus).toList(),
                network.recordings().stream().map(filled::recording).toList(),
                network.interventions().stream()
                        .map(intervention -> filled.intervention(intervention, network))
                        .toList()));
    }

    private PopulationDescription population(PopulationDescription given) {
        return new PopulationDescription(
                given.name(),
                given.size(),
                given.sign(),
                component(ComponentKind.CELL, given.cell()),
                given.mechanisms().stream()
                        .map(mechanism -> mechanism(mechanism, haveCompartments.test(given.name())))
                        .toList(),
                given.initial());
    }

    private ComponentDescription mechanism(ComponentDescription given, boolean onCompartments) {
        ParameterSchema schema =
                registry.use(ComponentKind.MECHANISM, given).orElseThrow().parameters();
        return filled(given, onCompartments ? Densities.of(schema) : schema);
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
                given.population(), given.cells(), component(ComponentKind.RECORDER, given.recorder()), given.site());
    }

    private SynapticContact contact(SynapticContact given) {
        return new SynapticContact(
                component(ComponentKind.SYNAPSE, given.synapse()),
                given.weight(),
                given.delay(),
                given.releaseProbability(),
                given.plasticity() == null ? null : plasticity(given.plasticity(), given.synapse()),
                given.site());
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

    private InterventionDescription intervention(InterventionDescription given, NetworkDescription network) {
        ChangeDescription change = given.change();
        Map<String, Value> values = new LinkedHashMap<>(change.values());
        if (change instanceof ChangeDescription.OfPopulation ofPopulation) {
            values.replaceAll((name, value) -> filled(value, parameter(ofPopulation, name, network)));
            return new InterventionDescription(
                    given.time(),
                    new ChangeDescription.OfPopulation(ofPopulation.population(), change.cells(), values));
        }
        ChangeDescription.OfStimulus ofStimulus = (ChangeDescription.OfStimulus) change;
        values.replaceAll((name, value) -> filled(value, parameter(ofStimulus, name, network)));
        return new InterventionDescription(
                given.time(),
                new ChangeDescription.OfStimulus(ofStimulus.stimulus(), ofStimulus.target(), change.cells(), values));
    }

    /** The parameter that a change sets; empty for a state variable. */
    private Optional<ParameterSpec> parameter(
            ChangeDescription.OfPopulation change, String name, NetworkDescription network) {
        PopulationDescription population =
                network.population(change.population()).orElseThrow();
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return registry.use(ComponentKind.CELL, population.cell())
                    .orElseThrow()
                    .parameters()
                    .find(name);
        }
        return registry.find(ComponentKind.MECHANISM, name.substring(0, dot))
                .flatMap(mechanism -> mechanism.parameters().find(name.substring(dot + 1)));
    }

    private Optional<ParameterSpec> parameter(
            ChangeDescription.OfStimulus change, String name, NetworkDescription network) {
        return network.stimuli().stream()
                .filter(stimulus -> stimulus.name().equals(change.stimulus()))
                .flatMap(stimulus ->
                        registry.find(ComponentKind.STIMULUS, stimulus.model().type()).stream())
                .flatMap(model -> model.parameters().find(name).stream())
                .findFirst();
    }

    private ComponentDescription filled(ComponentDescription given, ParameterSchema schema) {
        Map<String, Value> parameters = new LinkedHashMap<>(given.parameters());
        for (ParameterSpec spec : schema.list()) {
            if (spec.defaultValue() != null) {
                parameters.putIfAbsent(spec.name(), spec.defaultValue());
            }
            parameters.computeIfPresent(spec.name(), (name, value) -> filled(value, Optional.of(spec)));
        }
        return new ComponentDescription(given.type(), parameters);
    }

    private Value filled(Value given, Optional<ParameterSpec> parameter) {
        if (parameter.isEmpty()) {
            return given;
        }
        ParameterType type = parameter.get().type();
        if (type instanceof ParameterType.DataFile) {
            return files.identified(given);
        }
        boolean isFunction =
                type instanceof ParameterType.FunctionOfTime || type instanceof ParameterType.FunctionsOfTime;
        return isFunction ? function(given, parameter.get().unit().orElseThrow()) : given;
    }

    /** Waveforms have defaults and files of their own. */
    private Value function(Value given, Unit unit) {
        if (given instanceof Value.Nested nested) {
            ComponentDescription waveform = nested.component();
            return Value.of(filled(
                    waveform,
                    registry.find(ComponentKind.WAVEFORM, waveform.type())
                            .orElseThrow()
                            .parameters(unit)));
        }
        if (given instanceof Value.Several several) {
            return new Value.Several(several.values().stream()
                    .map(value -> function(value, unit))
                    .toList());
        }
        return given;
    }
}
