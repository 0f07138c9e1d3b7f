package org.ntwk.core.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ntwk.api.parameter.Bounds;

/** The forms that a JSON Schema is made of. */
final class SchemaNodes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SchemaNodes() {}

    static ObjectNode bounded(ObjectNode node, Bounds bounds) {
        if (bounds.low() != Double.NEGATIVE_INFINITY) {
            node.put(bounds.lowIncluded() ? "minimum" : "exclusiveMinimum", bounds.low());
        }
        if (bounds.high() != Double.POSITIVE_INFINITY) {
            node.put(bounds.highIncluded() ? "maximum" : "exclusiveMaximum", bounds.high());
        }
        return node;
    }

    static ObjectNode typed(String description, String... types) {
        ObjectNode node = NODES.objectNode().put("description", description);
        if (types.length == 1) {
            return node.put("type", types[0]);
        }
        ArrayNode all = NODES.arrayNode();
        for (String type : types) {
            all.add(type);
        }
        return node.set("type", all);
    }

    static ObjectNode closedObject(String... required) {
        ObjectNode node = NODES.objectNode().put("type", "object").put("additionalProperties", false);
        ArrayNode names = NODES.arrayNode();
        for (String name : required) {
            names.add(name);
        }
        node.set("required", names);
        return node.set("properties", NODES.objectNode());
    }

    /** Anything that has a property. */
    static ObjectNode requiring(String property) {
        return NODES.objectNode().set("required", NODES.arrayNode().add(property));
    }

    static ObjectNode mapOf(ObjectNode value, String description) {
        return NODES.objectNode()
                .put("type", "object")
                .put("description", description)
                .set("additionalProperties", value);
    }

    static ObjectNode listOf(ObjectNode item) {
        return NODES.objectNode().put("type", "array").set("items", item);
    }

    static ObjectNode oneOrMany(ObjectNode item) {
        return NODES.objectNode().set("anyOf", NODES.arrayNode().add(item).add(listOf(item)));
    }

    static ObjectNode reference(String definition) {
        return NODES.objectNode().put("$ref", "#/$defs/" + definition.replace(" ", "%20"));
    }

    static ObjectNode described(ObjectNode node, String description) {
        return node.put("description", description);
    }
}
