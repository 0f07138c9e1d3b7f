package org.ntwk.core.plugin;

import java.lang.reflect.InvocationTargetException;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Why a plugin cannot be used. Never leaves this package: it ends as a problem of the jar. */
final class PluginFault extends Exception {

    private final @Nullable String hint;

    PluginFault(String message, @Nullable String hint) {
        super(message);
        this.hint = hint;
    }

    PluginFault(String message) {
        this(message, null);
    }

    @Nullable
    String hint() {
        return hint;
    }

    /**
     * What plugin code answers.
     *
     * @param what is asked, for the message
     * @throws PluginFault if it throws anything or answers null
     */
    static <T> T ask(String what, Supplier<@Nullable T> question) throws PluginFault {
        T answer;
        try {
            answer = question.get();
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable thrown) { // errors too: a class that does not link shows itself at any call
            throw thrown(what + " fails", thrown);
        }
        if (answer == null) {
            throw new PluginFault(what + " is null");
        }
        return answer;
    }

    /** The fault for something that plugin code, or the loading of it, threw. */
    static PluginFault thrown(String what, Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null
                && (cause instanceof InvocationTargetException
                        || cause instanceof ExceptionInInitializerError
                        || cause instanceof ServiceConfigurationError)) {
            cause = cause.getCause();
        }
        return new PluginFault(what + ": " + inWords(cause), hint(cause));
    }

    private static String inWords(Throwable cause) {
        String message = cause.getMessage();
        String name = cause.getClass().getName();
        if (message == null) {
            return name;
        }
        String firstLine = message.lines().findFirst().orElse("");
        return name + ": " + (firstLine.length() > 300 ? firstLine.substring(0, 300) + "…" : firstLine);
    }

    private static @Nullable String hint(Throwable cause) {
        if (cause instanceof UnsupportedClassVersionError) {
            return "Maybe it was built for a newer Java than the one that runs here, "
                    + Runtime.version().feature() + "; build it with release 17.";
        }
        if (cause instanceof ClassNotFoundException || cause instanceof NoClassDefFoundError) {
            return hintOfMissing(String.valueOf(cause.getMessage()).replace('/', '.'));
        }
        if (cause instanceof LinkageError) {
            return "Maybe it was built against another version of ntwk-api.";
        }
        return null;
    }

    private static String hintOfMissing(String className) {
        if (className.startsWith("org.ntwk.api.")) {
            return "Maybe it was built against another version of ntwk-api.";
        }
        if (className.startsWith("org.ntwk.")) {
            return "Of ntwk, a plugin in a folder sees org.ntwk.api alone.";
        }
        return "Maybe the class was renamed, or a library that the plugin needs is neither inside its jar nor in the .lib"
                + " folder beside it.";
    }
}
