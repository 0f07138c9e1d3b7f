package org.ntwk.core.hdf5;

import io.jhdf.api.Group;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.StorageException;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.core.file.PartialFile;

/** Results and connections in HDF5 files. */
public final class ResultFile {

    private ResultFile() {}

    /**
     * Writes a result. The file appears under its name when it is whole; if anything fails there is none, or the old one
     * as it was. Memory does not grow with the length of the recording.
     *
     * @param replace whether a file of that name may be replaced
     * @throws InvalidInputException if the file cannot be written for a reason that could be known before
     * @throws StorageException if writing fails, such as on a full disk
     */
    public static void write(RunResult result, Path file, boolean replace) {
        write(file, replace, channel -> ResultWriter.write(result, channel));
    }

    /** Writes the connections of a network, as {@link #write} does a result. */
    public static void writeConnections(CompiledNetwork network, Path file, boolean replace) {
        write(file, replace, channel -> ConnectionsFile.write(network, channel));
    }

    private static void write(Path file, boolean replace, PartialFile.Content content) {
        checkWritable(file, replace);
        try {
            PartialFile.write(file, replace, content);
        } catch (FileAlreadyExistsException e) {
            throw exists(file);
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot write " + file + ": " + e.getMessage()
                            + ". No file was left under that name, or the old one as it was.\n"
                            + "   Maybe the disk is full.",
                    e);
        }
    }

    /**
     * Checks before a run that its result can be written after it.
     *
     * @throws InvalidInputException if the file exists and may not be replaced, or its folder cannot be written
     */
    public static void checkWritable(Path file, boolean replace) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw notWritable(file + " is a folder, not a file.", "Maybe give a file in it: FOLDER/result.h5.");
        }
        if (!Files.exists(folder)) {
            throw notWritable("The folder " + folder + " does not exist.", "Maybe make it first.");
        }
        if (!Files.isDirectory(folder)) {
            throw notWritable(folder + " is a file, not a folder.", null);
        }
        if (!Files.isWritable(folder)) {
            throw notWritable("The folder " + folder + " cannot be written.", "Maybe choose another with --out.");
        }
        if (!replace && Files.exists(file)) {
            throw exists(file);
        }
    }

    /**
     * Opens a result of ntwk, or a file that the original framework wrote. Series are read from the file when they are asked
     * for, until the result is closed.
     *
     * @throws InvalidInputException if there is no such file, or it is damaged or no result
     */
    public static RunResult open(Path file) {
        HdfInput input = HdfInput.open(file);
        try {
            Optional<Group> provenance = input.group(Layout.PROVENANCE);
            if (provenance.isPresent()) {
                return ResultReader.read(input, provenance.get());
            }
            if (OriginalReader.recognises(input)) {
                return OriginalReader.read(input);
            }
            throw input.missing(
                    Layout.PROVENANCE,
                    "the group is not there; this is no result of ntwk, nor of the original framework (dt, tstop and"
                            + " tRASTER_…, POP_ACT_… or VMS_…).");
        } catch (InvalidInputException e) {
            input.close();
            throw e;
        } catch (RuntimeException e) {
            input.close();
            throw input.damaged(e);
        }
    }

    private static InvalidInputException exists(Path file) {
        return notWritable(
                file + " exists already.", "Maybe replace it with --force, or name another file with --out.");
    }

    private static InvalidInputException notWritable(String message, @Nullable String hint) {
        return new InvalidInputException("output", new Problem(ProblemCode.OUTPUT_NOT_WRITABLE, "", message, hint));
    }
}
