package org.ntwk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.morpho.morphology.BallAndRallTree;
import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.SyntheticCell;
import org.ntwk.morpho.swc.SwcReader;

/** A cell by the name of its SWC file, or by that of a cell that ships. */
final class MorphologySource {

    private static final Map<String, Supplier<Morphology>> SHIPPED = new TreeMap<>(Map.of(
            "pyramidal", SyntheticCell.PYRAMIDAL::morphology,
            "interneuron", SyntheticCell.INTERNEURON::morphology,
            "ball-and-rall", () -> BallAndRallTree.ofTheOriginal().morphology()));

    private MorphologySource() {}

    /** The names of the cells that ship. */
    static List<String> shipped() {
        return List.copyOf(SHIPPED.keySet());
    }

    /**
     * The cell.
     *
     * @param at what problems call the place where the name stands
     * @param folder that a file's name starts from
     * @throws org.ntwk.api.problem.InvalidInputException if the file cannot be used, with lines and causes; or there is
     *     neither such a cell nor such a file
     */
    static Morphology read(String name, String at, Path folder) {
        Supplier<Morphology> cell = SHIPPED.get(name);
        if (cell != null) {
            return cell.get();
        }
        Path file = folder.resolve(name);
        if (!Files.exists(file) && !name.endsWith(".swc")) {
            Problems problems = new Problems();
            problems.addUnknown(
                    ProblemCode.UNKNOWN_REFERENCE, at, "there is no file, and no cell that ships,", name, shipped());
            problems.throwIfAny("morphology");
        }
        return SwcReader.read(file);
    }
}
