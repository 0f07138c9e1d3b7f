package org.ntwk.api.parameter;

import java.util.List;
import org.ntwk.api.quantity.Unit;

/** What form a parameter has. A closed set, so that files, schemas and documentation can show every one. */
public sealed interface ParameterType {

    /** In words for messages and documentation. */
    String inWords();

    /**
     * A number in a unit.
     *
     * @param perCell whether it may differ between cells (a {@link Distribution})
     */
    record Number(Unit unit, Bounds bounds, boolean perCell) implements ParameterType {
        @Override
        public String inWords() {
            return unit.dimension().inWords();
        }
    }

    /** A whole number. */
    record Whole(Bounds bounds) implements ParameterType {
        @Override
        public String inWords() {
            return "a whole number";
        }
    }

    /** True or false. */
    record Switch() implements ParameterType {
        @Override
        public String inWords() {
            return "true or false";
        }
    }

    /** Free text. */
    record Words() implements ParameterType {
        @Override
        public String inWords() {
            return "a text";
        }
    }

    /** One of a few words. */
    record Choice(List<String> options) implements ParameterType {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public String inWords() {
            return "one of " + String.join(", ", options);
        }
    }

    /** Several names. */
    record Names() implements ParameterType {
        @Override
        public String inWords() {
            return "a list of names";
        }
    }

    /** A list of numbers of one unit, each inside the bounds. */
    record Series(Unit unit, Bounds bounds) implements ParameterType {
        @Override
        public String inWords() {
            return "a list of numbers, each " + unit.dimension().inWords();
        }
    }

    /** Rows and columns of numbers of one unit, each inside the bounds. */
    record Matrix(Unit unit, Bounds bounds) implements ParameterType {
        @Override
        public String inWords() {
            return "a matrix, a list of rows or {values: [...], shape: [rows, columns]}, of numbers each "
                    + unit.dimension().inWords();
        }
    }

    /** A file in the folder of the experiment; an empty name is none. */
    record DataFile() implements ParameterType {
        @Override
        public String inWords() {
            return "the name of a file";
        }
    }

    /** A function of time with values in a unit: a waveform component, a constant, or an expression in t. */
    record FunctionOfTime(Unit unit) implements ParameterType {
        @Override
        public String inWords() {
            return "a function of time, " + unit.dimension().inWords();
        }
    }

    /** At least one function of time, each as {@link FunctionOfTime}. */
    record FunctionsOfTime(Unit unit) implements ParameterType {
        @Override
        public String inWords() {
            return "a list of functions of time, each " + unit.dimension().inWords();
        }
    }
}
