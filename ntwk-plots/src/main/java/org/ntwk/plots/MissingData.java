package org.ntwk.plots;

import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;

/** A result lacks what a figure shows. */
final class MissingData {

    private static final String RECORDINGS = "recordings";

    private MissingData() {}

    /** @param hint what to record */
    static InvalidInputException of(String message, String hint) {
        return new InvalidInputException(
                "choice of a figure", new Problem(ProblemCode.MISSING_DATA, RECORDINGS, message, hint));
    }

    static InvalidInputException ofPotentials() {
        return of(
                "no membrane potentials of cells were recorded.",
                "Maybe add {population: NAME, cells: 4, recorder: trace} to the recordings.");
    }

    static InvalidInputException ofSpikes() {
        return of("no spikes were recorded.", "Maybe add {population: NAME, recorder: spikes} to the recordings.");
    }

    static InvalidInputException ofSpikes(String population) {
        return of(
                "no spikes of population '" + population + "' were recorded.",
                "Maybe add {population: " + population + ", recorder: spikes} to the recordings.");
    }

    static InvalidInputException ofCurrents() {
        return of(
                "no excitatory and inhibitory currents of the same population were recorded.",
                "Maybe add {population: NAME, cells: 4, recorder: {type: trace, variables: [Ie, Ii]}} to the recordings.");
    }
}
