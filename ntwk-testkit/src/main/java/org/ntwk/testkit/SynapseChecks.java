package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.numeric.ColumnMath;
import org.ntwk.api.synapse.ExponentialConductance;
import org.ntwk.testkit.context.TestSynapses;

/** What synapses compute, in one use of their model. */
final class SynapseChecks {

    private static final double DT = 0.1;
    private static final int SIZE = 9;

    private final SynapseModelContract contract;
    private final ComponentDescription use;

    SynapseChecks(SynapseModelContract contract, ComponentDescription use) {
        this.contract = contract;
        this.use = use;
    }

    Stream<DynamicNode> tests() {
        List<DynamicNode> tests = new ArrayList<>(new LoopChecks(size -> loops(size, DT, 1)).tests());
        tests.add(dynamicTest("without spikes it adds nothing", this::silence));
        tests.add(dynamicTest("twice the weight is twice the effect", this::linear));
        tests.add(dynamicTest("two spikes are the sum of both", this::superposes));
        tests.add(dynamicTest("what is recorded is what is added", this::recorded));
        tests.add(dynamicTest("halving the time step reduces the error", this::converges));
        if (loops(1, DT, 0).kernel instanceof ExponentialConductance) {
            tests.add(dynamicTest("its documented step is what advance does, bit for bit", this::exponential));
        }
        return tests.stream();
    }

    SynapseLoops loops(int size, double dtMs, double weight) {
        TestSynapses synapses = new TestSynapses(contract.component(), contract.values(use, size), size, dtMs);
        return new SynapseLoops(contract.component(), synapses, weight);
    }

    private void silence() {
        SynapseLoops loops = loops(SIZE, DT, 0);
        loops.steps(20);
        for (String name : loops.written()) {
            for (double value : loops.columns().get(name)) {
                if (value != 0) {
                    fail(name + " is " + value
                            + " though no spike has arrived. Synapses start with all state at 0, and then"
                            + " add nothing.");
                }
            }
        }
    }

    /** A doubled number is exact, so bits are compared. */
    private void linear() {
        SynapseLoops one = loops(SIZE, DT, 1);
        SynapseLoops two = loops(SIZE, DT, 2);
        one.steps(40);
        two.steps(40);
        for (String name : one.written()) {
            double[] expected =
                    Arrays.stream(one.columns().get(name)).map(x -> 2 * x).toArray();
            Bits.difference(name, expected, two.columns().get(name)).ifPresent(difference -> notLinear(difference));
        }
    }

    private void superposes() {
        double[] first = afterSpikes(1, 0);
        double[] second = afterSpikes(0, 0.3);
        double[] both = afterSpikes(1, 0.3);
        for (int n = 0; n < both.length; n++) {
            double sum = first[n] + second[n];
            if (!(Math.abs(both[n] - sum) <= 1e-9 * (Math.abs(first[n]) + Math.abs(second[n])))) {
                notLinear("two spikes add " + both[n] + ", not " + sum);
            }
        }
    }

    private static void notLinear(String seen) {
        fail("The effect of spikes is not their sum: " + seen
                + ". Synapses with equal parameters onto one population share"
                + " one column, so state must be linear in the weights. What depends on earlier spikes of a source is a"
                + " PlasticityModel.");
    }

    /** Conductance and current at the end of 4 ms in which a spike arrives at 0 and one at 2 ms. */
    private double[] afterSpikes(double atStart, double later) {
        SynapseLoops loops = loops(1, DT, 0);
        loops.arrive(0, atStart);
        loops.steps(20);
        loops.arrive(0, later);
        loops.steps(20);
        return new double[] {loops.synapses.conductance()[0], loops.synapses.current()[0]};
    }

    private void recorded() {
        SynapseLoops loops = loops(SIZE, DT, 1);
        loops.steps(10);
        loops.begin(10);
        double[] told = new double[SIZE];
        for (int n = 0; n < SIZE; n++) {
            told[n] = loops.kernel.current(n)
                    - loops.kernel.conductance(n) * loops.synapses.voltage()[n];
        }
        loops.advance(0, SIZE, 0);
        for (int n = 0; n < SIZE; n++) {
            double v = loops.synapses.voltage()[n];
            double added = loops.synapses.current()[n] - loops.synapses.conductance()[n] * v;
            if (!(Math.abs(told[n] - added) <= 1e-9 * Math.abs(added) + 1e-9)) {
                fail("At " + v + " mV current(entry) - conductance(entry) V tells " + told[n] + " pA, but the next"
                        + " advance() adds " + added
                        + " pA. They are recorded, so they must be what acts on the membrane now.");
            }
        }
    }

    /** The state 1.6 ms after a spike. */
    private void converges() {
        double[][] ends = new double[3][];
        for (int n = 0; n < ends.length; n++) {
            SynapseLoops loops = loops(1, DT / (1 << n), 0);
            loops.arrive(0, 1);
            loops.steps(16 << n);
            ends[n] = contract.component().state().stream()
                    .map(StateVariable::name)
                    .mapToDouble(name -> loops.columns().get(name)[0] / loops.kernel.gain())
                    .toArray();
        }
        Convergence.check(contract.component().state(), ends, contract.order());
    }

    private void exponential() {
        SynapseLoops loops = loops(SIZE, DT, 1);
        loops.steps(5);
        loops.begin(5);
        ExponentialConductance kernel = (ExponentialConductance) loops.kernel;
        double[] g = loops.synapses.conductance().clone();
        double[] i = loops.synapses.current().clone();
        double[] open = kernel.open().clone();
        for (int n = 0; n < SIZE; n++) {
            g[n] += open[n];
            i[n] = ColumnMath.multiplyAdd(open[n], kernel.reversal(), i[n]);
            open[n] = ColumnMath.multiplyAdd(open[n], -kernel.loss(), open[n]);
        }
        loops.advance(0, SIZE, 0);
        Stream.of(
                        Bits.difference("conductance", g, loops.synapses.conductance()),
                        Bits.difference("current", i, loops.synapses.current()),
                        Bits.difference("open", open, kernel.open()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(difference -> fail("advance() does something else than ExponentialConductance documents: "
                        + difference + ". The engine may do either, so both must have the same bits."));
    }
}
