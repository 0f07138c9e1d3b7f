package org.ntwk.meanfield.system;

import java.util.List;
import org.ntwk.api.meanfield.TransferFunction;

/**
 * One population of a mean-field system.
 *
 * @param cells how many there are, at least 1; finite-size fluctuations go with their inverse
 * @param timeConstantMs T, over which the rate follows its transfer function, in ms, positive
 * @param function of one of its cells
 * @param inputs a population or an afferent for each input of the function, in its order; one may stand there twice
 */
public record MeanFieldPopulation(
        String name, double cells, double timeConstantMs, TransferFunction function, List<String> inputs) {

    public MeanFieldPopulation {
        inputs = List.copyOf(inputs);
        if (!(cells >= 1 && cells < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("number of cells of " + name + " must be at least 1, not " + cells);
        }
        if (!(timeConstantMs > 0 && timeConstantMs < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "time constant of " + name + " must be greater than 0, not " + timeConstantMs + " ms");
        }
        if (inputs.size() != function.inputs()) {
            throw new IllegalArgumentException("the transfer function of " + name + " has " + function.inputs()
                    + " inputs, but " + inputs.size() + " are named: " + inputs);
        }
    }
}
