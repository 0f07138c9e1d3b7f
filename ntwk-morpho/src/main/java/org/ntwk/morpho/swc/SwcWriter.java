package org.ntwk.morpho.swc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.Point;

/**
 * Writes morphologies as SWC, so that {@link SwcReader} reads the very same again: no digit is lost, and a jump of the
 * diameter is a point in the place of its parent. A spherical soma is one point.
 */
public final class SwcWriter {

    private SwcWriter() {}

    /** The text of a file. */
    public static String text(Morphology morphology) {
        StringBuilder text = new StringBuilder("# id type x y z radius parent; lengths in um\n");
        List<Point> points = morphology.points();
        for (int n = 0; n < points.size(); n++) {
            Point point = points.get(n);
            text.append(n + 1).append(' ').append(point.type().code());
            text.append(' ').append(point.xUm()).append(' ').append(point.yUm());
            text.append(' ').append(point.zUm()).append(' ').append(point.diameterUm() / 2);
            text.append(' ').append(n == 0 ? -1 : point.parent() + 1).append('\n');
        }
        return text.toString();
    }

    /**
     * Writes a new file.
     *
     * @throws InvalidInputException if it exists or cannot be written
     */
    public static void write(Morphology morphology, Path file) {
        try {
            Files.writeString(file, text(morphology), StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
        } catch (IOException failed) {
            throw new InvalidInputException(
                    "output",
                    new Problem(
                            ProblemCode.OUTPUT_NOT_WRITABLE,
                            file.toString(),
                            "cannot be written (" + failed.getClass().getSimpleName() + ").",
                            Files.exists(file) ? "It exists already." : null));
        }
    }
}
