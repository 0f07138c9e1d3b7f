package org.ntwk.plots;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.NumberArray;

/**
 * A cell whose pieces change their colours in time: an animated GIF, or a page (HTML) with a button to play and a slider,
 * by the ending of its name.
 */
public final class MorphologyAnimation {

    /** More would be slow to draw, and to look at. */
    public static final int MOST_FRAMES = 2000;

    private MorphologyAnimation() {}

    /** The number of each piece at a time. */
    public record Frame(double timeMs, NumberArray values) {}

    /** Reports what would keep an animation from being written. */
    public static void check(Path path, boolean replace, Problems problems) {
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".gif") && !isPage(path)) {
            problems.add(
                    ProblemCode.INVALID_NAME,
                    path.toString(),
                    "the ending of an animation's name tells its format, .gif or .html.",
                    "Maybe " + path.getFileName() + ".html.");
        }
        FigureFile.checkPlace(path, replace, problems);
    }

    private static boolean isPage(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".html");
    }

    /**
     * Writes an animation; a GIF repeats for ever. Colours mean the same in all frames: from the least number of any frame to
     * the greatest.
     *
     * @param figure the cell
     * @param title of the numbers, with the unit
     * @param frames at least one, at most {@link #MOST_FRAMES}
     * @param widthPx of a GIF; a page takes the room there is
     * @param shownMs how long each is shown; players take steps of 10 ms, and no less than 20
     * @throws org.ntwk.api.problem.InvalidInputException if {@link #check} has problems
     * @throws org.ntwk.api.problem.StorageException if writing fails; no file is left then
     */
    public static void write(
            MorphologyFigure figure,
            String title,
            List<Frame> frames,
            int widthPx,
            int heightPx,
            int shownMs,
            Path path,
            boolean replace) {
        if (frames.isEmpty() || frames.size() > MOST_FRAMES) {
            throw new IllegalArgumentException(
                    "an animation has 1 to " + MOST_FRAMES + " frames, not " + frames.size());
        }
        Problems problems = new Problems();
        check(path, replace, problems);
        problems.throwIfAny("animation file");
        ValueRange range = new ValueRange();
        frames.forEach(frame -> range.include(frame.values.toArray()));
        ValueRange shown = range.isEmpty() || range.span() == 0 ? range.widened() : range;
        byte[] animation = isPage(path)
                ? AnimationPage.encode(figure.title(), figure.form(), title, frames, shown, shownMs)
                : GifWriter.encode(
                        frames.size(),
                        n -> figure.withTitle(PanelAxis.number(frames.get(n).timeMs) + " ms")
                                .withValues(new PieceValues(title, frames.get(n).values, shown.lower(), shown.upper()))
                                .figure(widthPx, heightPx),
                        shownMs);
        FigureFile.write(animation, path, replace);
    }
}
