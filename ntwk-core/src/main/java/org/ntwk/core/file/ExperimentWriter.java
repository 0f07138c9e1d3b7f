package org.ntwk.core.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentCheck;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.InterventionDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.Site;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;

/**
 * Writes descriptions as experiment files in JSON: everything written out, nothing left to defaults, so that
 * {@link ExperimentReader#fromJson} gives an equal description and equal descriptions give equal text.
 */
public final class ExperimentWriter {

    private final JsonGenerator json;
    private final ValueWriter values;

    private ExperimentWriter(JsonGenerator json) {
        this.json = json;
        this.values = new ValueWriter(json);
    }

    /**
     * @throws IllegalArgumentException if the description is not one that a file can hold: two populations of one name,
     *     a number that is not finite, a parameter named {@code type}
     */
    public static String toJson(Experiment experiment) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            write(experiment, json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    /** A component as YAML, as experiment files have it where they name one. */
    public static String toYaml(ComponentDescription component) {
        StringWriter text = new StringWriter();
        YAMLFactory factory = YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        try (JsonGenerator yaml = factory.createGenerator(text)) {
            new ValueWriter(yaml).write(component);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    /** As {@link #toJson}, as a value of a larger text. */
    static void write(Experiment experiment, JsonGenerator json) throws IOException {
        new ExperimentWriter(json).write(experiment);
    }

    private void write(Experiment experiment) throws IOException {
        NetworkDescription network = experiment.network();
        json.writeStartObject();
        json.writeStringField("name", network.name());
        writeSettings(experiment.settings());
        json.writeObjectFieldStart("populations");
        long names = network.populations().stream()
                .map(PopulationDescription::name)
                .distinct()
                .count();
        if (names < network.populations().size()) {
            throw new IllegalArgumentException("two populations have one name");
        }
        for (PopulationDescription population : network.populations()) {
            writePopulation(population);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("projections");
        for (ProjectionDescription projection : network.projections()) {
            json.writeStartObject();
            json.writeStringField("source", projection.source());
            json.writeStringField("target", projection.target());
            values.writeField("rule", projection.rule());
            writeContact(projection.contact());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("stimuli");
        for (StimulusDescription stimulus : network.stimuli()) {
            writeStimulus(stimulus);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("recordings");
        for (RecordingDescription recording : network.recordings()) {
            json.writeStartObject();
            json.writeStringField("population", recording.population());
            writeCells(recording.cells());
            values.writeField("recorder", recording.recorder());
            if (recording.site() != null) {
                values.writeField("site", Value.of(recording.site()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("interventions");
        for (InterventionDescription intervention : network.interventions()) {
            writeIntervention(intervention);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeSettings(RunSettings settings) throws IOException {
        json.writeObjectFieldStart("run");
        values.writeField("duration", settings.duration());
        values.writeField("time-step", settings.timeStep());
        json.writeNumberField("seed", settings.seed());
        json.writeNumberField("threads", settings.threads());
        if (settings.check() == ComponentCheck.FULL) {
            json.writeStringField("check", "full");
        }
        json.writeEndObject();
    }

    private void writePopulation(PopulationDescription population) throws IOException {
        json.writeObjectFieldStart(population.name());
        json.writeNumberField("size", population.size());
        json.writeStringField("sign", words(population.sign()));
        values.writeField("cell", population.cell());
        json.writeArrayFieldStart("mechanisms");
        for (var mechanism : population.mechanisms()) {
            values.write(mechanism);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("initial");
        for (var initial : population.initial().entrySet()) {
            values.writeField(initial.getKey(), initial.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeStimulus(StimulusDescription stimulus) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", stimulus.name());
        json.writeStringField("target", stimulus.target());
        json.writeStringField("sign", words(stimulus.sign()));
        writeCells(stimulus.cells());
        values.writeField("model", stimulus.model());
        SynapticContact contact = stimulus.contact();
        if (contact != null) {
            writeContact(contact);
        }
        json.writeEndObject();
    }

    private void writeIntervention(InterventionDescription intervention) throws IOException {
        json.writeStartObject();
        values.writeField("at", intervention.time());
        if (intervention.change() instanceof ChangeDescription.OfPopulation change) {
            json.writeStringField("population", change.population());
        } else if (intervention.change() instanceof ChangeDescription.OfStimulus change) {
            json.writeStringField("stimulus", change.stimulus());
            if (change.target() != null) {
                json.writeStringField("target", change.target());
            }
        }
        writeCells(intervention.change().cells());
        json.writeObjectFieldStart("set");
        for (var entry : intervention.change().values().entrySet()) {
            values.writeField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeContact(SynapticContact contact) throws IOException {
        values.writeField("synapse", contact.synapse());
        values.writeField("weight", contact.weight());
        values.writeField("delay", contact.delay());
        values.writeField("release-probability", contact.releaseProbability());
        ComponentDescription plasticity = contact.plasticity();
        if (plasticity != null) {
            values.writeField("plasticity", plasticity);
        }
        Site site = contact.site();
        if (site != null) {
            values.writeField("site", Value.of(site));
        }
    }

    private void writeCells(CellSelection cells) throws IOException {
        json.writeFieldName("cells");
        if (cells instanceof CellSelection.All) {
            json.writeString("all");
        } else if (cells instanceof CellSelection.First first) {
            json.writeNumber(first.count());
        } else if (cells instanceof CellSelection.Spread spread) {
            json.writeStartObject();
            json.writeNumberField("spread", spread.count());
            json.writeEndObject();
        } else if (cells instanceof CellSelection.Indices indices) {
            json.writeStartArray();
            for (int cell : indices.cells()) {
                json.writeNumber(cell);
            }
            json.writeEndArray();
        }
    }

    private static String words(SynapticSign sign) {
        return switch (sign) {
            case EXCITATORY -> "excitatory";
            case INHIBITORY -> "inhibitory";
        };
    }
}
