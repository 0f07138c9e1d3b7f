package com.example.pipelines;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.recording.Recorder;
import org.ntwk.api.recording.RecorderContext;
import org.ntwk.api.recording.RecorderModel;

/**
 * A recorder that keeps nothing and counts spikes for the program that made it. As the program holds it, it serves one run;
 * a recorder of a plugin in a jar keeps no such state.
 */
final class LiveCount implements RecorderModel {

    static final String NAME = "closed-loop:live-count";

    private final AtomicLong spikes = new AtomicLong();

    /** The spikes since the last call. */
    long take() {
        return spikes.getAndSet(0);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "count of spikes for the program that runs the network";
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of();
    }

    @Override
    public Recorder prepare(RecorderContext context) {
        return new Recorder() {
            @Override
            public boolean takesSpikes() {
                return true;
            }

            @Override
            public void spikes(long step, int[] cells, int from, int to) {
                spikes.addAndGet(to - from);
            }
        };
    }

    /** Brings the recorder of a program into its ntwk. */
    record Plugin(LiveCount count) implements NtwkPlugin {

        @Override
        public String id() {
            return "closed-loop";
        }

        @Override
        public String version() {
            return "1.0";
        }

        @Override
        public List<RecorderModel> recorders() {
            return List.of(count);
        }
    }
}
