package org.ntwk.api.result;

import java.util.List;

/**
 * Where a result comes from. Of a file that another program wrote, texts say {@code unknown} and numbers are 0.
 *
 * @param ntwkVersion version of ntwk
 * @param javaVersion version of the Java runtime
 * @param startedAt when the run began, in ISO 8601
 * @param threads that integrated
 * @param synapses that were drawn
 * @param loopSeconds what the clock loop took
 * @param plugins id and version of each plugin whose components were used or at hand
 */
public record Provenance(
        String ntwkVersion,
        String javaVersion,
        String startedAt,
        int threads,
        long synapses,
        double loopSeconds,
        List<String> plugins) {

    public Provenance {
        plugins = List.copyOf(plugins);
    }
}
