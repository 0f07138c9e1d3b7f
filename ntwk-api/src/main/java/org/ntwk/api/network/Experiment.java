package org.ntwk.api.network;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment file holds: a network and how it is run.
 *
 * @param network what is simulated
 * @param settings how
 * @param folder where the files lie that the description names; null if it names none. It is no part of what is written
 *     to files
 */
public record Experiment(
        NetworkDescription network,
        RunSettings settings,
        @Nullable Path folder) {

    /** An experiment that names no files. */
    public Experiment(NetworkDescription network, RunSettings settings) {
        this(network, settings, null);
    }

    public Experiment with(NetworkDescription value) {
        return new Experiment(value, settings, folder);
    }

    public Experiment with(RunSettings value) {
        return new Experiment(network, value, folder);
    }

    /** The same with its files in the given folder, whichever a program chooses. */
    public Experiment inFolder(Path value) {
        return new Experiment(network, settings, value);
    }
}
