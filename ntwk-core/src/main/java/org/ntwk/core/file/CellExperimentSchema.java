package org.ntwk.core.file;

import static org.ntwk.core.file.SchemaNodes.closedObject;
import static org.ntwk.core.file.SchemaNodes.described;
import static org.ntwk.core.file.SchemaNodes.listOf;
import static org.ntwk.core.file.SchemaNodes.oneOrMany;
import static org.ntwk.core.file.SchemaNodes.reference;
import static org.ntwk.core.file.SchemaNodes.requiring;
import static org.ntwk.core.file.SchemaNodes.typed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ntwk.api.cell.CellModel;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;

/**
 * The JSON Schema (draft 2020-12) of files that say what is done to one cell with its form, for completion and checks in
 * editors. The cell and its mechanisms are those of networks.
 */
public final class CellExperimentSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CellExperimentSchema() {}

    /**
     * The schema as indented JSON.
     *
     * @param cell the model that such files are about
     */
    public static String of(Registry registry, CellModel cell) {
        ObjectNode root = new SchemaDefinitions(registry)
                .root(
                        "ntwk experiment on one cell",
                        List.of(ComponentKind.MECHANISM, ComponentKind.WAVEFORM),
                        "cell",
                        "recordings",
                        "run");
        ObjectNode properties = (ObjectNode) root.get("properties");
        properties.set("name", typed("name of the experiment", "string"));
        properties.set("cell", SchemaDefinitions.use(cell));
        properties.set("mechanisms", listOf(reference(ComponentKind.MECHANISM.words())));
        properties.set("synapses", listOf(synapses()));
        properties.set("electrodes", listOf(electrode()));
        properties.set("interventions", listOf(intervention()));
        properties.set("recordings", listOf(recording()));
        properties.set("run", run());
        return root.toPrettyString();
    }

    private static ObjectNode quantity(String description) {
        return described(reference("quantity"), description);
    }

    private static ObjectNode choice(String description, String... options) {
        ArrayNode known = NODES.arrayNode();
        for (String option : options) {
            known.add(option);
        }
        return NODES.objectNode().put("description", description).set("enum", known);
    }

    /** One compartment. */
    private static ObjectNode place() {
        ObjectNode part = closedObject("region");
        ObjectNode properties = (ObjectNode) part.get("properties");
        properties.set("region", described(reference("names"), "a region of the cell, or several"));
        properties.set("path", quantity("length of its path to the soma, such as 200 um; the farthest if left out"));
        ArrayNode options = NODES.arrayNode()
                .add(typed("soma, or the name of a compartment, such as dend[3].5", "string"))
                .add(part);
        return NODES.objectNode().put("description", "a compartment").set("anyOf", options);
    }

    private static ObjectNode synapses() {
        ObjectNode group = closedObject("name", "receptors");
        ObjectNode properties = (ObjectNode) group.get("properties");
        properties.set("name", typed("name of the group", "string"));
        properties.set("at", place());
        properties.set("site", described(reference("site"), "where they are spread (default everywhere)"));
        properties.set("density", quantity("synapses for each area, such as 0.1 1/um^2"));
        properties.set("number", typed("how many there are", "integer").put("minimum", 0));
        properties.set("placement", choice("how they are spread (default evenly)", "evenly", "random"));
        properties.set("receptors", listOf(receptor()));
        properties.set(
                "release-probability", described(reference("per-cell"), "that an event is released (default 1)"));
        properties.set(
                "poisson",
                described(reference("function"), "rate of events at each synapse, such as 2 Hz (default none)"));
        properties.set(
                "events", oneOrMany(reference("quantity")).put("description", "times of events at each synapse"));
        properties.set("single-events", listOf(singleEvent()));
        group.set(
                "oneOf",
                NODES.arrayNode().add(requiring("at")).add(requiring("density")).add(requiring("number")));
        return group;
    }

    private static ObjectNode receptor() {
        ObjectNode receptor = closedObject("type", "weight");
        ObjectNode properties = (ObjectNode) receptor.get("properties");
        properties.set("type", choice("kind of receptor", "ampa", "nmda", "gaba-a", "exponential"));
        properties.set(
                "weight", described(reference("per-cell"), "peak of the conductance of one event, such as 1 nS"));
        properties.set("rise", quantity("time constant of the rise"));
        properties.set("decay", quantity("time constant of the decay"));
        properties.set("reversal", quantity("reversal potential"));
        return receptor;
    }

    private static ObjectNode singleEvent() {
        ObjectNode event = closedObject("time");
        ObjectNode properties = (ObjectNode) event.get("properties");
        properties.set(
                "synapse", typed("number of the synapse, from 0 on", "integer").put("minimum", 0));
        properties.set("time", quantity("when it is, such as 10 ms"));
        return event;
    }

    private static ObjectNode electrode() {
        ObjectNode electrode = closedObject("at");
        ObjectNode properties = (ObjectNode) electrode.get("properties");
        properties.set("at", place());
        properties.set("name", typed("name of the electrode, for interventions", "string"));
        properties.set("current", described(reference("function"), "that it injects, such as 100 pA"));
        properties.set("voltage", described(reference("function"), "that it holds, such as -60 mV"));
        properties.set("conductance", described(reference("function"), "that it opens, such as 1 nS"));
        properties.set("reversal", quantity("reversal potential of the conductance"));
        properties.set("from", quantity("when it begins (default the start of the run)"));
        properties.set("to", quantity("when it ends (default the end of the run)"));
        electrode.set(
                "oneOf",
                NODES.arrayNode()
                        .add(requiring("current"))
                        .add(requiring("voltage"))
                        .add(requiring("conductance")));
        return electrode;
    }

    private static ObjectNode intervention() {
        ObjectNode intervention = closedObject("at", "set");
        ObjectNode properties = (ObjectNode) intervention.get("properties");
        properties.set("at", oneOrMany(reference("quantity")).put("description", "when, such as 50 ms"));
        properties.set("electrode", typed("name of the electrode that follows another function of time", "string"));
        properties.set("site", described(reference("site"), "where V is set (default everywhere)"));
        properties.set(
                "set",
                typed(
                        "new values by name: V, parameters of mechanisms such as sodium.conductance, or current, voltage"
                                + " or conductance of the electrode",
                        "object"));
        return intervention;
    }

    private static ObjectNode recording() {
        ObjectNode recording = closedObject("at");
        ObjectNode properties = (ObjectNode) recording.get("properties");
        properties.set("name", typed("name of the place (default that of the compartment)", "string"));
        properties.set("at", place());
        properties.set("variable", typed("V (default), or an ion that a mechanism keeps, such as calcium", "string"));
        return recording;
    }

    private static ObjectNode run() {
        ObjectNode run = closedObject("duration");
        ObjectNode properties = (ObjectNode) run.get("properties");
        properties.set("duration", quantity("simulated time, such as 100 ms"));
        properties.set("time-step", quantity("time step (default 0.025 ms)"));
        properties.set("method", choice("of integration (default crank-nicolson)", "crank-nicolson", "backward-euler"));
        properties.set("sampling", quantity("time between samples (default 0.1 ms)"));
        properties.set(
                "seed",
                typed("seed of every random number (default 1)", "integer").put("minimum", 0));
        return run;
    }
}
