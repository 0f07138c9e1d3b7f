package org.ntwk.morpho.synapse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;

/**
 * The synapses of a group as columns of the compartments that have some, so that what they cost does not grow with the cell.
 * Synapses of one compartment share an entry, as their conductances add up.
 */
final class SynapticColumns implements MechanismKernel, SynapseContext {

    private final MembraneContext membrane;
    private final ParameterValues values;
    private final SynapticArrivals arrivals;

    /** The membrane's entry of each of the columns' entries, ascending. */
    private final int[] entry;

    /** The columns' entry of each synapse. */
    private final int[] site;

    /** What an arrival at a synapse adds to the first variable. */
    private final double[] added;

    private final double[] voltage;
    private final double[] conductance;
    private final double[] current;
    private final Map<String, double[]> state = new HashMap<>();
    private final double[] first;
    private final SynapseKernel kernel;

    /** @param entries of the membrane, of each compartment */
    SynapticColumns(Synapses synapses, MembraneContext membrane, IntUnaryOperator entries, SynapticArrivals arrivals) {
        this.membrane = membrane;
        this.arrivals = arrivals;
        values = synapses.values();
        int[] entryOfSynapse = new int[synapses.size()];
        for (int n = 0; n < entryOfSynapse.length; n++) {
            entryOfSynapse[n] = entries.applyAsInt(synapses.site(n).index());
        }
        entry = Arrays.stream(entryOfSynapse).sorted().distinct().toArray();
        site = new int[entryOfSynapse.length];
        voltage = new double[entry.length];
        conductance = new double[entry.length];
        current = new double[entry.length];
        for (StateVariable variable : synapses.model().state()) {
            state.put(variable.name(), new double[entry.length]);
        }
        first = state(synapses.model().state().get(0).name());
        kernel = synapses.model().prepare(this);
        added = new double[site.length];
        for (int n = 0; n < site.length; n++) {
            site[n] = Arrays.binarySearch(entry, entryOfSynapse[n]);
            added[n] = synapses.weight(n) * kernel.gain();
        }
    }

    @Override
    public void initialise(int from, int to) {
        // Nothing is open before the first event.
    }

    @Override
    public void advance(int from, int to, double tMs) {
        int begin = firstFrom(from);
        int end = firstFrom(to);
        if (begin == end) {
            return; // Other cells may be ahead in time.
        }
        arrivals.deliver(tMs, this::arrive);
        double[] potential = membrane.voltage();
        for (int n = begin; n < end; n++) {
            voltage[n] = potential[entry[n]];
            conductance[n] = 0;
            current[n] = 0;
        }
        kernel.advance(begin, end);
        double[] g = membrane.conductance();
        double[] i = membrane.current();
        for (int n = begin; n < end; n++) {
            g[entry[n]] += conductance[n];
            i[entry[n]] += current[n];
        }
    }

    private void arrive(int synapse) {
        first[site[synapse]] += added[synapse];
    }

    private int firstFrom(int membraneEntry) {
        int found = Arrays.binarySearch(entry, membraneEntry);
        return found < 0 ? -1 - found : found;
    }

    /** The conductance in nS of the group on an entry of the membrane at the end of the last step. */
    double conductanceNs(int membraneEntry) {
        int found = Arrays.binarySearch(entry, membraneEntry);
        if (found < 0) {
            return 0;
        }
        voltage[found] = membrane.voltage()[membraneEntry];
        return kernel.conductance(found);
    }

    @Override
    public int size() {
        return entry.length;
    }

    @Override
    public double dtMs() {
        return membrane.dtMs();
    }

    @Override
    public ParameterValues parameters() {
        return values;
    }

    @Override
    public double[] state(String variable) {
        double[] column = state.get(variable);
        if (column == null) {
            throw new IllegalArgumentException("the synapse model has no variable '" + variable + "'");
        }
        return column;
    }

    @Override
    public double[] voltage() {
        return voltage;
    }

    @Override
    public double[] conductance() {
        return conductance;
    }

    @Override
    public double[] current() {
        return current;
    }
}
