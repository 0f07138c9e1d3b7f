package org.ntwk.plots;

/** Names as a figure has room for them. */
final class Names {

    private static final int MAX_LENGTH = 16;

    private Names() {}

    /** The name, or its start and end with an ellipsis between them. */
    static String brief(String name) {
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        return name.substring(0, MAX_LENGTH - 6) + "…" + name.substring(name.length() - 5);
    }
}
