package org.ntwk.api.problem;

import org.jspecify.annotations.Nullable;

/** Results could not be written or read back: the disk is full, a folder went away, a file is damaged. */
public final class StorageException extends NtwkException {

    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
