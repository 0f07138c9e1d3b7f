package org.ntwk.api.parameter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.stimulus.Waveform;

/**
 * The parameters of one use of a component, checked and in the units of its schema. A name that is not in the schema,
 * or is asked for in another form, is a mistake of the component and throws {@link IllegalArgumentException}.
 */
public interface ParameterValues {

    /** A number that is the same for all cells. */
    double number(String name);

    /** Whether the number is the same for all cells. */
    boolean isUniform(String name);

    /** Whether every number is the same for all cells. */
    boolean areUniform();

    /** The number of each cell: a fresh array of the population's size, also if all are the same. */
    double[] perCell(String name);

    /** A whole number. */
    int whole(String name);

    /** True or false. */
    boolean flag(String name);

    /** A text or a choice. */
    String text(String name);

    /** A list of names. */
    List<String> names(String name);

    /** The numbers of a series: a fresh array. */
    double[] series(String name);

    /** The rows of a matrix: fresh arrays of one length. */
    default double[][] matrix(String name) {
        throw new IllegalArgumentException("there is no matrix '" + name + "'");
    }

    /** A file that is there, inside the experiment's folder and not larger than 1 GiB; empty if none was named. */
    default Optional<Path> file(String name) {
        throw new IllegalArgumentException("there is no file '" + name + "'");
    }

    /** A function of time, prepared for the unit of the parameter. */
    Waveform functionOfTime(String name);

    /** At least one function of time. */
    default List<Waveform> functionsOfTime(String name) {
        throw new IllegalArgumentException("'" + name + "' is no list of functions of time");
    }
}
