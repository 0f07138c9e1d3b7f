package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.core.plugin.ComponentKind;

/** What holds for a waveform: it is a function of time and of nothing else, finite, and made for the unit that is asked. */
public abstract class WaveformModelContract extends SimulatedComponentContract<WaveformModel> {

    private static final double STEP_MS = 0.37;
    private static final int TIMES = 3000;

    /** For subclasses. */
    protected WaveformModelContract() {
        super(ComponentKind.WAVEFORM);
    }

    /**
     * A use of it whose values have a unit. Override this instead of {@link #use} if a parameter must be given and what the
     * contract chooses is not a good one.
     */
    protected ComponentDescription use(Unit unit) {
        return Samples.use(component().name(), component().parameters(unit));
    }

    @Override
    protected final ComponentDescription use() {
        return use(Unit.PA);
    }

    @Override
    final ParameterSchema schema() {
        return component().parameters(Unit.PA);
    }

    @Override
    void prepare(ComponentDescription use, UnaryOperator<ParameterValues> watched) {
        component().prepare(watched.apply(values(use, 1)), Unit.PA);
    }

    /** Leaky cells with a current that follows the waveform. */
    @Override
    protected Experiment experiment(ComponentDescription use) {
        ComponentDescription current =
                ComponentDescription.of("current-injection").with("current", use);
        return new Experiment(
                NetworkBuilder.create("contract")
                        .excitatory("Cells", 2100, ComponentDescription.of(LeakyCell.NAME))
                        .stimulus("Current", "Cells", current)
                        .recordSpikes("Cells")
                        .recordTraces("Cells", CellSelection.first(1), "V")
                        .build(),
                RunSettings.of("30 ms"));
    }

    /** The function. */
    @TestFactory
    protected Stream<DynamicNode> function() {
        return ifAccepted(this::functionTests);
    }

    private Stream<DynamicNode> functionTests() {
        return variants().stream()
                .map(variant -> DynamicContainer.dynamicContainer(
                        variant.label(),
                        Stream.of(
                                dynamicTest("its values are finite", () -> checkFinite(variant.use())),
                                dynamicTest("it may be asked in any order", () -> checkPure(variant.use())),
                                dynamicTest("it is constant if it says so", () -> checkConstant(variant.use())),
                                dynamicTest("a value allocates nothing", () -> checkAllocation(variant.use())))));
    }

    /** The units of places where it may be used. */
    @TestFactory
    protected Stream<DynamicNode> units() {
        return ifAccepted(this::unitsTests);
    }

    private Stream<DynamicNode> unitsTests() {
        return Stream.of(Unit.HZ, Unit.PA, Unit.NS, Unit.MV, Unit.ONE)
                .map(unit -> dynamicTest("it can be made for " + unit, () -> checkUnit(unit)));
    }

    @Override
    Stream<DynamicContainer> groups() {
        return Stream.concat(super.groups(), Stream.of(group("function", this::function), group("units", this::units)));
    }

    private Waveform waveform(ComponentDescription use) {
        return component().prepare(values(use, 1), Unit.PA);
    }

    private static double[] values(Waveform waveform) {
        double[] values = new double[TIMES];
        for (int n = 0; n < TIMES; n++) {
            values[n] = waveform.valueAt(n * STEP_MS);
        }
        return values;
    }

    private void checkFinite(ComponentDescription use) {
        double[] values = values(waveform(use));
        for (int n = 0; n < TIMES; n++) {
            if (!Double.isFinite(values[n])) {
                fail("The value at " + n * STEP_MS + " ms is " + values[n]
                        + ". Refuse in check() the parameters that make it so.");
            }
        }
    }

    private void checkPure(ComponentDescription use) {
        Waveform waveform = waveform(use);
        double[] forwards = values(waveform);
        double[] backwards = new double[TIMES];
        for (int n = TIMES - 1; n >= 0; n--) {
            backwards[n] = waveform.valueAt(n * STEP_MS);
        }
        Bits.difference("the values, asked backwards,", forwards, backwards)
                .ifPresent(difference -> fail("A value depends on what was asked before: " + difference
                        + ". Keep no state in a waveform: threads ask it for any time in any order."));
        Bits.difference("the values of a second one", forwards, values(waveform(use)))
                .ifPresent(difference -> fail("Two waveforms of the same parameters differ: " + difference
                        + ". Draw random numbers from a stream with a seed that is a parameter."));
    }

    private void checkConstant(ComponentDescription use) {
        Waveform waveform = waveform(use);
        double[] values = values(waveform);
        if (waveform.isConstant() && Arrays.stream(values).anyMatch(value -> !Bits.same(value, values[0]))) {
            fail("isConstant() is true, but its values differ. It is asked once, and then only one value is read.");
        }
    }

    private void checkAllocation(ComponentDescription use) {
        Waveform waveform = waveform(use);
        double[] time = new double[1];
        long bytes = Allocation.bytesOfCallBeyondJava(() -> waveform.valueAt(time[0] += STEP_MS));
        if (bytes > 0) {
            fail("valueAt() allocates " + bytes
                    + " bytes. It is asked at each step: make arrays and objects in prepare().");
        }
    }

    private void checkUnit(Unit unit) {
        ParameterSchema schema = component().parameters(unit);
        component().prepare(ntwk().values(component(), schema, use(unit), 1, folder()), unit);
    }
}
