package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/** Who projects onto whom in a flat model: a connection exists if its p and its Q are both there and not zero. */
final class FlatConnections {

    private final FlatKeys keys;
    private final FlatNames names;
    private final List<String> notices;
    private final FlatSynapses synapses;

    FlatConnections(FlatKeys keys, FlatNames names, List<String> notices) {
        this.keys = keys;
        this.names = names;
        this.notices = notices;
        this.synapses = new FlatSynapses(keys, notices);
    }

    List<ProjectionDescription> projections() {
        List<ProjectionDescription> projections = new ArrayList<>();
        for (String source : names.recurrent()) {
            for (String target : names.recurrent()) {
                double probability = probability(source, target);
                if (probability > 0) {
                    projections.add(new ProjectionDescription(
                            source, target, rule(source, target, probability), contact(source, target)));
                }
            }
        }
        return projections;
    }

    List<StimulusDescription> stimuli(FlatRates rates) {
        List<StimulusDescription> stimuli = new ArrayList<>();
        List<String> afferentsOnARing = new ArrayList<>();
        for (String source : names.afferents()) {
            int size = keys.size("N_" + source, FlatKeys.sizeOf(source));
            Value rate = rates.of(source);
            for (String target : names.recurrent()) {
                double probability = probability(source, target);
                Double decay = decay(source, target);
                Double delay = delay(source, target);
                if (decay != null || delay != null) {
                    afferentsOnARing.add(source + "_" + target);
                }
                if (probability > 0) {
                    Value onto = rates.onto(source, target).orElse(rate);
                    rates.noticeSaturation(source, target, probability * size, onto);
                    stimuli.add(new StimulusDescription(
                            source,
                            target,
                            FlatNames.signOf(source),
                            CellSelection.all(),
                            ComponentDescription.of("poisson-drive")
                                    .with("sources", size)
                                    .with("probability", probability)
                                    .with("rate", onto),
                            contact(source, target)));
                }
            }
        }
        if (!afferentsOnARing.isEmpty()) {
            notices.add("SpatialDecay_ and Delay_ of afferents do not count, as in the original: "
                    + String.join(", ", afferentsOnARing) + ".");
        }
        return stimuli;
    }

    /** On a ring if a spatial decay is given, else anywhere. */
    private ComponentDescription rule(String source, String target, double probability) {
        Double decay = decay(source, target);
        Double delay = delay(source, target);
        if (decay == null) {
            return ComponentDescription.of("fixed-in-degree").with("probability", probability);
        }
        String notice = "With SpatialDecay_… cells stand on a ring, on which those of populations of different size are"
                + " opposite each other; the original's ring is one cell short and does not bring sizes together.";
        if (!notices.contains(notice)) {
            notices.add(notice);
        }
        // In distances between source cells, the unit of the file.
        return ComponentDescription.of("ring")
                .with("probability", probability)
                .with("decay-length", decay)
                .with("circumference", keys.size("N_" + source, FlatKeys.sizeOf(source)))
                .with("delay-per-distance", Value.of(Quantity.of(delay == null ? 0 : delay, Unit.MS)));
    }

    private @Nullable Double decay(String source, String target) {
        return keys.number(
                "SpatialDecay_" + source + "_" + target,
                "the spatial decay " + arrow(source, target) + " (cells)",
                Bounds.POSITIVE);
    }

    private @Nullable Double delay(String source, String target) {
        return keys.number(
                "Delay_" + source + "_" + target,
                "the delay for each cell of distance " + arrow(source, target) + " (ms)",
                Bounds.NON_NEGATIVE);
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
        SynapticContact contact =
                SynapticContact.of(synapses.from(source, target), Value.of(Quantity.of(weight, Unit.NS)));
        Double release =
                keys.number("psyn_" + pair, "the release probability " + arrow(source, target), Bounds.PROBABILITY);
        return release == null ? contact : contact.withReleaseProbability(release);
    }

    private static String weightOf(String source, String target) {
        return "the weight " + arrow(source, target) + " (nS)";
    }

    private static String arrow(String source, String target) {
        return "from " + source + " to " + target;
    }
}
