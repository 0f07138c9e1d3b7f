package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.core.analysis.Window;

class FigureKindTest {

    @TempDir
    private Path folder;

    private static FakeResult whole(double durationMs) {
        FakeResult result = RsFsLikeResult.create(durationMs);
        int steps = (int) Math.round(durationMs / 0.1);
        for (String population : new String[] {"RS", "FS"}) {
            result.with(FakeTraces.ofCells(
                    population, "Ie", "pA", 0.1, FakeTraces.samples(steps, n -> 300 + n % 50), new double[steps]));
            result.with(FakeTraces.ofCells(
                    population, "Ii", "pA", 0.1, FakeTraces.samples(steps, n -> -200 - n % 30), new double[steps]));
        }
        return result;
    }

    @ParameterizedTest
    @EnumSource(value = FigureKind.class, names = "CONNECTIONS", mode = EnumSource.Mode.EXCLUDE)
    void drawsTheSameBytesForEqualResults(FigureKind kind) {
        FigureOptions options = FigureOptions.DEFAULT
                .withWindow(new Window(40, 120))
                .withLogScale()
                .withPeaks(10);
        for (String ending : new String[] {".png", ".svg"}) {
            Path first = folder.resolve("first" + ending);
            Path second = folder.resolve("second" + ending);
            FigureFile.write(kind.of(whole(150), options), first, true);
            FigureFile.write(kind.of(whole(150), options), second, true);
            assertThat(first).hasSameBinaryContentAs(second);
        }
    }

    @ParameterizedTest
    @EnumSource(value = FigureKind.class, names = "ACTIVITY", mode = EnumSource.Mode.EXCLUDE)
    void saysWhatIsMissing(FigureKind kind) {
        InvalidInputException thrown = catchThrowableOfType(
                InvalidInputException.class, () -> kind.of(new FakeResult(10), FigureOptions.DEFAULT));
        assertThat(thrown.problems()).hasSize(1);
        assertThat(thrown.problems().get(0).code()).isEqualTo(ProblemCode.MISSING_DATA);
        assertThat(thrown.problems().get(0).path()).isEqualTo("recordings");
        assertThat(thrown.problems().get(0).hint()).isNotNull();
    }

    @Test
    void findsEveryKindByItsName() {
        for (FigureKind kind : FigureKind.values()) {
            assertThat(FigureKind.find(kind.text())).contains(kind);
        }
        assertThat(FigureKind.find("none")).isEmpty();
    }

    @Test
    void aMapGrowsLighterInEqualSteps() {
        double[] lightness = new double[11];
        for (int n = 0; n <= 10; n++) {
            java.awt.Color color = ColorMap.of(n / 10.0);
            lightness[n] = ColorMap.oklab(color.getRed(), color.getGreen(), color.getBlue())[0];
        }
        double step = (lightness[10] - lightness[0]) / 10;
        assertThat(step).isPositive();
        for (int n = 0; n < 10; n++) {
            assertThat(lightness[n + 1] - lightness[n]).isBetween(step - 0.01, step + 0.01);
        }
    }
}
