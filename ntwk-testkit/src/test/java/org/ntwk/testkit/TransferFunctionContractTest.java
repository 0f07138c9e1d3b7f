package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;

/** A sound transfer function passes; each of the others breaks one rule and is told so. */
class TransferFunctionContractTest {

    @Test
    void aSoundFunctionPasses() {
        Verdict verdict = Verdict.of(Sound.class);

        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.tests()).isGreaterThan(15);
    }

    @Test
    void aRateHigherThanACellFires() {
        assertThat(Verdict.of(TooHigh.class, "function").failures().get("rates are finite and in bounds"))
                .contains("one spike each refractory period");
    }

    @Test
    void aRateThatIsNoNumber() {
        Verdict.of(NotANumber.class, "function").fails("Throw IllegalArgumentException", "it gives no NaN");
    }

    @Test
    void aDerivativeOfAnotherFunction() {
        Verdict.of(WrongSlope.class, "function")
                .fails(
                        "differences of rates give",
                        "first derivatives are slopes",
                        "second derivatives are slopes of the first");
    }

    @Test
    void secondDerivativesInAnotherOrder() {
        Verdict.of(WrongCurvature.class, "function")
                .fails("row after row", "second derivatives are slopes of the first");
    }

    @Test
    void aGradientOfItsOwn() {
        Verdict.of(WrongGradient.class, "function")
                .fails("They are the same numbers", "first derivatives alone are the same");
    }

    @Test
    void aFunctionThatMovesItsArguments() {
        assertThat(Verdict.of(MovesArguments.class, "function").failures().get("its arguments stay as they are"))
                .contains("copy it");
    }

    @Test
    void manyRatesOfAnotherFunction() {
        Verdict.of(AnotherForMany.class, "function")
                .fails("the bits of rateHz()", "many rates are the rates of each, bit for bit");
    }

    @Test
    void aFunctionForAnotherNumberOfInputs() {
        assertThat(Verdict.of(OneInput.class, "description").failures().get("a use of it is accepted"))
                .contains("made for 2 inputs");
    }

    static class Sound extends TransferFunctionContract {

        TransferFunction function(double gain) {
            return new Sigmoid(gain);
        }

        @Override
        protected TransferFunctionModel component() {
            return new TransferFunctionModel() {
                @Override
                public String name() {
                    return "acme:sigmoid";
                }

                @Override
                public String summary() {
                    return "sigmoid of what excites and inhibits";
                }

                @Override
                public ParameterSchema parameters() {
                    return ParameterSchema.of(
                            ParameterSpec.number("gain", "1", "of the inputs").defaultsTo(0.1));
                }

                @Override
                public TransferFunction prepare(TransferFunctionContext context) {
                    return function(context.parameters().number("gain"));
                }
            };
        }
    }

    static class TooHigh extends Sound {
        @Override
        TransferFunction function(double gain) {
            return new Sigmoid(gain) {
                @Override
                public double rateHz(double[] ratesHz, double currentPa) {
                    return 100 * super.rateHz(ratesHz, currentPa);
                }
            };
        }
    }

    static class NotANumber extends Sound {
        @Override
        TransferFunction function(double gain) {
            return new Sigmoid(gain) {
                @Override
                void refuse(double x) {}
            };
        }
    }

    static class WrongSlope extends Sound {
        @Override
        TransferFunction function(double gain) {
            return new Sigmoid(gain) {
                @Override
                public double derivatives(double[] ratesHz, double currentPa, double[] first, double[] second) {
                    double rate = super.derivatives(ratesHz, currentPa, first, second);
                    first[0] *= 1.01;
                    first[1] += 0.01 * ratesHz[0];
                    return rate;
                }
            };
        }
    }

    static class WrongCurvature extends Sound {
        @Override
        TransferFunction function(double gain) {
            return new Sigmoid(gain) {
                @Override
                public double derivatives(double[] ratesHz, double currentPa, double[] first, double[] second) {
                    double rate = super.derivatives(ratesHz, currentPa, first, second);
                    second[1] = second[0];
                    return rate;
                }
            };
        }
    }

    static class WrongGradient extends Sound {
        @Override
        TransferFunction function(double gain) {
            return new Sigmoid(gain) {
                @Override
                public double gradient(double[] ratesHz, double currentPa, double[] first) {
                    double rate = super.gradient(ratesHz, currentPa, first);
                    first[1] = first[0];
                    return rate;
                }
            };
        }
    }

    static class MovesArguments extends Sound {
        @Override
        TransferFunction function(double gain) {
            return new Sigmoid(gain) {
                @Override
                public double rateHz(double[] ratesHz, double currentPa) {
                    ratesHz[0] = Math.max(ratesHz[0], 1e-3) * 1.0001;
                    return super.rateHz(ratesHz, currentPa);
                }
            };
        }
    }

    static class AnotherForMany extends Sound {
        @Override
        TransferFunction function(double gain) {
            return new Sigmoid(gain) {
                @Override
                public void ratesHz(double[][] ratesHz, double[] currentPa, double[] outHz, int from, int to) {
                    super.ratesHz(ratesHz, currentPa, outHz, from - 1, to);
                }
            };
        }
    }

    static class OneInput extends Sound {
        @Override
        TransferFunction function(double gain) {
            return new Sigmoid(gain) {
                @Override
                public int inputs() {
                    return 1;
                }
            };
        }
    }

    /** Up to 100 Hz, with derivatives by differences. */
    static class Sigmoid implements TransferFunction {

        private final double gain;

        Sigmoid(double gain) {
            this.gain = gain;
        }

        @Override
        public int inputs() {
            return 2;
        }

        void refuse(double x) {
            if (!Double.isFinite(x)) {
                throw new IllegalArgumentException("no rate at " + x);
            }
        }

        @Override
        public double rateHz(double[] ratesHz, double currentPa) {
            double x = gain * (ratesHz[0] - 0.5 * ratesHz[1]) + 0.01 * currentPa - 2;
            refuse(x);
            return 100 / (1 + Math.exp(-x));
        }
    }
}
