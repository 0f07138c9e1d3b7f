package org.ntwk.core.plugin;

import java.util.List;

/**
 * What a plugin of a folder sees beside its own jars: the JDK, ntwk's API and the annotations that stand in it. The rest of
 * the class path is hidden, so that a plugin brings whichever version of a library it likes, and nothing but the API binds it to ntwk.
 */
final class ApiLoader extends ClassLoader {

    private static final List<String> SHARED =
            List.of("org.ntwk.api.", "org.apiguardian.api.", "org.jspecify.annotations.");

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader api;

    /** @param api the loader of the API's classes */
    ApiLoader(ClassLoader api) {
        super("ntwk-api", ClassLoader.getPlatformClassLoader());
        this.api = api;
    }

    /** Asked for what the JDK does not have. */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (SHARED.stream().noneMatch(name::startsWith)) {
            throw new ClassNotFoundException(name);
        }
        return api.loadClass(name);
    }
}
