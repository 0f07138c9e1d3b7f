package org.ntwk.api.parameter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Site;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/**
 * A value as a description holds it, before it is checked against a {@link ParameterSchema}. A closed set: descriptions
 * are data and can be written back to a file.
 */
public sealed interface Value {

    /** A number with its unit; pure numbers have {@link Unit#ONE}. */
    record Scalar(Quantity quantity) implements Value {
        @Override
        public String toString() {
            return quantity.toString();
        }
    }

    /** A word or a sentence: a choice, a name, an expression. */
    record Text(String text) implements Value {
        @Override
        public String toString() {
            return "'" + text + "'";
        }
    }

    /** Yes or no. */
    record Flag(boolean on) implements Value {
        @Override
        public String toString() {
            return Boolean.toString(on);
        }
    }

    /** Many numbers of one unit. */
    record Numbers(NumberArray numbers, Unit unit) implements Value {
        @Override
        public String toString() {
            return numbers + (unit.equals(Unit.ONE) ? "" : " " + unit);
        }
    }

    /**
     * A matrix of numbers of one unit.
     *
     * @param numbers row after row
     */
    record Matrix(NumberArray numbers, int rows, int columns, Unit unit) implements Value {
        public Matrix {
            if (rows < 0 || columns < 0 || (long) rows * columns != numbers.size()) {
                throw new IllegalArgumentException(
                        numbers.size() + " numbers are no matrix of " + rows + " rows and " + columns + " columns");
            }
        }

        @Override
        public String toString() {
            return "a matrix of " + rows + " x " + columns + (unit.equals(Unit.ONE) ? "" : " " + unit);
        }
    }

    /**
     * A file of numbers in the folder of the experiment.
     *
     * @param name path inside that folder
     * @param sha256 what the file's bytes must hash to, in hexadecimal digits; null for any
     */
    record DataFile(String name, @Nullable String sha256) implements Value {
        @Override
        public String toString() {
            return "file '" + name + "'";
        }
    }

    /** Several words, such as names of variables. */
    record Texts(List<String> texts) implements Value {
        public Texts {
            texts = List.copyOf(texts);
        }

        @Override
        public String toString() {
            return texts.toString();
        }
    }

    /** A number for each cell or synapse, drawn when the network is compiled. */
    record Drawn(Distribution distribution) implements Value {
        @Override
        public String toString() {
            return distribution.toString();
        }
    }

    /** A component inside another, such as the waveform of a rate. */
    record Nested(ComponentDescription component) implements Value {
        @Override
        public String toString() {
            return component.toString();
        }
    }

    /** A part of a cell with dendrites. */
    record Place(Site site) implements Value {
        @Override
        public String toString() {
            return site.toString();
        }
    }

    /** Values of different kinds in an order, such as components, quantities and expressions that are added. */
    record Several(List<Value> values) implements Value {
        public Several {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return values.toString();
        }
    }

    /** A pure number. */
    static Value of(double number) {
        return new Scalar(Quantity.of(number));
    }

    /** A number with its unit. */
    static Value of(Quantity quantity) {
        return new Scalar(quantity);
    }

    /** True or false. */
    static Value of(boolean flag) {
        return new Flag(flag);
    }

    /** A quantity if the text reads as one ({@code "200 pF"}), else the text itself. */
    static Value of(String text) {
        return Quantity.parse(text).<Value>map(Scalar::new).orElseGet(() -> new Text(text));
    }

    /** A list of numbers in one unit; {@code 1} for pure numbers. */
    static Value of(double[] numbers, String unit) {
        return new Numbers(NumberArray.of(numbers), Unit.of(unit));
    }

    /** A component, such as a waveform in the place of a number. */
    static Value of(ComponentDescription component) {
        return new Nested(component);
    }

    /** Its region alone if that is all, as files write it. */
    static Value of(Site site) {
        if (!site.isWhole()) {
            return new Place(site);
        }
        return site.regions().size() == 1 ? new Text(site.regions().get(0)) : new Texts(site.regions());
    }

    /** A number that is drawn for each cell. */
    static Value of(Distribution distribution) {
        return new Drawn(distribution);
    }

    /** A list of texts. */
    static Value of(List<String> texts) {
        return new Texts(texts);
    }
}
