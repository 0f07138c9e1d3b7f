package org.ntwk.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.problem.PluginException;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.plugin.RegisteredComponent;

class OwnedTransferTest {

    private static final String SUBJECT =
            "Plugin 'acme' 1.0 (acme.jar): transfer function 'acme:line' at transfer.Exc ";
    private static final double[] RATES = {4, 2};

    /** The rate is a function of the current. */
    private record Line(DoubleUnaryOperator ofCurrent) implements TransferFunction {
        @Override
        public int inputs() {
            return 2;
        }

        @Override
        public double rateHz(double[] ratesHz, double currentPa) {
            return ofCurrent.applyAsDouble(currentPa);
        }
    }

    private static final class Model implements TransferFunctionModel {
        @Override
        public String name() {
            return "acme:line";
        }

        @Override
        public String summary() {
            return "a line";
        }

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.EMPTY;
        }

        @Override
        public TransferFunction prepare(TransferFunctionContext context) {
            return new Line(current -> current);
        }
    }

    private static TransferFunction owned(String plugin, DoubleUnaryOperator ofCurrent) {
        return OwnedTransfer.of(new Owned<>(
                new Line(ofCurrent),
                new RegisteredComponent<>(ComponentKind.TRANSFER_FUNCTION, new Model(), plugin, "1.0", plugin + ".jar"),
                "transfer.Exc"));
    }

    @Test
    void aSoundFunctionIsAsItWas() {
        TransferFunction line = owned("acme", current -> 3 * current);
        double[] first = new double[3];
        double[] out = new double[2];
        line.ratesHz(new double[][] {{1, 2}, {3, 4}}, new double[] {5, 6}, out, 0, 2);

        assertThat(line.inputs()).isEqualTo(2);
        assertThat(line.rateHz(RATES, 5)).isEqualTo(15);
        assertThat(out).containsExactly(15, 18);
        assertThat(line.gradient(RATES, 5, first)).isEqualTo(15);
        assertThat(first[2]).isBetween(2.999, 3.001);
        assertThat(owned("ntwk", current -> 1)).isInstanceOf(Line.class);
    }

    @Test
    void aRateThatIsNoneIsNamed() {
        assertThatThrownBy(() -> owned("acme", Math::sqrt).rateHz(RATES, -1))
                .isInstanceOf(PluginException.class)
                .hasMessage(
                        SUBJECT + "broke its contract in rateHz: the rate is NaN Hz where inputs fire at [4.0, 2.0] Hz"
                                + " and the current is -1.0 pA.\n   Give a finite rate of at least 0, or throw"
                                + " IllegalArgumentException where the function is not defined.");
        assertThatThrownBy(() -> owned("acme", current -> current)
                        .ratesHz(new double[][] {{1, 2}, {3, 4}}, new double[] {1, -1}, new double[2], 0, 2))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("in ratesHz: the rate is -1.0 Hz where inputs fire at [2.0, 4.0] Hz");
    }

    @Test
    void aDerivativeThatIsNoneIsNamed() {
        DoubleUnaryOperator wall = current -> current == 5 ? 1 : current > 5 ? Double.NaN : 0;

        assertThatThrownBy(() -> owned("acme", wall).derivatives(RATES, 5, new double[3], new double[9]))
                .isInstanceOf(PluginException.class)
                .hasMessageStartingWith(SUBJECT + "broke its contract in derivatives: a first derivative is NaN.");
    }

    @Test
    void whatItThrowsNamesItUnlessItRefuses() {
        assertThatThrownBy(() -> owned("acme", current -> {
                            throw new AssertionError("broken");
                        })
                        .rateHz(RATES, 0))
                .isInstanceOf(PluginException.class)
                .hasMessage(SUBJECT + "failed in rateHz: java.lang.AssertionError: broken");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> owned("acme", current -> {
                            throw new IllegalArgumentException("not here");
                        })
                        .rateHz(RATES, 0));
    }

    @Test
    void noMethodIsLeftToItsDefault() throws NoSuchMethodException {
        for (Method method : TransferFunction.class.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers())) {
                assertThat(OwnedTransfer.class
                                .getMethod(method.getName(), method.getParameterTypes())
                                .getDeclaringClass())
                        .as(method.getName())
                        .isEqualTo(OwnedTransfer.class);
            }
        }
    }
}
