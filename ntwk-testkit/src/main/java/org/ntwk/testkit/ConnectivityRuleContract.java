package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.core.plugin.ComponentKind;

/**
 * What holds for a connectivity rule: a target has the same sources whenever and from whichever thread it is asked for them,
 * all of them are there, and there are as many as the rule expects.
 */
public abstract class ConnectivityRuleContract extends SimulatedComponentContract<ConnectivityRule> {

    /** For subclasses. */
    protected ConnectivityRuleContract() {
        super(ComponentKind.CONNECTIVITY);
    }

    /** Cells of the population that is connected with itself. */
    protected int populationSize() {
        return 300;
    }

    /**
     * How many connections there are on average from a cell to a cell of {@link #experiment}, over all seeds. If you tell it,
     * draws are compared with it.
     */
    protected OptionalDouble meanConnections(int source, int target) {
        return OptionalDouble.empty();
    }

    @Override
    final ParameterSchema schema() {
        return component().parameters();
    }

    @Override
    void prepare(ComponentDescription use, UnaryOperator<ParameterValues> watched) {
        DrawChecks.projection(this, use, watched).prepare(component());
    }

    /** Leaky cells that afferent spikes drive and that excite each other. */
    @Override
    protected Experiment experiment(ComponentDescription use) {
        return experiment(use, populationSize());
    }

    private Experiment experiment(ComponentDescription use, int size) {
        SynapticContact contact =
                SynapticContact.of(Inputs.excitation(), Value.of("0.5 nS")).withDelay(Value.of("1 ms"));
        NetworkBuilder network = NetworkBuilder.create("contract")
                .excitatory("Cells", size, ComponentDescription.of(LeakyCell.NAME))
                .stimulus("Afferents", "Cells", Inputs.poisson(), Inputs.excitation(), "1 nS")
                .projection(new ProjectionDescription("Cells", "Cells", use, contact))
                .recordSpikes("Cells");
        return new Experiment(network.build(), RunSettings.of("30 ms"));
    }

    /** The draws, apart from an engine. */
    @TestFactory
    protected Stream<DynamicNode> draws() {
        return ifAccepted(() -> variants().stream()
                .map(variant -> DynamicContainer.dynamicContainer(
                        variant.label(), new DrawChecks(this, variant.use()).tests())));
    }

    @Override
    Stream<DynamicNode> otherNetworks() {
        return Stream.of(dynamicTest("one cell is connected, or refused with a reason", this::smallest));
    }

    private void smallest() {
        try {
            ntwk().compile(experiment(use(), 1));
        } catch (InvalidInputException e) {
            // a reason
            assertFalse(e.problems().isEmpty());
        } catch (RuntimeException e) {
            fail(
                    "A population of one cell makes the rule throw. Report what does not fit to problems() of the"
                            + " context.",
                    e);
        }
    }

    @Override
    Stream<DynamicContainer> groups() {
        return Stream.concat(super.groups(), Stream.of(group("draws", this::draws)));
    }

    /** The number of the projection in a network. */
    final int numberIn(Experiment experiment) {
        for (int n = 0; n < experiment.network().projections().size(); n++) {
            if (experiment
                    .network()
                    .projections()
                    .get(n)
                    .rule()
                    .type()
                    .equals(component().name())) {
                return n;
            }
        }
        throw new AssertionError(
                "experiment() has no projection with rule '" + component().name() + "'");
    }
}
