package org.ntwk.core.plugin;

import java.lang.module.ResolvedModule;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a plugin of a folder sees beside its own jars: the JDK, ntwk's API and the annotations that stand in it. The rest of
 * the program is hidden, so that a plugin brings whichever version of a library it likes, and nothing but the API binds it to ntwk.
 */
final class ApiLoader extends ClassLoader {

    private static final List<String> SHARED =
            List.of("org.ntwk.api.", "org.apiguardian.api.", "org.jspecify.annotations.");

    /** Packages of modules that are not the JDK's, whose loaders find them all the same. None on the class path. */
    private static final Set<String> HIDDEN = packagesOfTheProgram();

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader api;

    /** @param api the loader of the API's classes */
    ApiLoader(ClassLoader api) {
        super("ntwk-api", ClassLoader.getPlatformClassLoader());
        this.api = api;
    }

    private static Set<String> packagesOfTheProgram() {
        Set<String> packages = new HashSet<>();
        for (ResolvedModule module : ModuleLayer.boot().configuration().modules()) {
            String scheme = module.reference().location().map(URI::getScheme).orElse("");
            if (!scheme.equals("jrt")) {
                packages.addAll(module.reference().descriptor().packages());
            }
        }
        return packages;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (SHARED.stream().anyMatch(name::startsWith)) {
            return api.loadClass(name);
        }
        if (HIDDEN.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }
}
