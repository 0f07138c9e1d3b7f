package org.ntwk.meanfield.system;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.meanfield.TransferFunction;

/**
 * One population of a mean-field system.
 *
 * @param cells how many there are, at least 1; finite-size fluctuations go with their inverse
 * @param timeConstantMs T, over which the rate follows its transfer function, in ms, positive
 * @param function of one of its cells
 * @param inputs a population or an afferent for each input of the function, in its order; one may stand there twice
 * @param adaptationOrNull of its cells; null: they do not adapt
 */
public record MeanFieldPopulation(
        String name,
        double cells,
        double timeConstantMs,
        TransferFunction function,
        List<String> inputs,
        @Nullable Adaptation adaptationOrNull) {

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
        if (adaptationOrNull != null && adaptationOrNull.membrane().inputs().size() != inputs.size()) {
            throw new IllegalArgumentException("the membrane that adapts in " + name + " has "
                    + adaptationOrNull.membrane().inputs().size() + " inputs, its transfer function " + inputs.size());
        }
    }

    /** Cells that do not adapt. */
    public MeanFieldPopulation(
            String name, double cells, double timeConstantMs, TransferFunction function, List<String> inputs) {
        this(name, cells, timeConstantMs, function, inputs, null);
    }

    /** The same population with cells that adapt. */
    public MeanFieldPopulation adapting(Adaptation adaptation) {
        return new MeanFieldPopulation(name, cells, timeConstantMs, function, inputs, adaptation);
    }

    /** Empty if its cells do not adapt. */
    public Optional<Adaptation> adaptation() {
        return Optional.ofNullable(adaptationOrNull);
    }
}
