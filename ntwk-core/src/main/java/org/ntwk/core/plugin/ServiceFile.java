package org.ntwk.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ntwk.api.plugin.NtwkPlugin;

/** The file in a jar that names its plugin classes, one a line, with {@code #} before a comment: ServiceLoader's format. */
final class ServiceFile {

    static final String PATH = "META-INF/services/" + NtwkPlugin.class.getName();

    private static final int MAX_BYTES = 64 * 1024;

    private ServiceFile() {}

    /** The class names in it: at least one. */
    static List<String> read(InputStream in) throws IOException, PluginFault {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new PluginFault(PATH + " is longer than " + MAX_BYTES + " bytes");
        }
        Set<String> names = new LinkedHashSet<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\\R")) {
            int comment = line.indexOf('#');
            String name = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!name.isEmpty() && !couldBeClass(name)) {
                throw new PluginFault(PATH + " holds a line that is not the name of a class");
            }
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            throw new PluginFault(PATH + " names no class");
        }
        return List.copyOf(names);
    }

    private static boolean couldBeClass(String name) {
        return name.length() <= 500 && name.chars().allMatch(ServiceFile::couldBeInClass);
    }

    private static boolean couldBeInClass(int character) {
        return character == '.'
                || Character.isJavaIdentifierPart(character) && !Character.isIdentifierIgnorable(character);
    }
}
