package org.ntwk.api.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apiguardian.api.API;

/** The types of one state of an API that others see, and what each promises. */
final class ApiTypes {

    private final List<Class<?>> list;

    private ApiTypes(List<Class<?>> list) {
        this.list = list;
    }

    /** The public types of a jar or a folder of classes, nested ones too; nothing of it is initialised. */
    static ApiTypes of(Path jarOrFolder) {
        ClassesOf loader = new ClassesOf(jarOrFolder);
        List<Class<?>> list = new ArrayList<>();
        for (String file : loader.files.keySet()) {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            try {
                Class<?> type = Class.forName(name, false, loader);
                if (isSeen(type)) {
                    list.add(type);
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return new ApiTypes(list);
    }

    List<Class<?>> list() {
        return list;
    }

    Optional<Class<?>> named(String name) {
        return list.stream().filter(type -> type.getName().equals(name)).findFirst();
    }

    /** The status of a type: its own, else that of the type around it, else that of its package. */
    static Optional<API.Status> status(Class<?> type) {
        for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
            Optional<API.Status> status = ownStatus(around);
            if (status.isPresent()) {
                return status;
            }
        }
        return packageStatus(type);
    }

    /** Of a method, constructor or field, if it has one of its own. */
    static Optional<API.Status> ownStatus(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(API.class)).map(API::status);
    }

    /** Not by Package, which the loader here does not define. */
    private static Optional<API.Status> packageStatus(Class<?> type) {
        try {
            return ownStatus(Class.forName(type.getPackageName() + ".package-info", false, type.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Whether a later version may not break it. */
    static boolean isPromised(Class<?> type) {
        return status(type).filter(ApiTypes::isPromised).isPresent();
    }

    /** Whether a later version may not break a member of a type that is promised. */
    static boolean isMemberPromised(AnnotatedElement member) {
        return ownStatus(member).map(ApiTypes::isPromised).orElse(true);
    }

    /** What is deprecated still works. */
    private static boolean isPromised(API.Status status) {
        return status == API.Status.STABLE || status == API.Status.DEPRECATED;
    }

    private static boolean isSeen(Class<?> type) {
        for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
            if (!isSeen(around.getModifiers())) {
                return false;
            }
        }
        return !type.isAnonymousClass() && !type.isLocalClass();
    }

    /** Whether somebody outside may use or override it. */
    static boolean isSeen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** The bytes of a jar with all classes of a folder or another jar. */
    static byte[] packed(Path jarOrFolder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : classFiles(jarOrFolder).entrySet()) {
                jar.putNextEntry(new ZipEntry(file.getKey()));
                jar.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static SortedMap<String, byte[]> classFiles(Path jarOrFolder) {
        try {
            if (Files.isDirectory(jarOrFolder)) {
                return classFilesUnder(jarOrFolder);
            }
            try (FileSystem jar = FileSystems.newFileSystem(jarOrFolder)) {
                return classFilesUnder(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, byte[]> classFilesUnder(Path folder) throws IOException {
        SortedMap<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".class") && !name.equals("module-info.class")) {
                    found.put(name, Files.readAllBytes(file));
                }
            }
        }
        return found;
    }

    /** Defines what is in the jar or folder, and takes annotations from the class path. */
    private static final class ClassesOf extends ClassLoader {

        private final SortedMap<String, byte[]> files;

        ClassesOf(Path jarOrFolder) {
            super(ClassLoader.getPlatformClassLoader());
            this.files = classFiles(jarOrFolder);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = files.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                return API.class.getClassLoader().loadClass(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
