package org.ntwk.api.network;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment file holds: a network and how it is run.
 *
 * @param network what is simulated
 * @param settings how
 * @param folder where the files lie that the description names; null if it names none. It is a place on one machine and no
 *     part of the description: it is not written to files, and experiments that differ in it alone are equal
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Experiment that && network.equals(that.network) && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(network, settings);
    }
}
