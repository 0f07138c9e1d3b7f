package org.ntwk.api.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A jar that was compiled against the baseline runs on these sources, and its sources compile. */
class BaselineTest {

    @Test
    void nothingStableOfTheBaselineIsBroken() {
        Path baseline = Path.of("src", "baseline", "ntwk-api.jar");

        assertThat(ApiTypes.of(baseline).list()).hasSizeGreaterThan(100);
        assertThat(ApiDiff.breaks(baseline, Path.of("target", "classes")))
                .as("what plugins use and this build no longer keeps; docs/compatibility.md tells what to do")
                .isEmpty();
    }
}
