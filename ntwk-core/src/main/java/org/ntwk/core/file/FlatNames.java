package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.SynapticSign;

/**
 * The populations of a flat model.
 *
 * @param recurrent those with cells, in the order of the file
 * @param afferents those that only fire, in the order of the file
 */
record FlatNames(List<String> recurrent, List<String> afferents) {

    /** What {@code REC_POPS} and {@code AFF_POPS} say; where one is absent, what the other keys tell. */
    static FlatNames of(FlatKeys keys, List<String> notices) {
        List<String> recurrent = keys.names("REC_POPS", "the list of populations");
        List<String> afferents = keys.names("AFF_POPS", "the list of afferents");
        List<String> sized = keys.all().stream()
                .filter(key -> key.startsWith("N_") && key.length() > 2)
                .map(key -> key.substring(2))
                .toList();
        if (recurrent == null) {
            recurrent = new ArrayList<>();
            for (String name : sized) {
                boolean isAfferent = afferents != null && afferents.contains(name);
                if (!isAfferent && FlatCells.describes(keys, name)) {
                    recurrent.add(name);
                }
            }
            notices.add(
                    "There is no REC_POPS; populations are those with N_ and cell parameters: " + listed(recurrent));
        }
        if (afferents == null) {
            afferents = new ArrayList<>(sized);
            afferents.removeAll(recurrent);
            notices.add("There is no AFF_POPS; afferents are the others with N_: " + listed(afferents));
        }
        return new FlatNames(recurrent, afferents);
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none." : String.join(", ", names) + ".";
    }

    List<String> sources() {
        List<String> sources = new ArrayList<>(recurrent);
        sources.addAll(afferents);
        return sources;
    }

    /** The original's rule: inhibitory if its name holds Inh and not Exc. */
    static SynapticSign signOf(String name) {
        return !name.contains("Exc") && name.contains("Inh") ? SynapticSign.INHIBITORY : SynapticSign.EXCITATORY;
    }

    /** Whether the name holds neither word, or both. */
    static boolean isUnclear(String name) {
        return name.contains("Exc") == name.contains("Inh");
    }
}
