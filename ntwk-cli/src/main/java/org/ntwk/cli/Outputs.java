package org.ntwk.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files that a run leaves.
 *
 * @param recording the HDF5 file
 * @param figure the figure; null for none
 */
record Outputs(Path recording, @Nullable Path figure) {

    /** Names that are not given are those of the experiment file, in the working folder. */
    static Outputs of(Path experiment, @Nullable Path recording, @Nullable Path figure, boolean noFigure) {
        String base = baseName(experiment);
        return new Outputs(
                recording != null ? recording : Path.of(base + ".h5"),
                noFigure ? null : figure != null ? figure : Path.of(base + ".png"));
    }

    static String baseName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
