package org.ntwk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.ShippedCell;
import org.ntwk.morpho.swc.SwcReader;

/** A cell by the name of its SWC file, or by that of a cell that ships. */
final class MorphologySource {

    private MorphologySource() {}

    /**
     * The cell.
     *
     * @param at what problems call the place where the name stands
     * @param folder that a file's name starts from
     * @throws org.ntwk.api.problem.InvalidInputException if the file cannot be used, with lines and causes; or there is
     *     neither such a cell nor such a file
     */
    static Morphology read(String name, String at, Path folder) {
        Optional<Morphology> cell = ShippedCell.of(name);
        if (cell.isPresent()) {
            return cell.get();
        }
        Path file = folder.resolve(name);
        if (!Files.exists(file) && !name.endsWith(".swc")) {
            Problems problems = new Problems();
            problems.addUnknown(
                    ProblemCode.UNKNOWN_REFERENCE,
                    at,
                    "there is no file, and no cell that ships,",
                    name,
                    ShippedCell.names());
            problems.throwIfAny("morphology");
        }
        return SwcReader.read(file);
    }
}
