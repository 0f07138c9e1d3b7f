package org.ntwk.core.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.result.SpikeTrains;

/** Networks of the reference data, whose parameters are flat dictionaries. */
final class ReferenceNetwork {

    private static final List<String> CELL_PARAMETERS =
            List.of("Gl", "Cm", "Trefrac", "El", "Vthre", "Vreset", "deltaV", "a", "b", "tauw");
    private static final List<String> CELL_UNITS = List.of("nS", "pF", "ms", "mV", "mV", "mV", "mV", "nS", "pA", "ms");

    private ReferenceNetwork() {}

    static JsonNode read(String file) {
        try (InputStream in = ReferenceNetwork.class.getResourceAsStream(file)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The AdExp cell of a population of the model. */
    static ComponentDescription cell(JsonNode model, String population) {
        ComponentDescription cell = ComponentDescription.of("adexp");
        for (int n = 0; n < CELL_PARAMETERS.size(); n++) {
            String name = CELL_PARAMETERS.get(n);
            double value = model.get(population + "_" + name).doubleValue();
            cell = cell.with(name, value + " " + CELL_UNITS.get(n));
        }
        return cell;
    }

    /** The synapse of sources of a kind, {@code Exc} or {@code Inh}. */
    static ComponentDescription synapse(JsonNode model, String kind) {
        return ComponentDescription.of("exponential")
                .with("tau", model.get("Tsyn_" + kind).doubleValue() + " ms")
                .with("reversal", model.get("Erev_" + kind).doubleValue() + " mV");
    }

    /** Connections given as rows of source, target and delay in ms (0 if there is none). */
    static ProjectionDescription projection(
            JsonNode model, String kind, String source, String target, JsonNode connections) {
        double[] sources = new double[connections.size()];
        double[] targets = new double[connections.size()];
        double[] delays = new double[connections.size()];
        for (int n = 0; n < connections.size(); n++) {
            JsonNode row = connections.get(n);
            sources[n] = row.get(0).doubleValue();
            targets[n] = row.get(1).doubleValue();
            delays[n] = row.size() > 2 ? row.get(2).doubleValue() : 0;
        }
        ComponentDescription rule = ComponentDescription.of("explicit-pairs")
                .with("sources", Value.of(sources, "1"))
                .with("targets", Value.of(targets, "1"))
                .with("delays", Value.of(delays, "ms"));
        String weight = model.get("Q_" + source + "_" + target).doubleValue() + " nS";
        return new ProjectionDescription(
                source, target, rule, SynapticContact.of(synapse(model, kind), Value.of(weight)));
    }

    /** Afferent spikes at given times onto given cells. */
    static StimulusDescription spikes(JsonNode model, String target, double[] timesMs, double[] cells) {
        ComponentDescription trains = ComponentDescription.of("spike-trains")
                .with("times", Value.of(timesMs, "ms"))
                .with("cells", Value.of(cells, "1"));
        String weight = model.get("Q_AffExc_" + target).doubleValue() + " nS";
        return new StimulusDescription(
                "AffExc",
                target,
                SynapticSign.EXCITATORY,
                CellSelection.all(),
                trains,
                SynapticContact.of(synapse(model, "Exc"), Value.of(weight)));
    }

    /** Rows of step and cell, as the reference lists them. */
    static List<List<Integer>> rows(SpikeTrains spikes) {
        List<List<Integer>> rows = new ArrayList<>();
        spikes.forEach((step, cell) -> rows.add(List.of((int) step, cell)));
        return rows;
    }

    static List<List<Integer>> rows(JsonNode spikes) {
        List<List<Integer>> rows = new ArrayList<>();
        for (JsonNode row : spikes) {
            rows.add(List.of(row.get(0).intValue(), row.get(1).intValue()));
        }
        return rows;
    }

    static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int n = 0; n < values.length; n++) {
            values[n] = array.get(n).doubleValue();
        }
        return values;
    }
}
