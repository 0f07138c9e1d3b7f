package org.ntwk.core.file;

import java.util.List;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/** The kinetics of the synapses of a flat model, which belong to their source. */
final class FlatSynapses {

    private final FlatKeys keys;
    private final List<String> notices;

    FlatSynapses(FlatKeys keys, List<String> notices) {
        this.keys = keys;
        this.notices = notices;
    }

    ComponentDescription from(String source, String target) {
        boolean inhibitory = FlatNames.signOf(source) == SynapticSign.INHIBITORY;
        double tau =
                ofSource("Tsyn_", source, inhibitory, inhibitory ? "Tsi" : "Tse", "the synaptic time constant (ms)");
        double reversal =
                ofSource("Erev_", source, inhibitory, inhibitory ? "Ei" : "Ee", "the reversal potential (mV)");
        Double alpha = keys.number(
                "alpha_" + source + "_" + target,
                "the share of conductance from " + source + " to " + target,
                Bounds.PROBABILITY);
        Double v0 = keys.number("V0", "the potential at which conductances and currents agree (mV)", Bounds.ANY);
        if (alpha != null && v0 == null) {
            noticeOnce("There is no V0, so alpha_" + source + "_" + target + " does not count, as in the original.");
        }
        ComponentDescription synapse = ComponentDescription.of(alpha == null || v0 == null ? "exponential" : "mixture")
                .with("tau", Value.of(Quantity.of(tau, Unit.MS)))
                .with("reversal", Value.of(Quantity.of(reversal, Unit.MV)));
        return alpha == null || v0 == null
                ? synapse
                : synapse.with("alpha", alpha).with("V0", Value.of(Quantity.of(v0, Unit.MV)));
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
                if (key.equals(older)) {
                    noticeOnce("Tse, Tsi, Ee and Ei are names of older versions, at which the original stops now;"
                            + " here they stand for Tsyn_Exc, Tsyn_Inh, Erev_Exc and Erev_Inh.");
                }
                boolean differs = found && key.equals(ofKind) && given != value;
                if (differs) {
                    noticeOnce(older + " and " + ofKind + " differ; " + ofKind + " counts.");
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

    private void noticeOnce(String notice) {
        if (!notices.contains(notice)) {
            notices.add(notice);
        }
    }
}
