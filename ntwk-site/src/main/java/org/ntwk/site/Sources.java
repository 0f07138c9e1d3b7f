package org.ntwk.site;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that the site is made of, under their places in the repository, with slashes.
 *
 * @param repository its top
 * @param reference pages that the build has written; they stand in the folder {@value #REFERENCE}, which the repository
 *     does not have
 */
record Sources(Path repository, Path reference) {

    static final String REFERENCE = "reference";

    Path path(String place) {
        if (place.equals(REFERENCE)) {
            return reference;
        }
        return place.startsWith(REFERENCE + "/")
                ? reference.resolve(place.substring(REFERENCE.length() + 1))
                : repository.resolve(place);
    }

    boolean isFile(String place) {
        return Files.isRegularFile(path(place));
    }

    boolean isFolder(String place) {
        return Files.isDirectory(path(place));
    }

    /** The files in a folder and, if asked for, below it, by name. */
    List<String> files(String folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(path(folder), depth)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder + "/"
                            + path(folder).relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    String text(String place) throws IOException {
        try {
            return Files.readString(path(place));
        } catch (MalformedInputException e) {
            throw new IOException(place + " is linked, but is no text.", e);
        }
    }
}
