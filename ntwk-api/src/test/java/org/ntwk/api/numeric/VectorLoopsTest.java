package org.ntwk.api.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class VectorLoopsTest {

    @Test
    void withoutAnOptionTheLimitIsTheOneOfHotSpot() throws Exception {
        assertThat(longestIn()).isEqualTo(Integer.toString(VectorLoops.USUAL));
    }

    @Test
    void anOptionOfJavaMovesIt() throws Exception {
        assertThat(longestIn("-XX:LoopUnrollLimit=123")).isEqualTo("123");
    }

    @Test
    void aJavaWithoutManagementHasTheUsualOne() throws Exception {
        assertThat(longestIn("-XX:LoopUnrollLimit=123", "--limit-modules", "java.base"))
                .isEqualTo(Integer.toString(VectorLoops.USUAL));
    }

    /** What a Java machine of its own prints. */
    private static String longestIn(String... options) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(java.toString());
        builder.command().addAll(List.of(options));
        builder.command().addAll(List.of("-cp", System.getProperty("java.class.path"), Print.class.getName()));
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.strip();
    }

    static final class Print {

        private Print() {}

        public static void main(String[] arguments) {
            System.out.println(VectorLoops.longest());
        }
    }
}
