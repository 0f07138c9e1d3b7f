package org.ntwk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.problem.Problems;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.testkit.context.TestCells;

/**
 * What holds for a cell model: it rests at the state that it computes, its loops write what they may and nothing else, how
 * a population is cut into ranges and threads changes no bit, and it converges when the time step is halved.
 */
public abstract class CellModelContract extends SimulatedComponentContract<CellModel> {

    /** For subclasses. */
    protected CellModelContract() {
        super(ComponentKind.CELL);
    }

    /** The current in pA at which a cell surely fires within 100 ms. */
    protected double strongCurrentPa() {
        return 2000;
    }

    /** How far V may drift in 100 ms from the resting state without input, in mV. */
    protected double restToleranceMv() {
        return 1e-6;
    }

    /** The order of the method of integration below threshold. */
    protected int order() {
        return 1;
    }

    /** Cells of a population in the tests of kernels and networks; more than two blocks of 1024, unless each is large. */
    protected int populationSize() {
        return isPoint() ? 2100 : 3;
    }

    @Override
    final ParameterSchema schema() {
        return component().parameters();
    }

    /** Cells that a current and afferent spikes drive; spikes, and all variables of some cells, are recorded. */
    @Override
    protected Experiment experiment(ComponentDescription use) {
        int size = populationSize();
        NetworkBuilder network = NetworkBuilder.create("contract").excitatory("Cells", size, use);
        if (component().relaysStimuli()) {
            network.stimulus("Afferents", "Cells", Inputs.poisson());
        } else {
            network.stimulus("Current", "Cells", Inputs.current(strongCurrentPa() / 2))
                    .stimulus("Afferents", "Cells", Inputs.poisson(), Inputs.excitation(), "1 nS")
                    .recordTraces(
                            "Cells",
                            CellSelection.spread(3),
                            Inputs.names(model(use).state()));
        }
        return new Experiment(network.recordSpikes("Cells").build(), RunSettings.of("30 ms"));
    }

    /** The loops, apart from an engine. */
    @TestFactory
    protected Stream<DynamicNode> kernel() {
        return ifAccepted(this::kernelTests);
    }

    private Stream<DynamicNode> kernelTests() {
        List<DynamicNode> tests = new ArrayList<>();
        if (!component().relaysStimuli()) {
            for (Samples.Variant variant : variants()) {
                CellKernelChecks checks = new CellKernelChecks(this, variant.use());
                tests.add(DynamicContainer.dynamicContainer(variant.label(), checks.tests()));
            }
        }
        return tests.stream();
    }

    /** Each parameter: its own effect and no other. */
    @TestFactory
    protected Stream<DynamicNode> effects() {
        return ifAccepted(this::effectsTests);
    }

    private Stream<DynamicNode> effectsTests() {
        return component().relaysStimuli()
                ? Stream.of()
                : new ParameterChecks(schema(), use(), Inputs.names(model(use()).state()), 5, this::columns).tests();
    }

    private Map<String, double[]> columns(ComponentDescription use, int size) {
        TestCells cells = new TestCells(model(use), values(use, size), size, 0.1);
        return new CellRun(cells, strongCurrentPa())
                .initialise()
                .steps(200)
                .cells
                .columns();
    }

    @Override
    Stream<DynamicContainer> groups() {
        return Stream.concat(super.groups(), Stream.of(group("kernel", this::kernel), group("effects", this::effects)));
    }

    /** The model that a use is. */
    final CellModel model(ComponentDescription use) {
        return component().specialise(use, component().name(), new Problems());
    }

    private boolean isPoint() {
        return component().relaysStimuli()
                || component().compartments(values(use(), 1)).isEmpty();
    }
}
