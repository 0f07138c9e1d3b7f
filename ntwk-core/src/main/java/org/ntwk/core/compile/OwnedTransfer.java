package org.ntwk.core.compile;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.core.plugin.BrokenContract;
import org.ntwk.core.plugin.Owned;

/**
 * A transfer function of a third-party plugin: whoever asks it, its faults are its plugin's, and among them a rate that is
 * none. What it refuses with an {@link IllegalArgumentException} it may refuse.
 */
final class OwnedTransfer implements TransferFunction {

    private final Owned<TransferFunction> function;

    private OwnedTransfer(Owned<TransferFunction> function) {
        this.function = function;
    }

    /** The function itself, if it ships with ntwk. */
    static TransferFunction of(Owned<TransferFunction> function) {
        return function.owner().isBuiltIn() ? function.value() : new OwnedTransfer(function);
    }

    @Override
    public int inputs() {
        return function.ask("inputs", TransferFunction::inputs);
    }

    @Override
    public double rateHz(double[] ratesHz, double currentPa) {
        return asked("rateHz", ratesHz, currentPa, () -> function.value().rateHz(ratesHz, currentPa));
    }

    @Override
    public void ratesHz(double[][] ratesHz, double[] currentPa, double[] outHz, int from, int to) {
        guarded("ratesHz", () -> {
            function.value().ratesHz(ratesHz, currentPa, outHz, from, to);
            for (int state = from; state < to; state++) {
                if (!isRate(outHz[state])) {
                    int at = state;
                    throw noRate(
                            outHz[at],
                            Arrays.stream(ratesHz)
                                    .mapToDouble(input -> input[at])
                                    .toArray(),
                            currentPa[at]);
                }
            }
            return 0;
        });
    }

    @Override
    public double derivatives(double[] ratesHz, double currentPa, double[] first, double[] second) {
        return asked("derivatives", ratesHz, currentPa, () -> {
            double rate = function.value().derivatives(ratesHz, currentPa, first, second);
            requireFinite("a first derivative", first);
            requireFinite("a second derivative", second);
            return rate;
        });
    }

    @Override
    public double gradient(double[] ratesHz, double currentPa, double[] first) {
        return asked("gradient", ratesHz, currentPa, () -> {
            double rate = function.value().gradient(ratesHz, currentPa, first);
            requireFinite("a first derivative", first);
            return rate;
        });
    }

    private double asked(String method, double[] ratesHz, double currentPa, DoubleSupplier question) {
        return guarded(method, () -> {
            double rate = question.getAsDouble();
            if (!isRate(rate)) {
                throw noRate(rate, ratesHz, currentPa);
            }
            return rate;
        });
    }

    private double guarded(String method, DoubleSupplier question) {
        try {
            return question.getAsDouble();
        } catch (IllegalArgumentException refused) {
            throw refused;
        } catch (Throwable thrown) { // a plugin may throw what it likes
            throw function.fault(method, thrown);
        }
    }

    private static boolean isRate(double rate) {
        return rate >= 0 && rate < Double.POSITIVE_INFINITY;
    }

    private static BrokenContract noRate(double rate, double[] ratesHz, double currentPa) {
        return new BrokenContract(
                "the rate is " + rate + " Hz where inputs fire at " + Arrays.toString(ratesHz)
                        + " Hz and the current is " + currentPa + " pA.",
                "Give a finite rate of at least 0, or throw IllegalArgumentException where the function is not defined.");
    }

    private static void requireFinite(String what, double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new BrokenContract(
                        what + " is " + value + ".", "Where the function has none, throw IllegalArgumentException.");
            }
        }
    }
}
