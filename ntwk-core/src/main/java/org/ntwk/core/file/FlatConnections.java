package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/** Who projects onto whom in a flat model: a connection exists if its p and its Q are both there and not zero. */
final class FlatConnections {

    private final FlatKeys keys;
    private final FlatNames names;
    private final List<String> notices;

    FlatConnections(FlatKeys keys, FlatNames names, List<String> notices) {
        this.keys = keys;
        this.names = names;
        this.notices = notices;
    }

    List<ProjectionDescription> projections() {
        List<ProjectionDescription> projections = new ArrayList<>();
        for (String source : names.recurrent()) {
            for (String target : names.recurrent()) {
                double probability = probability(source, target);
                if (probability > 0) {
                    projections.add(new ProjectionDescription(
                            source,
                            target,
                            ComponentDescription.of("fixed-in-degree").with("probability", probability),
                            contact(source, target)));
                }
            }
        }
        return projections;
    }

    List<StimulusDescription> stimuli(Map<String, String> rates) {
        List<StimulusDescription> stimuli = new ArrayList<>();
        for (String source : names.afferents()) {
            int size = keys.size("N_" + source, "the number of cells of " + source);
            Value rate = rate(source, rates);
            for (String target : names.recurrent()) {
                double probability = probability(source, target);
                if (probability > 0) {
                    stimuli.add(new StimulusDescription(
                            source,
                            target,
                            FlatNames.signOf(source),
                            CellSelection.all(),
                            ComponentDescription.of("poisson-drive")
                                    .with("sources", size)
                                    .with("probability", probability)
                                    .with("rate", rate),
                            contact(source, target)));
                }
            }
        }
        return stimuli;
    }

    /** The probability of a connection; 0 if there is none. */
    private double probability(String source, String target) {
        String pair = source + "_" + target;
        Double probability = keys.number("p_" + pair, "the probability " + arrow(source, target), Bounds.PROBABILITY);
        Double weight = keys.number("Q_" + pair, weightOf(source, target), Bounds.NON_NEGATIVE);
        boolean hasProbability = probability != null && probability > 0;
        boolean hasWeight = weight != null && weight > 0;
        if (hasProbability != hasWeight) {
            String missing = (hasProbability ? "Q_" : "p_") + pair;
            notices.add("There are no synapses " + arrow(source, target) + ": " + missing
                    + (keys.has(missing) ? " is 0." : " is not there."));
        }
        return probability != null && hasWeight ? probability : 0;
    }

    private SynapticContact contact(String source, String target) {
        String pair = source + "_" + target;
        double weight = keys.required("Q_" + pair, weightOf(source, target), Bounds.NON_NEGATIVE);
        SynapticContact contact = SynapticContact.of(synapse(source), Value.of(Quantity.of(weight, Unit.NS)));
        Double release =
                keys.number("psyn_" + pair, "the release probability " + arrow(source, target), Bounds.PROBABILITY);
        return release == null ? contact : contact.withReleaseProbability(release);
    }

    private ComponentDescription synapse(String source) {
        boolean inhibitory = FlatNames.signOf(source) == SynapticSign.INHIBITORY;
        double tau =
                ofSource("Tsyn_", source, inhibitory, inhibitory ? "Tsi" : "Tse", "the synaptic time constant (ms)");
        double reversal =
                ofSource("Erev_", source, inhibitory, inhibitory ? "Ei" : "Ee", "the reversal potential (mV)");
        return ComponentDescription.of("exponential")
                .with("tau", Value.of(Quantity.of(tau, Unit.MS)))
                .with("reversal", Value.of(Quantity.of(reversal, Unit.MV)));
    }

    /** What is given for the source itself, else for its kind, else for its kind in the older naming style. */
    private double ofSource(String prefix, String source, boolean inhibitory, String older, String meaning) {
        String ofKind = prefix + (inhibitory ? "Inh" : "Exc");
        double value = 0;
        boolean found = false;
        // All are read, so that none of them counts as a key that is not known.
        for (String key : List.of(older, ofKind, prefix + source)) {
            Double given = keys.number(key, meaning, prefix.equals("Tsyn_") ? Bounds.POSITIVE : Bounds.ANY);
            if (given != null) {
                boolean differs = found && key.equals(ofKind) && given != value;
                String notice = older + " and " + ofKind + " differ; " + ofKind + " counts.";
                if (differs && !notices.contains(notice)) {
                    notices.add(notice);
                }
                value = given;
                found = true;
            } else if (keys.has(key)) {
                found = true;
            }
        }
        if (!found) {
            keys.missing(ofKind, meaning);
        }
        return value;
    }

    private Value rate(String source, Map<String, String> rates) {
        String key = "F_" + source;
        Double given = keys.number(key, "the rate of " + source + " (Hz)", Bounds.NON_NEGATIVE);
        String expression = rates.get(source);
        if (expression != null) {
            return Value.of(expression);
        }
        if (!keys.has(key)) {
            notices.add("There is no " + key + ", so " + source + " is silent; a rate can be given for it.");
        }
        return Value.of(Quantity.of(given == null ? 0 : given, Unit.HZ));
    }

    private static String weightOf(String source, String target) {
        return "the weight " + arrow(source, target) + " (nS)";
    }

    private static String arrow(String source, String target) {
        return "from " + source + " to " + target;
    }
}
