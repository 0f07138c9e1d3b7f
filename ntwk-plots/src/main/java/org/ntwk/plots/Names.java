package org.ntwk.plots;

/** Names as a figure has room for them. */
final class Names {

    private static final int USUAL_LENGTH = 16;

    private Names() {}

    /** The name, or its start and end with an ellipsis between them. */
    static String brief(String name) {
        return brief(name, USUAL_LENGTH);
    }

    static String brief(String name, int maxLength) {
        if (name.length() <= maxLength) {
            return name;
        }
        int end = maxLength / 3;
        return name.substring(0, maxLength - 1 - end) + "…" + name.substring(name.length() - end);
    }
}
