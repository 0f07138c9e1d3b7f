package org.ntwk.core.file;

import static org.ntwk.core.file.SchemaNodes.closedObject;
import static org.ntwk.core.file.SchemaNodes.described;
import static org.ntwk.core.file.SchemaNodes.listOf;
import static org.ntwk.core.file.SchemaNodes.mapOf;
import static org.ntwk.core.file.SchemaNodes.oneOrMany;
import static org.ntwk.core.file.SchemaNodes.reference;
import static org.ntwk.core.file.SchemaNodes.requiring;
import static org.ntwk.core.file.SchemaNodes.typed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.plugin.Component;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;

/**
 * The JSON Schema (draft 2020-12) of experiment files, for completion and checks in editors. It is generated from the
 * parameter schemas of the components that are at hand, plugins included.
 */
public final class ExperimentSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ExperimentSchema() {}

    /** The schema as indented JSON. */
    public static String of(Registry registry) {
        return root(registry).toPrettyString();
    }

    private static ObjectNode root(Registry registry) {
        List<ComponentKind<? extends Component>> kinds = new ArrayList<>(ComponentKind.ALL);
        kinds.remove(ComponentKind.NAMED_CELL);
        ObjectNode root = new SchemaDefinitions(registry).root("ntwk experiment", kinds, "populations", "run");
        ((ObjectNode) root.get("$defs")).set("cells", cells());
        ObjectNode properties = (ObjectNode) root.get("properties");
        properties.set("name", typed("name of the experiment", "string"));
        properties.set("run", run());
        properties.set("cells", mapOf(reference(ComponentKind.CELL.words()), "cells to be used by name"));
        properties.set("synapses", mapOf(reference(ComponentKind.SYNAPSE.words()), "synapses to be used by name"));
        properties.set("populations", mapOf(population(), "cells of one kind, by name"));
        properties.set("projections", listOf(projection()));
        properties.set("stimuli", listOf(stimulus()));
        properties.set("recordings", listOf(recording()));
        properties.set("interventions", listOf(intervention()));
        return root;
    }

    private static ObjectNode run() {
        ObjectNode run = closedObject("duration");
        ObjectNode properties = (ObjectNode) run.get("properties");
        properties.set("duration", described(reference("quantity"), "simulated time, such as 1500 ms"));
        properties.set("time-step", described(reference("quantity"), "time step of the clock loop (default 0.1 ms)"));
        properties.set("seed", typed("seed of every random number (default 1)", "integer"));
        properties.set("threads", typed("threads that integrate; 0 chooses by the work there is", "integer"));
        ObjectNode check = NODES.objectNode()
                .put("description", "what is verified of the components of plugins while they run (default none)");
        check.set("enum", NODES.arrayNode().add("none").add("full"));
        properties.set("check", check);
        return run;
    }

    private static ObjectNode population() {
        ObjectNode population = closedObject("size", "cell");
        ObjectNode properties = (ObjectNode) population.get("properties");
        properties.set("size", typed("number of cells", "integer").put("minimum", 1));
        properties.set("sign", sign());
        properties.set(
                "cell", SchemaDefinitions.named("a cell model, or the name of one of cells", ComponentKind.CELL));
        properties.set("mechanisms", listOf(reference(ComponentKind.MECHANISM.words())));
        properties.set("initial", mapOf(reference("per-cell"), "starting values of state variables"));
        return population;
    }

    private static ObjectNode projection() {
        ObjectNode projection = closedObject("source", "target", "rule", "synapse", "weight");
        ObjectNode properties = (ObjectNode) projection.get("properties");
        properties.set("source", reference("names"));
        properties.set("target", reference("names"));
        properties.set("rule", reference(ComponentKind.CONNECTIVITY.words()));
        contact(properties);
        properties.set("plasticity", reference(ComponentKind.PLASTICITY.words()));
        return projection;
    }

    private static ObjectNode stimulus() {
        ObjectNode stimulus = closedObject("name", "target", "model");
        ObjectNode properties = (ObjectNode) stimulus.get("properties");
        properties.set("name", typed("name of the source", "string"));
        properties.set("target", reference("names"));
        properties.set("sign", sign());
        properties.set("cells", reference("cells"));
        properties.set("model", reference(ComponentKind.STIMULUS.words()));
        contact(properties);
        return stimulus;
    }

    private static void contact(ObjectNode properties) {
        properties.set(
                "synapse",
                SchemaDefinitions.named("a synapse model, or the name of one of synapses", ComponentKind.SYNAPSE));
        properties.set("weight", described(reference("per-cell"), "what one released spike adds, such as 1 nS"));
        properties.set("delay", described(reference("per-cell"), "from a spike to its arrival (default 0 ms)"));
        properties.set("release-probability", described(reference("quantity"), "that a spike is released (default 1)"));
        properties.set("site", described(reference("site"), "where on cells with dendrites (default soma)"));
    }

    private static ObjectNode recording() {
        ObjectNode recording = closedObject("population", "recorder");
        ObjectNode properties = (ObjectNode) recording.get("properties");
        properties.set("population", reference("names"));
        properties.set("cells", reference("cells"));
        properties.set("recorder", reference(ComponentKind.RECORDER.words()));
        properties.set(
                "site",
                described(reference("site"), "on cells with dendrites: each compartment there (default whole cells)"));
        return recording;
    }

    private static ObjectNode intervention() {
        ObjectNode intervention = closedObject("at", "set");
        ObjectNode properties = (ObjectNode) intervention.get("properties");
        properties.set("at", oneOrMany(reference("quantity")).put("description", "when, such as 500 ms"));
        properties.set("population", reference("names"));
        properties.set("stimulus", reference("names"));
        properties.set("target", reference("names"));
        properties.set("cells", reference("cells"));
        properties.set("set", typed("new values of state variables and parameters by name", "object"));
        intervention.set("oneOf", NODES.arrayNode().add(requiring("population")).add(requiring("stimulus")));
        intervention.set(
                "dependentRequired",
                NODES.objectNode().set("target", NODES.arrayNode().add("stimulus")));
        return intervention;
    }

    private static ObjectNode sign() {
        ObjectNode sign = NODES.objectNode().put("description", "how it counts in recordings and figures");
        sign.set("enum", NODES.arrayNode().add("excitatory").add("inhibitory"));
        return sign;
    }

    private static ObjectNode cells() {
        ObjectNode spread = closedObject("spread");
        ((ObjectNode) spread.get("properties")).set("spread", typed("so many at equal distances", "integer"));
        ObjectNode cells = NODES.objectNode().put("description", "all, the first so many, or a list of indices");
        cells.set(
                "anyOf",
                NODES.arrayNode()
                        .add(NODES.objectNode().put("const", "all"))
                        .add(typed("the first so many", "integer"))
                        .add(listOf(typed("index", "integer")))
                        .add(spread));
        return cells;
    }
}
