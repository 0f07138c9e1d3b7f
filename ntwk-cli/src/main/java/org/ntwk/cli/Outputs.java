package org.ntwk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

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

    /** With --force one output would replace the other, or what was read. */
    void checkDistinctFrom(Path experiment, Problems problems) {
        if (isSame(recording, experiment)) {
            problems.add(ProblemCode.CONTRADICTION, "--out", recording + " is the experiment itself.");
        }
        if (figure != null && isSame(figure, recording)) {
            problems.add(ProblemCode.CONTRADICTION, "--figure", figure + " is the name of the recording as well.");
        }
    }

    static boolean isSame(Path one, Path other) {
        try {
            return one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize())
                    || Files.isSameFile(one, other);
        } catch (IOException notThere) {
            return false; // only files that exist can be one file under two names
        }
    }

    static String baseName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
