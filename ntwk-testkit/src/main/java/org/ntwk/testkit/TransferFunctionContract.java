package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.core.plugin.ComponentKind;

/**
 * What holds for a transfer function: rates are finite, not negative and not higher than a cell can fire; derivatives are
 * those of the function; and several threads may use it.
 */
public abstract class TransferFunctionContract extends ComponentContract<TransferFunctionModel> {

    /** For subclasses. */
    protected TransferFunctionContract() {
        super(ComponentKind.TRANSFER_FUNCTION);
    }

    /** The cell that functions are made for. */
    protected IntegrateAndFireCell cell() {
        return new IntegrateAndFireCell(10, 200, -70, -50, -70, 5);
    }

    /** Its inputs. */
    protected List<ShotNoiseInput> inputs() {
        return List.of(
                ShotNoiseInput.conductance("Exc", 400, 1, 0, 5), ShotNoiseInput.conductance("Inh", 100, 5, -80, 5));
    }

    /** Rates in Hz of each input at which the function is looked at: where it is smooth. */
    protected double[] inputRatesHz() {
        return new double[] {0.7, 2.3, 6.1, 13.7};
    }

    /** Injected currents in pA at which it is looked at. */
    protected double[] currentsPa() {
        return new double[] {0, 37};
    }

    /** No rate is above it, in Hz. */
    protected double highestRateHz() {
        return 1000 / cell().refractoryMs();
    }

    @Override
    final ParameterSchema schema() {
        return component().parameters();
    }

    @Override
    void prepare(ComponentDescription use, UnaryOperator<ParameterValues> watched) {
        function(watched.apply(values(use, 0)));
    }

    @Override
    final void attempt(ComponentDescription use) {
        function(use);
    }

    /** The function of the cell. */
    final TransferFunction function(ComponentDescription use) {
        return function(values(use, 0));
    }

    private TransferFunction function(ParameterValues values) {
        TransferFunction function = component()
                .prepare(new TransferFunctionContext(
                        cell(), inputs(), values, component().name()));
        if (function.inputs() != inputs().size()) {
            fail("inputs() of the function is " + function.inputs() + ", but it was made for " + inputs().size()
                    + " inputs.");
        }
        return function;
    }

    /** The function. */
    @TestFactory
    protected Stream<DynamicNode> function() {
        return ifAccepted(() -> variants().stream()
                .map(variant -> DynamicContainer.dynamicContainer(
                        variant.label(), new TransferChecks(this, variant.use()).tests())));
    }

    @Override
    Stream<DynamicContainer> groups() {
        return Stream.concat(super.groups(), Stream.of(group("function", this::function)));
    }
}
