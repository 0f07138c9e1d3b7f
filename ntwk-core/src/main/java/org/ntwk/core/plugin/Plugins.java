package org.ntwk.core.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.util.List;
import org.ntwk.api.problem.Problem;

/**
 * What discovery found: the plugins that can be used, and why the others cannot. Immutable.
 *
 * <p>Classes of a plugin are loaded when they are first used, so the jars stay open. A program that discovers once never
 * needs {@link #close}; one that discovers again and again closes the plugins when the last run with them has finished.
 */
public final class Plugins implements AutoCloseable {

    private final Registry registry;
    private final List<LoadedPlugin> list;
    private final List<Problem> problems;
    private final List<URLClassLoader> jars;

    Plugins(List<LoadedPlugin> list, List<Problem> problems, List<URLClassLoader> jars) {
        this.registry = new Registry(list);
        this.list = List.copyOf(list);
        this.problems = List.copyOf(problems);
        this.jars = List.copyOf(jars);
    }

    /** The components of all plugins. */
    public Registry registry() {
        return registry;
    }

    /** Class path and module path first (by id), then folders in the order given (by file name), then objects in the order given. */
    public List<LoadedPlugin> list() {
        return list;
    }

    /** What was left out and why: the path of each is the jar, folder or class that is at fault. */
    public List<Problem> problems() {
        return problems;
    }

    /** Closes the jars of plugin folders: classes that were not used until now can no longer be loaded. */
    @Override
    public void close() {
        closeAll(jars);
    }

    /** Closes all, also when one of them fails. */
    static void closeAll(List<URLClassLoader> jars) {
        UncheckedIOException failure = null;
        for (URLClassLoader jar : jars) {
            try {
                jar.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = new UncheckedIOException(e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
