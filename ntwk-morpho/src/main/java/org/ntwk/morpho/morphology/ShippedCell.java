package org.ntwk.morpho.morphology;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The cells that ship, by the names that files and commands call them. */
public final class ShippedCell {

    private static final String BALL_AND_RALL = "ball-and-rall";
    private static final List<String> NAMES = List.of(BALL_AND_RALL, "interneuron", "pyramidal");

    private ShippedCell() {}

    /** All names, in their order. */
    public static List<String> names() {
        return NAMES;
    }

    /** The cell of a name; empty if there is none. */
    public static Optional<Morphology> of(String name) {
        if (name.equals(BALL_AND_RALL)) {
            return Optional.of(BallAndRallTree.ofTheOriginal().morphology());
        }
        return Arrays.stream(SyntheticCell.values())
                .filter(cell -> NAMES.contains(name) && cell.name().equalsIgnoreCase(name))
                .findFirst()
                .map(SyntheticCell::morphology);
    }
}
