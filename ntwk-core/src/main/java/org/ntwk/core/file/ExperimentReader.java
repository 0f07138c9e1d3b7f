package org.ntwk.core.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;

/**
 * Reads experiment files: YAML ({@code .yaml}, {@code .yml}) and JSON ({@code .json}). Only their form is checked here;
 * components, parameters and populations are resolved when the network is compiled.
 *
 * <p>A file may have 64 MiB, 64 levels, a million values and sixteen million numbers in lists.
 */
public final class ExperimentReader {

    /**
     * Reads a file. An experiment without a name gets that of the file.
     *
     * @throws InvalidInputException with all its problems, if the file cannot be read or is no experiment
     */
    public Experiment read(Path file) {
        return readFile(file).experiment();
    }

    /** As {@link #read}, with the places in the file that problems found later are to be told with. */
    public ExperimentFile readFile(Path file) {
        ExperimentFile read = named(file, () -> experiment(tree(file), baseName(file)));
        return new ExperimentFile(
                read.experiment().inFolder(file.toAbsolutePath().getParent()), read.places());
    }

    /** Reads something of a file; its problems carry the file's name. */
    static <T> T named(Path file, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInputException e) {
            throw new InvalidInputException("file " + file, e.problems());
        }
    }

    /**
     * The experiment that {@link ExperimentWriter#toJson} wrote, or anybody else in JSON.
     *
     * @throws InvalidInputException with all its problems, if the text is no experiment
     */
    public Experiment fromJson(String text) {
        return experiment(TreeParser.json(text), "experiment").experiment();
    }

    static ExperimentFile experiment(Node root, String defaultName) {
        FileProblems problems = new FileProblems();
        DescriptionReader reader = new DescriptionReader(problems);
        Experiment experiment = reader.experiment(root, defaultName);
        problems.throwIfAny("experiment");
        return new ExperimentFile(experiment, reader.places());
    }

    /** What a file holds, in the syntax that its name tells. */
    static Node tree(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return TreeParser.json(FileText.read(file));
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return YamlText.parse(FileText.read(file));
        }
        throw new InvalidInputException(
                "file",
                new Problem(
                        ProblemCode.UNREADABLE_FILE,
                        "",
                        file + " is not known as an experiment file by its name, which ends in .yaml, .yml or .json."));
    }

    static String baseName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
