package org.ntwk.plots;

/** Names as a figure has room for them and every format can hold them: a recording may come from anywhere. */
final class Names {

    private static final int USUAL_LENGTH = 16;

    private Names() {}

    /** The name, or its start and end with an ellipsis between them. */
    static String brief(String name) {
        return brief(name, USUAL_LENGTH);
    }

    static String brief(String name, int maxLength) {
        if (name.length() <= maxLength) {
            return printable(name);
        }
        int end = maxLength / 3;
        return printable(name.substring(0, maxLength - 1 - end) + "…" + name.substring(name.length() - end));
    }

    /** With question marks for what XML or a font cannot take. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text);
        for (int n = 0; n < text.length(); n++) {
            int type = Character.getType(text.charAt(n));
            if (type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED) {
                printable.setCharAt(n, '?');
            }
        }
        return printable.toString();
    }
}
