package org.ntwk.core.file;

import static org.ntwk.core.file.SchemaNodes.bounded;
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
import org.ntwk.api.cell.NamedCell;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;

/**
 * What JSON Schemas of files of several kinds say alike: values, sites, and the components that are at hand, plugins
 * included.
 */
final class SchemaDefinitions {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Registry registry;

    SchemaDefinitions(Registry registry) {
        this.registry = registry;
    }

    /** A schema with the definitions that its parts refer to, the components of some kinds among them. */
    ObjectNode root(String title, List<ComponentKind<? extends Component>> kinds, String... required) {
        ObjectNode definitions = NODES.objectNode();
        definitions.set("quantity", quantity());
        definitions.set("names", oneOrMany(typed("name", "string")));
        definitions.set("per-cell", perCell());
        definitions.set("function", function());
        definitions.set("site", site());
        for (ComponentKind<? extends Component> kind : kinds) {
            definitions.set(kind.words(), component(kind));
        }
        ObjectNode root = closedObject(required);
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", title);
        root.set("$defs", definitions);
        return root;
    }

    private static ObjectNode site() {
        ObjectNode part = closedObject("region");
        ObjectNode properties = (ObjectNode) part.get("properties");
        properties.set("region", described(reference("names"), "a region of the cells, or several"));
        properties.set("from", described(reference("quantity"), "shortest path to the soma, such as 100 um"));
        properties.set("to", described(reference("quantity"), "shortest path that no longer belongs to it"));
        properties.set(
                "path",
                described(reference("quantity"), "instead of from and to: the compartment whose path is nearest"));
        ArrayNode options = NODES.arrayNode()
                .add(described(reference("names"), "regions, such as soma, basal, apical or axon"))
                .add(part);
        return NODES.objectNode().set("anyOf", options);
    }

    /** A component, or the name of one. */
    static ObjectNode named(String description, ComponentKind<?> kind) {
        ArrayNode options = NODES.arrayNode().add(typed("name", "string")).add(reference(kind.words()));
        return NODES.objectNode().put("description", description).set("anyOf", options);
    }

    private static ObjectNode quantity() {
        ObjectNode apart = closedObject("value");
        ObjectNode properties = (ObjectNode) apart.get("properties");
        properties.set("value", typed("the number", "number"));
        properties.set("unit", typed("its unit", "string"));
        ArrayNode options = NODES.arrayNode()
                .add(typed("a number with a unit, such as 200 pF, or a pure number", "string", "number"))
                .add(apart);
        return NODES.objectNode().set("anyOf", options);
    }

    private static ObjectNode perCell() {
        ObjectNode node = NODES.objectNode().put("description", "one value, a list, or a distribution");
        ArrayNode options = NODES.arrayNode().add(reference("quantity")).add(listOf(reference("quantity")));
        for (String distribution : new String[] {"normal", "uniform", "lognormal", "explicit", "values"}) {
            options.add(requiring(distribution).put("type", "object"));
        }
        node.set("anyOf", options);
        return node;
    }

    private static ObjectNode function() {
        ArrayNode options = NODES.arrayNode().add(reference("quantity")).add(reference(ComponentKind.WAVEFORM.words()));
        return NODES.objectNode()
                .put("description", "a quantity, an expression in t, or a waveform")
                .set("anyOf", options);
    }

    private ObjectNode component(ComponentKind<? extends Component> kind) {
        ArrayNode names = NODES.arrayNode();
        ArrayNode options = NODES.arrayNode();
        options.add(NODES.objectNode().set("enum", names));
        for (String name : registry.names(kind)) {
            names.add(name);
            options.add(use(registry.find(kind, name).orElseThrow()));
        }
        if (kind == ComponentKind.CELL) {
            registry.names(ComponentKind.NAMED_CELL).forEach(name -> addNamedCell(name, names, options));
        }
        return NODES.objectNode().put("description", "a " + kind.words()).set("anyOf", options);
    }

    /** A named cell is its name, its name with parameters, or a map like that of its model where nothing is required. */
    private void addNamedCell(String name, ArrayNode names, ArrayNode options) {
        NamedCell cell = registry.find(ComponentKind.NAMED_CELL, name).orElseThrow();
        names.add(name);
        options.add(NODES.objectNode().put("type", "string").put("pattern", "^" + name + "(_[^_]+_[^_]+)+$"));
        registry.find(ComponentKind.CELL, cell.cell().type()).ifPresent(model -> {
            ObjectNode use = use(model).put("description", cell.summary());
            ((ObjectNode) use.get("properties")).set("type", NODES.objectNode().put("const", name));
            use.set("required", NODES.arrayNode().add("type"));
            options.add(use);
        });
    }

    /** A map with the type and the parameters of a component. */
    static ObjectNode use(Component component) {
        ObjectNode use = closedObject("type").put("description", component.summary());
        ObjectNode properties = (ObjectNode) use.get("properties");
        properties.set("type", NODES.objectNode().put("const", component.name()));
        for (ParameterSpec parameter : schema(component).list()) {
            properties.set(parameter.name(), parameter(parameter));
            if (parameter.defaultValue() == null) {
                ((ArrayNode) use.get("required")).add(parameter.name());
            }
        }
        if (component instanceof MembraneMechanism) {
            properties.set("site", described(reference("site"), "where on cells with dendrites (default everywhere)"));
        }
        if (component instanceof CellModel cell && cell.isOpen()) {
            use.set("additionalProperties", reference("per-cell"));
        }
        return use;
    }

    private static ParameterSchema schema(Component component) {
        if (component instanceof Component.WithParameters fixed) {
            return fixed.parameters();
        }
        return component instanceof PlasticityModel plasticity
                ? plasticity.parameters(Unit.ONE)
                : ((WaveformModel) component).parameters(Unit.ONE);
    }

    private static ObjectNode parameter(ParameterSpec parameter) {
        String doc = parameter.doc()
                + parameter
                        .unit()
                        .filter(unit -> !unit.equals(Unit.ONE))
                        .map(unit -> " (" + unit + ")")
                        .orElse("")
                + parameter.defaultInWords().map(words -> ", default " + words).orElse("");
        ParameterType type = parameter.type();
        if (type instanceof ParameterType.Number number) {
            return described(reference(number.perCell() ? "per-cell" : "quantity"), doc);
        }
        if (type instanceof ParameterType.Whole whole) {
            return bounded(typed(doc, "integer"), whole.bounds());
        }
        if (type instanceof ParameterType.Switch) {
            return typed(doc, "boolean");
        }
        if (type instanceof ParameterType.DataFile) {
            return typed(doc, "string", "object");
        }
        if (type instanceof ParameterType.Words) {
            return typed(doc, "string");
        }
        if (type instanceof ParameterType.Choice choice) {
            ArrayNode options = NODES.arrayNode();
            choice.options().forEach(options::add);
            return NODES.objectNode().put("description", doc).set("enum", options);
        }
        if (type instanceof ParameterType.Names) {
            return described(reference("names"), doc);
        }
        if (type instanceof ParameterType.FunctionOfTime) {
            return described(reference("function"), doc);
        }
        if (type instanceof ParameterType.FunctionsOfTime) {
            return described(oneOrMany(reference("function")), doc);
        }
        return typed(doc, "string", "number", "object", "array");
    }
}
