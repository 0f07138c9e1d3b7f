package org.ntwk.core.file;

import java.util.List;
import java.util.Map;
import org.ntwk.api.quantity.NumberArray;

/** What a file holds at one place, whichever its syntax. A closed set. */
sealed interface Node {

    Place place();

    /** In words for messages. */
    String inWords();

    /** Where something stands in the text; both count from 1. */
    record Place(int line, int column) {

        /** Of what a scan puts in the place of what the text has. */
        static final Place OF_SCAN = new Place(0, 0);

        @Override
        public String toString() {
            return equals(OF_SCAN) ? "a value of the scan" : "line " + line + ", column " + column;
        }
    }

    /** Keys and what they hold, in the order of the file. */
    record Mapping(Map<String, Node> entries, Place place) implements Node {
        @Override
        public String inWords() {
            return "a map";
        }
    }

    /** A list that does not hold numbers alone. */
    record Sequence(List<Node> items, Place place) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String inWords() {
            return "a list";
        }
    }

    /** A list of finite numbers; apart, because it may have millions. */
    record Numbers(NumberArray values, Place place) implements Node {
        @Override
        public String inWords() {
            return "a list of numbers";
        }
    }

    /**
     * A finite number.
     *
     * @param text as it is written, for whole numbers that a double cannot hold
     */
    record Numeral(double value, String text, Place place) implements Node {
        @Override
        public String inWords() {
            return "the number " + text;
        }
    }

    record Word(String text, Place place) implements Node {
        @Override
        public String inWords() {
            return "the text '" + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + "'";
        }
    }

    record Switch(boolean on, Place place) implements Node {
        @Override
        public String inWords() {
            return Boolean.toString(on);
        }
    }

    /** A key without a value, or null. */
    record Nothing(Place place) implements Node {
        @Override
        public String inWords() {
            return "nothing";
        }
    }
}
