package org.ntwk.morpho.swc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.random.RandomStream;
import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.Section;
import org.ntwk.morpho.morphology.SyntheticCell;

/** Damaged files: each is either read as a sound cell or refused with places in it. */
class SwcFuzzTest {

    private static final int FILES = 1000;

    private static final String[] BITS = {
        "-1",
        "0",
        "1",
        "2",
        "-0",
        "NaN",
        "1e308",
        "1e-320",
        "9223372036854775807",
        "2147483648",
        "",
        "\t",
        "#",
        ",",
        "\r",
        "\u0000",
        "\u00e9",
        "--",
        "1.5",
        "-1e6",
        ".",
        "e",
        "infinity",
    };

    /** Far more than a file takes, so that it tells a hang and not a slow machine. */
    private static final Duration HANG = Duration.ofMinutes(2);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aDamagedFileIsReadOrRefusedWithAPlace(long seed) {
        List<String> sound = SwcWriter.text(SyntheticCell.INTERNEURON.morphology())
                .lines()
                .limit(60)
                .toList();
        RandomStream random = RandomStream.of(seed, "swc fuzz");
        int[] refused = {0};

        Assertions.assertTimeoutPreemptively(HANG, () -> {
            for (int n = 0; n < FILES; n++) {
                refused[0] += isRefused(damaged(sound, random)) ? 1 : 0;
            }
        });

        assertThat(refused[0]).as("both happen").isBetween(FILES / 10, FILES * 99 / 100);
    }

    private static boolean isRefused(String text) {
        Morphology cell;
        try {
            cell = SwcReader.parse("damaged.swc", text);
        } catch (InvalidInputException refused) {
            assertThat(refused.problems())
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(20)
                    .allSatisfy(problem -> {
                        assertThat(problem.path()).startsWith("damaged.swc");
                        assertThat(problem.message()).hasSizeLessThan(300);
                    });
            return true;
        }
        for (Section section : cell.sections()) {
            assertThat(section.areaUm2(0, section.pieces())).isPositive().isFinite();
            assertThat(section.axialPerUm(0, section.pieces())).isNotNegative().isFinite();
            assertThat(section.parent()).isLessThan(section.index());
        }
        assertThatNoException().isThrownBy(() -> SwcReader.parse("again", SwcWriter.text(cell)));
        return false;
    }

    /** One to four of: another field, a lost or doubled line, exchanged lines, a changed character, a cut. */
    private static String damaged(List<String> sound, RandomStream random) {
        List<String> lines = new ArrayList<>(sound);
        int damages = 1 + random.nextInt(4);
        for (int n = 0; n < damages; n++) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(6)) {
                case 0 -> {
                    String[] fields = lines.get(at).split(" ");
                    fields[random.nextInt(fields.length)] = BITS[random.nextInt(BITS.length)];
                    lines.set(at, String.join(" ", fields));
                }
                case 1 -> {
                    String[] fields = lines.get(at).split(" ");
                    fields[fields.length - 1] = String.valueOf(random.nextInt(lines.size()) + 1);
                    lines.set(at, String.join(" ", fields));
                }
                case 2 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 3 -> Collections.swap(lines, at, random.nextInt(lines.size()));
                case 4 -> {
                    StringBuilder line = new StringBuilder(lines.get(at) + " ");
                    line.setCharAt(random.nextInt(line.length()), (char) random.nextInt(256));
                    lines.set(at, line.toString());
                }
                default -> {
                    if (lines.size() > 20) {
                        lines.subList(lines.size() - random.nextInt(10), lines.size())
                                .clear();
                    }
                }
            }
        }
        return String.join("\n", lines);
    }
}
