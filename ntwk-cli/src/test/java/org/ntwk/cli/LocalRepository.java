package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A local repository of Maven as that of somebody who has built other projects: of ntwk it has what this build made, and
 * the rest it shares with the build, so that what the build has downloaded is there and what is missing comes from where the
 * build gets it.
 */
record LocalRepository(Path folder) implements AutoCloseable {

    private static final Path ROOT = Path.of("..");

    static LocalRepository make(Path folder) throws IOException {
        Path ofBuild = Path.of(System.getProperty("build.repository"));
        share(ofBuild, folder, "org");
        share(ofBuild.resolve("org"), folder.resolve("org"), "ntwk");
        String parent = Files.readString(ROOT.resolve("pom.xml"));
        String version = firstOf("<artifactId>ntwk-bom</artifactId>\\s*<version>([^<]+)<", parent);
        LocalRepository repository = new LocalRepository(folder);
        repository.install("ntwk-parent", version, ROOT);
        Matcher module = Pattern.compile("<module>(ntwk-[^<]+)</module>").matcher(parent);
        while (module.find()) {
            repository.install(module.group(1), version, ROOT.resolve(module.group(1)));
        }
        return repository;
    }

    /** Links to all that a folder has but for one name. */
    private static void share(Path from, Path to, String but) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> children = Files.list(from)) {
            for (Path child : children.toList()) {
                if (!child.endsWith(but)) {
                    Files.createSymbolicLink(to.resolve(child.getFileName()), child.toAbsolutePath());
                }
            }
        }
    }

    private void install(String artifact, String version, Path module) throws IOException {
        Path to = Files.createDirectories(
                folder.resolve("org/ntwk").resolve(artifact).resolve(version));
        Files.copy(module.resolve("pom.xml"), to.resolve(artifact + "-" + version + ".pom"));
        if (!Files.isDirectory(module.resolve("target"))) {
            return;
        }
        Pattern built = Pattern.compile(Pattern.quote(artifact + "-" + version) + "(-dist\\.zip|\\.jar)");
        try (Stream<Path> files = Files.find(
                module.resolve("target"),
                3,
                (file, attributes) ->
                        built.matcher(file.getFileName().toString()).matches())) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /**
     * A command {@code mvn}: that of the build, with this repository.
     *
     * @param bin the folder that it is put into
     * @return the folder
     */
    Path maven(Path bin) throws IOException {
        String maven = Path.of(System.getProperty("build.maven"), "bin", "mvn").toString();
        // The tests of a plugin are over before Java's second compiler pays.
        List<String> options = List.of(
                "--batch-mode",
                "--no-transfer-progress",
                "-DargLine=-XX:TieredStopAtLevel=1",
                "-Dmaven.repo.local=" + folder);
        String offline = System.getProperty("build.offline").endsWith("true") ? " --offline" : "";
        Path command = Files.createDirectories(bin).resolve("mvn");
        Files.writeString(
                command,
                "#!/bin/sh\nexec '" + maven + "' '" + String.join("' '", options) + "'" + offline + " \"$@\"\n");
        assertThat(command.toFile().setExecutable(true)).isTrue();
        return bin;
    }

    /** Takes the links away. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> links = Files.find(folder, 2, (file, attributes) -> attributes.isSymbolicLink())) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }

    private static String firstOf(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
