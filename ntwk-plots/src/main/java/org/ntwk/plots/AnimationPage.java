package org.ntwk.plots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A cell whose pieces change their colours in time, as a page with a button to play and a slider. All of it is in the page:
 * numbers as 65536 levels between the least and the greatest, lengths to 10 nm.
 */
final class AnimationPage {

    private static final int TOP_LEVEL = 0xFFFF;
    private static final int COLORS = 256;

    private AnimationPage() {}

    /** The page, in UTF-8. */
    static byte[] encode(
            String title,
            CellForm form,
            String values,
            List<MorphologyAnimation.Frame> frames,
            ValueRange range,
            int shownMs) {
        String data = "{\"values\": " + quoted(values)
                + ", \"low\": " + range.lower()
                + ", \"high\": " + range.upper()
                + ", \"shownMs\": " + shownMs
                + ", \"times\": "
                + list(frames.stream().map(frame -> PanelAxis.number(frame.timeMs())))
                + ",\n\"colors\": "
                + list(IntStream.range(0, COLORS).mapToObj(AnimationPage::color))
                + ",\n\"names\": "
                + list(form.pieces().stream().map(AnimationPage::name))
                + ",\n\"pieces\": ["
                + form.pieces().stream().map(AnimationPage::places).collect(Collectors.joining(",\n"))
                + "],\n\"levels\": \"" + Base64.getEncoder().encodeToString(levels(frames, range)) + "\"}";
        return template()
                .replace("@title@", escaped(title))
                .replace("@data@", data)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String list(Stream<String> texts) {
        return texts.map(AnimationPage::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String color(int n) {
        return String.format("#%06x", ColorMap.of(n / (COLORS - 1.0)).getRGB() & 0xFFFFFF);
    }

    private static String name(CellForm.Piece piece) {
        return piece.type() + " at " + PanelAxis.number(Math.rint((piece.startPathUm() + piece.endPathUm()) / 2))
                + " µm";
    }

    /** Right, up and diameter of each place. */
    private static String places(CellForm.Piece piece) {
        return piece.places().stream()
                .map(place -> um(Projection.XY.rightUm(place)) + "," + um(Projection.XY.upUm(place)) + ","
                        + um(place.diameterUm()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String um(double um) {
        return BigDecimal.valueOf(um)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Two bytes for each piece of each frame, the lower first. */
    private static byte[] levels(List<MorphologyAnimation.Frame> frames, ValueRange range) {
        int pieces = frames.get(0).values().size();
        byte[] levels = new byte[2 * pieces * frames.size()];
        int at = 0;
        for (MorphologyAnimation.Frame frame : frames) {
            for (double value : frame.values().toArray()) {
                int level = (int) Math.round((value - range.lower()) / range.span() * TOP_LEVEL);
                levels[at++] = (byte) level;
                levels[at++] = (byte) (level >> 8);
            }
        }
        return levels;
    }

    /** As a text of JSON that a script may hold: no sign of it ends the script. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' '
                    || c == '"'
                    || c == '\\'
                    || c == '<'
                    || c == '>'
                    || c == '&'
                    || c == '\u2028'
                    || c == '\u2029') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;");
    }

    private static String template() {
        try (InputStream page = Objects.requireNonNull(AnimationPage.class.getResourceAsStream("animation.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
