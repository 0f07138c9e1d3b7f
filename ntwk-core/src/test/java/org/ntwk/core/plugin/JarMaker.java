package org.ntwk.core.plugin;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.ntwk.api.plugin.NtwkPlugin;

/** Compiles Java source in memory, with the API alone on the class path, and packs jars. */
final class JarMaker {

    static final String SERVICE_FILE = "META-INF/services/org.ntwk.api.plugin.NtwkPlugin";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** @param sources compilation units by class name; a unit's other classes are packed too */
    JarMaker java(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
        try (JavaFileManager files = inMemory(compiler.getStandardFileManager(null, null, null), classes)) {
            List<JavaFileObject> units = new ArrayList<>();
            sources.forEach((name, text) -> units.add(source(name, text)));
            List<String> options =
                    List.of("--release", "17", "-classpath", apiLocation().toString(), "-proc:none");
            if (!compiler.getTask(messages, files, null, options, null, units).call()) {
                throw new IllegalArgumentException(messages.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        classes.forEach((name, bytes) -> entries.put(name.replace('.', '/') + ".class", bytes.toByteArray()));
        return this;
    }

    JarMaker java(String className, String source) {
        return java(Map.of(className, source));
    }

    JarMaker service(String text) {
        return entry(SERVICE_FILE, text);
    }

    JarMaker entry(String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    JarMaker without(String entry) {
        if (entries.remove(entry) == null) {
            throw new IllegalArgumentException("there is no " + entry + " in " + entries.keySet());
        }
        return this;
    }

    /** An entry that is large only when it is unpacked. */
    JarMaker zeros(String name, int count) {
        entries.put(name, new byte[count]);
        return this;
    }

    /** The class as a later Java, which does not exist yet, would have compiled it. */
    JarMaker fromTheFuture(String entry) {
        byte[] bytes = entries.get(entry);
        bytes[6] = 0x7f; // the major version of the class file is in bytes 6 and 7
        return this;
    }

    Path write(Path jar) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(jar));
                JarOutputStream packed = new JarOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                packed.putNextEntry(new ZipEntry(entry.getKey()));
                packed.write(entry.getValue());
                packed.closeEntry();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path apiLocation() {
        try {
            return Path.of(NtwkPlugin.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JavaFileObject source(String className, String text) {
        URI uri = URI.create("memory:/" + className.replace('.', '/') + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static JavaFileManager inMemory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
        return new ForwardingJavaFileManager<>(files) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("memory:/" + className), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                    }
                };
            }
        };
    }
}
