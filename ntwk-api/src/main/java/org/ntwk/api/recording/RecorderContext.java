package org.ntwk.api.recording;

import java.util.List;
import java.util.Optional;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;

/** The population that a {@link Recorder} watches, and where it puts what it sees. */
public interface RecorderContext {

    /** Name of the population. */
    String population();

    /** Number of cells of the population. */
    int size();

    /** The cells that are to be recorded, ascending, perhaps none; a fresh array. */
    int[] cells();

    /**
     * Where on its cells the recorder is to look: the compartments of the site that its recording names, ascending; empty if
     * it names none, or the cells are points. A recorder that never asks cannot be used with a site.
     */
    default int[] compartments() {
        return new int[0];
    }

    /** The time step in ms. */
    double dtMs();

    /** How many steps the run is planned to have. */
    long plannedSteps();

    /** The checked parameters of the recorder. */
    ParameterValues parameters();

    /** Reads a variable of the population's cells; empty if there is none of that name. */
    Optional<Probe> probe(String variable);

    /** Reads a variable at one of the {@link #compartments}; empty if there is none of that name. */
    default Optional<Probe> probe(String variable, int compartment) {
        return Optional.empty();
    }

    /** The names that can be read: at the compartments, if there are some. */
    List<String> variables();

    /** A series of events, such as spikes. */
    EventWriter events(String name);

    /**
     * A series of rows at equal intervals. If the recorder looks at {@link #compartments}, each cell has a column for each of
     * them, one after the other, and the series is named after the site as well.
     *
     * @param name such as {@code V}
     * @param unit of its values
     * @param startMs time of the first row
     * @param intervalMs time between rows
     * @param cells the cell of each column; empty for one column that belongs to no cell
     */
    SampleWriter samples(String name, Unit unit, double startMs, double intervalMs, int[] cells);

    /** Where the recorder stands in the description, for problems. */
    String path();

    /** Takes what is wrong with the description. */
    Problems problems();
}
