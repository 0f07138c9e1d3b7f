package org.ntwk.api.meanfield;

import java.util.List;
import org.ntwk.api.parameter.ParameterValues;

/**
 * What a {@link TransferFunction} is made for.
 *
 * @param cell the postsynaptic cell
 * @param inputs its presynaptic populations, in the order in which rates will be given
 * @param parameters those of the model, checked
 * @param path where the model stands in a description, for problems; empty if it stands in none
 */
public record TransferFunctionContext(
        IntegrateAndFireCell cell, List<ShotNoiseInput> inputs, ParameterValues parameters, String path) {

    public TransferFunctionContext {
        inputs = List.copyOf(inputs);
    }

    /** The path of one parameter. */
    public String pathOf(String parameter) {
        return path.isEmpty() ? parameter : path + "." + parameter;
    }
}
