package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/**
 * The seeds of the original's generator for one network.
 *
 * @param connectivity of the stream of all connections
 * @param drives of each afferent and target, by {@code AFFERENT_TARGET}
 */
record OriginalSeeds(long connectivity, Map<String, Long> drives) {

    private static final long LARGEST = Integer.MAX_VALUE - 5L;

    static OriginalSeeds of(NetworkDescription network, long seed, Map<String, Long> given, Problems problems) {
        check("run.seed", seed, problems);
        given.forEach((name, value) -> check("seed." + name, value, problems));
        List<String> afferents = network.stimuli().stream()
                .map(StimulusDescription::name)
                .distinct()
                .toList();
        List<String> populations =
                network.populations().stream().map(PopulationDescription::name).toList();
        Map<String, Long> drives = new LinkedHashMap<>();
        for (StimulusDescription stimulus : network.stimuli()) {
            long ofQuickRun =
                    seed + afferents.indexOf(stimulus.name()) + (long) populations.indexOf(stimulus.target()) + 3;
            drives.put(key(stimulus), squared(given.getOrDefault(key(stimulus), ofQuickRun)));
        }
        List<String> known = new ArrayList<>(drives.keySet());
        known.add(OriginalDraws.CONNECTIVITY);
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                problems.addUnknown(
                        ProblemCode.UNKNOWN_REFERENCE, "seed." + name, "there is no draw named", name, known);
            }
        }
        return new OriginalSeeds(given.getOrDefault(OriginalDraws.CONNECTIVITY, seed + 5), drives);
    }

    /** The seed of a stimulus that was in the network. */
    long drive(StimulusDescription stimulus) {
        return drives.getOrDefault(key(stimulus), 0L);
    }

    private static String key(StimulusDescription stimulus) {
        return stimulus.name() + "_" + stimulus.target();
    }

    /** What the original makes of the seed of a drive. */
    private static long squared(long seed) {
        long root = Math.floorMod(seed + 2, 100);
        return root * root % 100;
    }

    private static void check(String path, long seed, Problems problems) {
        if (seed < 0 || seed > LARGEST) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    path,
                    "the seed " + seed + " is not from 0 to " + LARGEST + ", as the original's draws need.");
        }
    }
}
