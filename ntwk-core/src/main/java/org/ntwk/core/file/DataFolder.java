package org.ntwk.core.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/**
 * The files that a description may name: those in the folder of the experiment and below. A description is data that may
 * come from anybody, so no name and no link leads to another place.
 */
public final class DataFolder {

    private static final long MAX_BYTES = 1L << 30;

    private final @Nullable Path folder;

    /** What was found, by the name in the description. */
    private final Map<String, String> hashes = new HashMap<>();

    private DataFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /** @param folder null if the experiment does not come from a file and none was given */
    public static DataFolder of(@Nullable Path folder) {
        return new DataFolder(folder);
    }

    /** For descriptions that name no files. */
    public static DataFolder none() {
        return new DataFolder(null);
    }

    /**
     * The file of a name; empty if there is a problem, which is then reported.
     *
     * @param path where the name stands in the description
     */
    public Optional<Path> find(Value.DataFile file, String path, Problems problems) {
        if (folder == null) {
            problems.add(
                    ProblemCode.UNREADABLE_FILE,
                    path,
                    "'" + file.name() + "' is a file, but the experiment does not come from one, so its folder is not"
                            + " known.",
                    "Maybe name the folder in the program: experiment.inFolder(path).");
            return Optional.empty();
        }
        try {
            return inside(folder, file, path, problems);
        } catch (InvalidPathException e) {
            problems.add(ProblemCode.INVALID_NAME, path, "'" + file.name() + "' cannot be the name of a file.");
        } catch (IOException e) {
            problems.add(
                    ProblemCode.UNREADABLE_FILE, path, "'" + file.name() + "' cannot be read: " + e.getMessage() + ".");
        }
        return Optional.empty();
    }

    private Optional<Path> inside(Path folder, Value.DataFile file, String path, Problems problems) throws IOException {
        Path relative = Path.of(file.name());
        boolean climbs = StreamSupport.stream(relative.spliterator(), false)
                .anyMatch(part -> part.toString().equals(".."));
        if (relative.isAbsolute() || climbs) {
            return leadsOut(file, path, problems);
        }
        Path found = folder.resolve(relative);
        if (!Files.isRegularFile(found)) {
            problems.add(
                    ProblemCode.UNREADABLE_FILE,
                    path,
                    "'" + file.name()
                            + (Files.exists(found) ? "' is not a file." : "' does not exist in " + folder + "."));
            return Optional.empty();
        }
        Path real = found.toRealPath();
        if (!real.startsWith(folder.toRealPath())) {
            return leadsOut(file, path, problems);
        }
        if (Files.size(real) > MAX_BYTES) {
            problems.add(
                    ProblemCode.TOO_LARGE,
                    path,
                    "'" + file.name() + "' has " + Files.size(real) + " bytes; a file of numbers may have " + MAX_BYTES
                            + ".");
            return Optional.empty();
        }
        String hash = sha256(real);
        hashes.put(file.name(), hash);
        if (file.sha256() != null && !hash.equals(file.sha256().toLowerCase(Locale.ROOT))) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path,
                    "'" + file.name() + "' has the SHA-256 " + hash + ", not " + file.sha256()
                            + " as the description says: it is another file or has changed.");
            return Optional.empty();
        }
        return Optional.of(real);
    }

    private static Optional<Path> leadsOut(Value.DataFile file, String path, Problems problems) {
        problems.add(
                ProblemCode.INVALID_NAME,
                path,
                "'" + file.name()
                        + "' leads out of the folder of the experiment; files that it names lie in it or below.",
                "Maybe copy the file there.");
        return Optional.empty();
    }

    /** A value that names a file which was found, with its hash; any other value as it is. */
    public Value identified(Value value) {
        String name = value instanceof Value.DataFile file
                ? file.name()
                : value instanceof Value.Text text ? text.text() : "";
        String hash = hashes.get(name);
        return hash == null ? value : new Value.DataFile(name, hash);
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
