package org.ntwk.api.problem;

import org.jspecify.annotations.Nullable;

/**
 * The root of what ntwk throws on purpose. Its kinds tell whose business it is: {@link InvalidInputException} and
 * {@link NumericalFailureException} and {@link StorageException} are the user's, {@link PluginException} is the plugin
 * author's; any other exception is a bug of ntwk.
 */
public abstract class NtwkException extends RuntimeException {

    /** For the kinds of this package. */
    protected NtwkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
