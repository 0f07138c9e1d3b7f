package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.api.network.ComponentDescription;

/** What a transfer function gives, in one use of its model. */
final class TransferChecks {

    /** Of each rate; differences are of second order in it. */
    private static final double RELATIVE_STEP = 1e-3;

    private static final double CURRENT_STEP_PA = 0.05;

    private final TransferFunctionContract contract;
    private final ComponentDescription use;

    /** Rates of the inputs and, last, the current. */
    private final List<double[]> states = new ArrayList<>();

    TransferChecks(TransferFunctionContract contract, ComponentDescription use) {
        this.contract = contract;
        this.use = use;
        add(new double[contract.inputs().size() + 1], 0);
    }

    private void add(double[] state, int input) {
        boolean isCurrent = input == state.length - 1;
        for (double value : isCurrent ? contract.currentsPa() : contract.inputRatesHz()) {
            state[input] = value;
            if (isCurrent) {
                states.add(state.clone());
            } else {
                add(state, input + 1);
            }
        }
    }

    Stream<DynamicNode> tests() {
        return Stream.of(
                dynamicTest("rates are finite and in bounds", this::inBounds),
                dynamicTest("it gives no NaN", this::neverNaN),
                dynamicTest("its arguments stay as they are", this::leavesArguments),
                dynamicTest("many rates are the rates of each, bit for bit", this::manyAtOnce),
                dynamicTest("threads may ask at the same time", this::anyThread),
                dynamicTest("first derivatives are slopes", this::firstDerivatives),
                dynamicTest("first derivatives alone are the same", this::gradient),
                dynamicTest("second derivatives are slopes of the first", this::secondDerivatives));
    }

    private TransferFunction function() {
        return contract.function(use);
    }

    private static double[] rates(double[] state) {
        return Arrays.copyOf(state, state.length - 1);
    }

    private static double current(double[] state) {
        return state[state.length - 1];
    }

    private static double at(TransferFunction function, double[] state) {
        return function.rateHz(rates(state), current(state));
    }

    private static String words(double[] state) {
        return "rates of " + Arrays.toString(rates(state)) + " Hz and " + current(state) + " pA";
    }

    private void inBounds() {
        TransferFunction function = function();
        for (double[] state : states) {
            double rate = at(function, state);
            if (!(rate >= 0 && rate <= contract.highestRateHz())) {
                fail(
                        "At " + words(state) + " the cell fires at " + rate + " Hz; rates are from 0 to "
                                + contract.highestRateHz()
                                + " Hz, one spike each refractory period. Override highestRateHz() if your theory has another limit.");
            }
        }
    }

    private void neverNaN() {
        TransferFunction function = function();
        double[] state = states.get(0);
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0, 1e6}) {
            for (int n = 0; n < state.length; n++) {
                double[] there = state.clone();
                there[n] = odd;
                double rate;
                try {
                    rate = at(function, there);
                } catch (IllegalArgumentException e) {
                    continue; // says that it is not defined there
                }
                if (!Double.isFinite(rate) || rate < 0) {
                    fail("At " + words(there) + " the rate is " + rate
                            + ". Throw IllegalArgumentException where the function is not defined.");
                }
            }
        }
    }

    private void leavesArguments() {
        TransferFunction function = function();
        double[] state = states.get(states.size() / 2);
        double[] rates = rates(state);
        int n = state.length;
        function.rateHz(rates, current(state));
        function.derivatives(rates, current(state), new double[n], new double[n * n]);
        if (!Arrays.equals(rates, rates(state))) {
            fail("The array of rates is changed by a call. It is the caller's: copy it.");
        }
    }

    private void manyAtOnce() {
        TransferFunction function = function();
        int count = states.size();
        double[][] rates = new double[contract.inputs().size()][count];
        double[] currents = new double[count];
        for (int p = 0; p < count; p++) {
            for (int input = 0; input < rates.length; input++) {
                rates[input][p] = states.get(p)[input];
            }
            currents[p] = current(states.get(p));
        }
        double[] out = new double[count];
        Arrays.fill(out, -1);
        function.ratesHz(rates, currents, out, 1, count - 1);
        for (int p = 0; p < count; p++) {
            double expected = p == 0 || p == count - 1 ? -1 : at(function, states.get(p));
            if (!Bits.same(out[p], expected)) {
                fail("ratesHz() of the states [1, " + (count - 1) + ") writes " + out[p] + " for state " + p + ", not "
                        + expected + ". It gives the bits of rateHz(), inside the range alone.");
            }
        }
    }

    private void anyThread() {
        TransferFunction function = function();
        double[] expected = all(function);
        List<CompletableFuture<double[]>> threads = IntStream.range(0, 3)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> {
                    double[] last = all(function);
                    for (int round = 0; round < 20 && Arrays.equals(last, expected); round++) {
                        last = all(function);
                    }
                    return last;
                }))
                .toList();
        for (CompletableFuture<double[]> thread : threads) {
            Bits.difference("the rates", expected, thread.join())
                    .ifPresent(difference -> fail("Three threads that use one function get other rates: " + difference
                            + ". Keep no state that a call changes."));
        }
    }

    private double[] all(TransferFunction function) {
        return states.stream().mapToDouble(state -> at(function, state)).toArray();
    }

    private static double[] moved(double[] state, int variable, double by) {
        double[] moved = state.clone();
        moved[variable] += by;
        return moved;
    }

    private static double step(double[] state, int variable) {
        return variable == state.length - 1 ? CURRENT_STEP_PA : RELATIVE_STEP * state[variable];
    }

    private void firstDerivatives() {
        TransferFunction function = function();
        for (double[] state : states) {
            int n = state.length;
            double[] first = new double[n];
            double rate = function.derivatives(rates(state), current(state), first, new double[n * n]);
            double plain = at(function, state);
            if (!(Math.abs(rate - plain) <= 1e-9 * plain)) {
                fail("derivatives() returns " + rate + " Hz at " + words(state) + ", rateHz() " + plain + " Hz.");
            }
            for (int j = 0; j < n; j++) {
                double h = step(state, j);
                double slope = (at(function, moved(state, j, h)) - at(function, moved(state, j, -h))) / (2 * h);
                double noise = 1e-9 * plain / h;
                if (!(Math.abs(first[j] - slope) <= 1e-3 * Math.abs(slope) + noise + 1e-12)) {
                    fail("The first derivative along " + variable(j) + " at " + words(state) + " is " + first[j]
                            + ", but differences of rates give " + slope + ".");
                }
            }
        }
    }

    private void gradient() {
        TransferFunction function = function();
        for (double[] state : states) {
            int n = state.length;
            double[] expected = new double[n];
            double[] given = new double[n];
            double rate = function.derivatives(rates(state), current(state), expected, new double[n * n]);
            double alone = function.gradient(rates(state), current(state), given);
            if (!(Math.abs(alone - rate) <= 1e-9 * rate)) {
                fail("gradient() returns " + alone + " Hz at " + words(state) + ", derivatives() " + rate + " Hz.");
            }
            for (int j = 0; j < n; j++) {
                if (!(Math.abs(given[j] - expected[j]) <= 1e-9 * Math.abs(expected[j]) + 1e-12)) {
                    fail("gradient() gives " + given[j] + " along " + variable(j) + " at " + words(state)
                            + ", derivatives() " + expected[j] + ". They are the same numbers.");
                }
            }
        }
    }

    private void secondDerivatives() {
        TransferFunction function = function();
        for (double[] state : states) {
            int n = state.length;
            double[] second = new double[n * n];
            function.derivatives(rates(state), current(state), new double[n], second);
            for (int j = 0; j < n; j++) {
                double h = 4 * step(state, j);
                double[] up = first(function, moved(state, j, h));
                double[] down = first(function, moved(state, j, -h));
                for (int k = 0; k < n; k++) {
                    double slope = (up[k] - down[k]) / (2 * h);
                    double noise = 1e-9 * at(function, state) / (step(state, j) * step(state, k));
                    double given = second[j * n + k];
                    if (!(Math.abs(given - slope) <= 1e-2 * Math.abs(slope) + noise + 1e-12)) {
                        fail("The second derivative along " + variable(j) + " and " + variable(k) + " at "
                                + words(state)
                                + " is " + given + ", but differences of first derivatives give " + slope
                                + ". They stand row after row.");
                    }
                }
            }
        }
    }

    private static double[] first(TransferFunction function, double[] state) {
        int n = state.length;
        double[] first = new double[n];
        function.derivatives(rates(state), current(state), first, new double[n * n]);
        return first;
    }

    private String variable(int n) {
        return n == contract.inputs().size()
                ? "the current"
                : "input " + contract.inputs().get(n).name();
    }
}
