package org.ntwk.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.plugin.Component;
import org.ntwk.core.plugin.ComponentKind;

/**
 * What holds for components whose kernels loop over columns: the loops of each variant of a use, and what each parameter does
 * to the columns.
 *
 * @param <C> the kind
 */
public abstract class KernelContract<C extends Component.WithParameters> extends SimulatedComponentContract<C> {

    KernelContract(ComponentKind<C> kind) {
        super(kind);
    }

    @Override
    final ParameterSchema schema() {
        return component().parameters();
    }

    /** Whether the component has loops. */
    boolean hasLoops() {
        return true;
    }

    /** Tests of the loops of one use. */
    abstract Stream<DynamicNode> loopTests(ComponentDescription use);

    /** Tests of the parameters of {@link #use}. */
    abstract ParameterChecks parameterChecks();

    /** The loops, apart from an engine. */
    @TestFactory
    protected Stream<DynamicNode> kernel() {
        return ifAccepted(() -> hasLoops() ? variants().stream().map(this::loopTests) : Stream.of());
    }

    private DynamicNode loopTests(Samples.Variant variant) {
        return DynamicContainer.dynamicContainer(variant.label(), loopTests(variant.use()));
    }

    /** Each parameter: its own effect and no other. */
    @TestFactory
    protected Stream<DynamicNode> effects() {
        return ifAccepted(() -> hasLoops() ? parameterChecks().tests() : Stream.of());
    }

    @Override
    Stream<DynamicContainer> groups() {
        return Stream.concat(super.groups(), Stream.of(group("kernel", this::kernel), group("effects", this::effects)));
    }
}
