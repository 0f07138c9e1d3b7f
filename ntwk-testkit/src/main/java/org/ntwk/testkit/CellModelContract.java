package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.testkit.context.TestCells;

/**
 * What holds for a cell model: it rests at the state that it computes, its loops write what they may and nothing else, how
 * a population is cut into ranges and threads changes no bit, and it converges when the time step is halved.
 */
public abstract class CellModelContract extends KernelContract<CellModel> {

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

    /** The parameters of an open model may be those of a description, which is read otherwise. */
    @Override
    boolean isPreparedAlone() {
        return !component().isOpen();
    }

    @Override
    void prepare(ComponentDescription use, UnaryOperator<ParameterValues> watched) {
        new TestCells(component(), watched.apply(values(use, 5)), 5, 0.1).prepare();
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

    /** A relay of spikes has none. */
    @Override
    final boolean hasLoops() {
        return !component().relaysStimuli();
    }

    @Override
    Stream<DynamicNode> loopTests(ComponentDescription use) {
        return new CellKernelChecks(this, use).tests();
    }

    @Override
    ParameterChecks parameterChecks() {
        return new ParameterChecks(schema(), use(), Inputs.names(model(use()).state()), 5, this::columns);
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
    Stream<DynamicNode> otherNetworks() {
        return component().relaysStimuli()
                ? Stream.of()
                : Stream.of(dynamicTest(
                        "a spike is followed by exactly its refractory period", this::checkRefractoryPeriod));
    }

    /** The sample of a step is taken at its start, so that of the step after a spike is the first to see the reset. */
    private void checkRefractoryPeriod() {
        ComponentDescription use = use();
        double dtMs = RunSettings.DEFAULT_TIME_STEP.in(Unit.MS);
        TestCells cells = new TestCells(model(use), values(use, 1), 1, dtMs);
        int period = Math.toIntExact(CellRun.refractorySteps(cells.prepare().refractoryMs(0), dtMs));
        NetworkBuilder network = NetworkBuilder.create("contract")
                .excitatory("Cell", 1, use)
                .stimulus("Current", "Cell", Inputs.current(strongCurrentPa()))
                .recordSpikes("Cell")
                .recordTraces("Cell", CellSelection.all(), "V");
        RunSettings settings = RunSettings.of(100 + 2 * period * dtMs + " ms");
        try (RunResult result = ntwk().run(inFolder(new Experiment(network.build(), settings)))) {
            long[] spikes = steps(result.spikes("Cell"));
            double[] v = result.trace("Cell", "V").values(0);
            if (spikes.length == 0) {
                fail("A current of " + strongCurrentPa()
                        + " pA does not make a cell fire. Override strongCurrentPa().");
            }
            for (int n = 1; n < spikes.length; n++) {
                if (spikes[n] - spikes[n - 1] < period) {
                    fail("Two spikes are " + (spikes[n] - spikes[n - 1]) + " steps apart; refractoryMs() is " + period
                            + " steps.");
                }
            }
            int reset = (int) spikes[0] + 1;
            int held = 0;
            while (held < period && Bits.same(v[reset + held], v[reset])) {
                held++;
            }
            if (held < period || period > 0 && Bits.same(v[reset + period], v[reset])) {
                fail("After a spike V is held for " + held + " steps" + (held < period ? "" : " and more")
                        + ", but refractoryMs() is " + period
                        + ". hold() puts V back where the spike left it, and advance()"
                        + " integrates all cells.");
            }
        }
    }

    private static long[] steps(SpikeTrains trains) {
        LongStream.Builder steps = LongStream.builder();
        trains.forEach((step, cell) -> steps.add(step));
        return steps.build().toArray();
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
