package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.InterventionDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;

/** Reads the changes that are planned: {@code {at: 500 ms, population: Exc, set: {b: 60 pA}}}. */
final class InterventionReader {

    private final ValueReader values;
    private final Choices choices;
    private final FileProblems problems;

    InterventionReader(ValueReader values, Choices choices, FileProblems problems) {
        this.values = values;
        this.choices = choices;
        this.problems = problems;
    }

    /** One entry: an intervention for each of its times and populations. */
    List<InterventionDescription> read(String path, Node node) {
        Fields fields = Fields.of(node, path, "a map with at, set and whom it concerns", problems);
        if (fields == null) {
            return List.of();
        }
        List<Quantity> times = times(fields.required("at", "the time of the change, such as 500 ms"), path + ".at");
        CellSelection cells = choices.cells(fields);
        Map<String, Value> set = set(fields.required("set", "the new values by name"), path + ".set");
        List<ChangeDescription> changes = new ArrayList<>();
        if (fields.hasAny("stimulus")) {
            List<String> stimuli = choices.names(fields, "stimulus");
            List<String> targets = fields.hasAny("target") ? choices.names(fields, "target") : List.of();
            for (String stimulus : stimuli) {
                if (targets.isEmpty()) {
                    changes.add(new ChangeDescription.OfStimulus(stimulus, null, cells, set));
                }
                targets.forEach(target -> changes.add(new ChangeDescription.OfStimulus(stimulus, target, cells, set)));
            }
        } else {
            choices.names(fields, "population")
                    .forEach(name -> changes.add(new ChangeDescription.OfPopulation(name, cells, set)));
        }
        fields.refuseOthers("an intervention");
        List<InterventionDescription> interventions = new ArrayList<>();
        for (Quantity time : times) {
            changes.forEach(change -> interventions.add(new InterventionDescription(time, change)));
        }
        return interventions;
    }

    private List<Quantity> times(@Nullable Node node, String path) {
        if (node == null) {
            return List.of();
        }
        Value value = values.value(node, path);
        if (value instanceof Value.Scalar scalar) {
            return List.of(scalar.quantity());
        }
        if (value instanceof Value.Numbers list) {
            NumberArray numbers = list.numbers();
            List<Quantity> times = new ArrayList<>();
            for (int n = 0; n < numbers.size(); n++) {
                times.add(Quantity.of(numbers.get(n), list.unit()));
            }
            return times;
        }
        problems.wrongType(node, path, "a time, such as 500 ms, or a list of times");
        return List.of();
    }

    private Map<String, Value> set(@Nullable Node node, String path) {
        Map<String, Value> set = new LinkedHashMap<>();
        if (node instanceof Node.Mapping map) {
            map.entries().forEach((name, value) -> set.put(name, values.value(value, path + "." + name)));
        } else if (node != null) {
            problems.wrongType(node, path, "a map of values by name");
        }
        if (node instanceof Node.Mapping && set.isEmpty()) {
            problems.add(ProblemCode.MISSING_VALUE, path, node, "is empty: nothing would change", null);
        }
        return set;
    }
}
