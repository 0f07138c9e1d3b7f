package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged command as a process of its own. */
final class CommandProcess {

    private static final Path LIB = Path.of("target", "ntwk", "lib").toAbsolutePath();
    private static final int PATIENCE_SECONDS = 60;

    private CommandProcess() {}

    record Ended(int exitCode, String output) {}

    static Process start(Path folder, String... arguments) throws IOException {
        return start(Path.of(System.getProperty("java.home")), onClassPath(), folder, arguments);
    }

    /** How Java finds the command, and more jars, on its class path. */
    static List<String> onClassPath(Path... more) {
        StringBuilder path = new StringBuilder(LIB + "/*");
        for (Path jar : more) {
            path.append(File.pathSeparator).append(jar);
        }
        return List.of("-cp", path.toString(), "org.ntwk.cli.NtwkCommand");
    }

    /** The same on its module path. */
    static List<String> onModulePath(Path... more) {
        StringBuilder path = new StringBuilder(LIB.toString());
        for (Path jar : more) {
            path.append(File.pathSeparator).append(jar);
        }
        return List.of(
                "--module-path",
                path.toString(),
                "--add-modules",
                "ALL-MODULE-PATH,jdk.xml.dom",
                "--module",
                "org.ntwk.cli/org.ntwk.cli.NtwkCommand");
    }

    static Process start(Path javaHome, List<String> where, Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                javaHome.resolve("bin/java").toString(),
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error"));
        command.addAll(where);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    static void signal(Process process, String name) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    static Ended end(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
