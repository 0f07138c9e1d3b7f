package org.ntwk.core.hdf5;

import io.jhdf.api.Group;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.ntwk.api.result.LoopProfile;
import org.ntwk.api.result.LoopProfile.Phase;

/** The profile of a clock loop as a group of numbers. */
final class ProfileGroup {

    static final String NAME = "profile";

    private static final String CELL_STEPS = "cell_steps";
    private static final String SYNAPTIC_EVENTS = "synaptic_events";
    private static final String DRIVE_EVENTS = "drive_events";

    private ProfileGroup() {}

    static void write(LoopProfile profile, HdfWriter.Group group) throws IOException {
        Map<String, Object> inSeconds = Map.of(Layout.UNIT, "s");
        group.number(Layout.THREADS, profile.threads(), Map.of());
        group.number(Layout.LOOP_SECONDS, profile.loopSeconds(), inSeconds);
        for (Phase phase : Phase.values()) {
            group.number(secondsOf(phase), profile.seconds().get(phase), inSeconds);
        }
        group.number(CELL_STEPS, profile.cellSteps(), Map.of());
        group.number(SYNAPTIC_EVENTS, profile.synapticEvents(), Map.of());
        group.number(DRIVE_EVENTS, profile.driveEvents(), Map.of());
    }

    static LoopProfile read(HdfInput file, Group group) {
        Map<Phase, Double> seconds = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            seconds.put(phase, file.number(group, secondsOf(phase)).doubleValue());
        }
        return new LoopProfile(
                file.whole(group, Layout.THREADS),
                file.number(group, Layout.LOOP_SECONDS).doubleValue(),
                seconds,
                file.number(group, CELL_STEPS).longValue(),
                file.number(group, SYNAPTIC_EVENTS).longValue(),
                file.number(group, DRIVE_EVENTS).longValue());
    }

    private static String secondsOf(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT) + "_seconds";
    }
}
