package org.ntwk.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.testkit.context.TestSynapses;

/** The loops of synapses at which spikes arrive. */
final class SynapseLoops extends Loops {

    final TestSynapses synapses;
    final SynapseKernel kernel;
    private final SynapseModel model;
    private final double weight;

    /** @param weight of the spikes that arrive at each step; 0 for none */
    SynapseLoops(SynapseModel model, TestSynapses synapses, double weight) {
        this.model = model;
        this.synapses = synapses;
        this.weight = weight;
        kernel = synapses.prepare();
    }

    @Override
    int size() {
        return synapses.size();
    }

    @Override
    double dtMs() {
        return synapses.dtMs();
    }

    @Override
    Map<String, double[]> columns() {
        return synapses.columns();
    }

    @Override
    List<String> written() {
        return Stream.concat(model.state().stream().map(StateVariable::name), Stream.of(CONDUCTANCE, CURRENT))
                .toList();
    }

    /** The engine has cleared its columns. */
    @Override
    void initialise(int from, int to) {}

    @Override
    void advance(int from, int to, double tMs) {
        kernel.advance(from, to);
    }

    /** Conductance and current are 0 and each third entry, another one at each step, receives a spike. */
    @Override
    void begin(int step) {
        clear();
        for (int n = 0; n < size(); n++) {
            synapses.voltage()[n] = potential(n, step * dtMs());
            if ((n + step) % 3 == 0) {
                arrive(n, weight);
            }
        }
    }

    void arrive(int entry, double arriving) {
        synapses.arrivals()[entry] += arriving * kernel.gain();
    }

    void clear() {
        Arrays.fill(synapses.conductance(), 0);
        Arrays.fill(synapses.current(), 0);
    }

    /** What moves the potential is taken off by the engine. */
    @Override
    void end() {
        if (model.movesPotential()) {
            Arrays.fill(synapses.arrivals(), 0);
        }
    }
}
