package org.ntwk.core.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.synapse.SynapseModel;

/** Conductances and currents over time against their closed forms. */
class SynapticKineticsTest {

    private static final double WEIGHT = 3;

    /** A model, its parameters, what of it opens, and the closed form of that after a spike of weight 1 at time 0. */
    static Stream<Arguments> kinetics() {
        ToDoubleFunction<OneSynapse> conductance = OneSynapse::g;
        ToDoubleFunction<OneSynapse> current = OneSynapse::i;
        ComponentDescription rising = ComponentDescription.of("double-exponential");
        return Stream.of(
                Arguments.of(
                        new ExponentialSynapse(),
                        ComponentDescription.of("exponential").with("tau", "7 ms"),
                        conductance,
                        exponential(7)),
                Arguments.of(
                        new MixtureSynapse(),
                        ComponentDescription.of("mixture").with("tau", "7 ms"),
                        conductance,
                        exponential(7)),
                Arguments.of(
                        new CurrentExponentialSynapse(),
                        ComponentDescription.of("current-exponential").with("tau", "7 ms"),
                        current,
                        exponential(7)),
                Arguments.of(
                        new AlphaSynapse(),
                        ComponentDescription.of("alpha").with("tau", "4 ms"),
                        conductance,
                        alpha(4)),
                Arguments.of(
                        new CurrentAlphaSynapse(),
                        ComponentDescription.of("current-alpha").with("tau", "4 ms"),
                        current,
                        alpha(4)),
                Arguments.of(
                        new DoubleExponentialSynapse(),
                        rising.with("tau-rise", "1.5 ms").with("tau-decay", "9 ms"),
                        conductance,
                        doubleExponential(1.5, 9)),
                Arguments.of(
                        new DoubleExponentialSynapse(),
                        rising.with("tau-rise", "4 ms").with("tau-decay", "4 ms"),
                        conductance,
                        alpha(4)),
                Arguments.of(
                        new NmdaSynapse(),
                        ComponentDescription.of("nmda")
                                .with("tau-rise", "2 ms")
                                .with("tau-decay", "30 ms")
                                .with("Mg", "0 mM"),
                        conductance,
                        doubleExponential(2, 30)));
    }

    private static DoubleUnaryOperator exponential(double tau) {
        return t -> Math.exp(-t / tau);
    }

    private static DoubleUnaryOperator alpha(double tau) {
        return t -> t / tau * Math.exp(1 - t / tau);
    }

    private static DoubleUnaryOperator doubleExponential(double rise, double decay) {
        DoubleUnaryOperator difference = t -> Math.exp(-t / decay) - Math.exp(-t / rise);
        double peak = difference.applyAsDouble(rise * decay / (decay - rise) * Math.log(decay / rise));
        return t -> difference.applyAsDouble(t) / peak;
    }

    /** The largest difference to the closed form over 40 ms. */
    private static double largestError(
            SynapseModel model,
            ComponentDescription description,
            double dtMs,
            ToDoubleFunction<OneSynapse> open,
            DoubleUnaryOperator closedForm) {
        OneSynapse synapse = new OneSynapse(model, description, dtMs);
        synapse.spike(WEIGHT);
        double largest = 0;
        for (int step = 0; step * dtMs <= 40; step++) {
            double expected = WEIGHT * closedForm.applyAsDouble(step * dtMs);
            largest = Math.max(largest, Math.abs(open.applyAsDouble(synapse.step()) - expected));
        }
        return largest;
    }

    @ParameterizedTest
    @MethodSource("kinetics")
    void theExactDecayIsTheClosedForm(
            SynapseModel model,
            ComponentDescription description,
            ToDoubleFunction<OneSynapse> open,
            DoubleUnaryOperator closedForm) {
        assertThat(largestError(model, description.with("decay", "exact"), 0.1, open, closedForm))
                .isLessThan(1e-12 * WEIGHT);
        assertThat(largestError(model, description.with("decay", "exact"), 0.7, open, closedForm))
                .isLessThan(1e-12 * WEIGHT);
    }

    @ParameterizedTest
    @MethodSource("kinetics")
    void eulersDecayIsOfFirstOrder(
            SynapseModel model,
            ComponentDescription description,
            ToDoubleFunction<OneSynapse> open,
            DoubleUnaryOperator closedForm) {
        ComponentDescription euler = description.with("decay", "euler");
        double coarse = largestError(model, euler, 0.02, open, closedForm);
        double fine = largestError(model, euler, 0.01, open, closedForm);

        assertThat(fine).isBetween(1e-5, 1e-2 * WEIGHT);
        assertThat(coarse / fine).isCloseTo(2, within(0.05));
    }

    /** The integral of an alpha function is e tau, of exponentials tau; Euler's sum over steps is that exactly. */
    @Test
    void theChargeIsThatOfTheClosedForm() {
        assertThat(charge(new AlphaSynapse(), ComponentDescription.of("alpha").with("tau", "4 ms"), OneSynapse::g))
                .isCloseTo(WEIGHT * Math.E * 4, within(1e-9));
        assertThat(charge(
                        new CurrentAlphaSynapse(),
                        ComponentDescription.of("current-alpha").with("tau", "4 ms"),
                        OneSynapse::i))
                .isCloseTo(WEIGHT * Math.E * 4, within(1e-9));
        assertThat(charge(
                        new CurrentExponentialSynapse(),
                        ComponentDescription.of("current-exponential").with("tau", "4 ms"),
                        OneSynapse::i))
                .isCloseTo(WEIGHT * 4, within(1e-9));
        double peak = Math.pow(2.0 / 8, 2.0 / 6) - Math.pow(2.0 / 8, 8.0 / 6);
        assertThat(charge(
                        new DoubleExponentialSynapse(),
                        ComponentDescription.of("double-exponential")
                                .with("tau-rise", "2 ms")
                                .with("tau-decay", "8 ms"),
                        OneSynapse::g))
                .isCloseTo(WEIGHT * (8 - 2) / peak, within(1e-9));
    }

    private static double charge(
            SynapseModel model, ComponentDescription description, ToDoubleFunction<OneSynapse> open) {
        OneSynapse synapse = new OneSynapse(model, description.with("decay", "euler"), 0.1);
        synapse.spike(WEIGHT);
        double sum = 0;
        for (int step = 0; step < 20_000; step++) {
            sum += open.applyAsDouble(synapse.step()) * 0.1;
        }
        return sum;
    }

    @Test
    void alphaPeaksAtItsWeightOneTauAfterTheSpike() {
        OneSynapse synapse = new OneSynapse(
                new AlphaSynapse(), ComponentDescription.of("alpha").with("tau", "4 ms"), 0.1);
        synapse.spike(WEIGHT);
        double[] opened = new double[100];
        for (int step = 0; step < opened.length; step++) {
            opened[step] = synapse.step().g();
        }

        assertThat(opened[0]).isZero();
        assertThat(opened[40]).isCloseTo(WEIGHT, within(1e-12));
        assertThat(Arrays.stream(opened).max().orElseThrow()).isEqualTo(opened[40]);
    }

    /** (decay/rise)^(1/(decay/rise − 1)) loses all digits if it is computed as written. */
    @Test
    void nearlyEqualTimeConstantsAreNearlyAlpha() {
        ComponentDescription nearly = ComponentDescription.of("double-exponential")
                .with("tau-rise", "4 ms")
                .with("tau-decay", "4.00000000001 ms");

        assertThat(largestError(new DoubleExponentialSynapse(), nearly, 0.1, OneSynapse::g, alpha(4)))
                .isLessThan(1e-10);
    }

    @Test
    void spikesAddUp() {
        OneSynapse synapse = new OneSynapse(new AlphaSynapse(), ComponentDescription.of("alpha"), 0.5);
        double sum = 0;
        for (int step = 0; step < 60; step++) {
            double t = step * 0.5;
            sum = 2 * alpha(5).applyAsDouble(t) + (t < 10 ? 0 : 7 * alpha(5).applyAsDouble(t - 10));
            if (step == 0) {
                synapse.spike(2);
            }
            if (step == 20) {
                synapse.spike(7);
            }
            assertThat(synapse.step().g()).isCloseTo(sum, within(1e-12));
        }
        assertThat(sum).isPositive();
    }
}
