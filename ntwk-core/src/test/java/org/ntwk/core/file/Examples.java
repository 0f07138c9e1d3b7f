package org.ntwk.core.file;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the repository that are tested here: its examples and its documentation. */
public final class Examples {

    private Examples() {}

    public static Path inRepository(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("ntwk-api"))) {
            folder = folder.getParent();
        }
        return folder.resolve(path);
    }
}
