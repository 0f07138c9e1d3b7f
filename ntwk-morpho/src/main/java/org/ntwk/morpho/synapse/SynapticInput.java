package org.ntwk.morpho.synapse;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.morpho.cable.CableSimulation;
import org.ntwk.morpho.mechanism.ChannelValues;

/**
 * The synapses of a group on a cell in time: what reaches them. An event acts in the first step that begins at its time or
 * later, with all of its conductance; it releases or not by the seed, its synapse and its time.
 */
public final class SynapticInput {

    private final CableSimulation simulation;
    private final Synapses synapses;
    private final int cell;
    private final SynapticArrivals arrivals;
    private final SynapticColumns columns;

    SynapticInput(Synapses synapses, CableSimulation simulation, int cell, long seed) {
        this.simulation = simulation;
        this.synapses = synapses;
        this.cell = cell;
        // Refuses a cell that is not there.
        simulation.voltageMv(0, cell);
        arrivals = new SynapticArrivals(synapses, simulation, seed, cell);
        IntUnaryOperator entries = compartment -> simulation.entry(compartment, cell);
        SynapticColumns[] prepared = new SynapticColumns[1];
        SynapticMechanism mechanism = new SynapticMechanism(synapses.name(), membrane -> {
            prepared[0] = new SynapticColumns(synapses, membrane, entries, arrivals);
            return prepared[0];
        });
        simulation.insert(mechanism, ChannelValues.of(mechanism, 0));
        columns = prepared[0];
    }

    public Synapses synapses() {
        return synapses;
    }

    /**
     * Sends an event.
     *
     * @throws IllegalArgumentException if there is no such synapse, or the time is before the present
     */
    public void send(SynapticEvent event) {
        arrivals.add(event);
    }

    /** Sends events, in any order. */
    public void send(List<SynapticEvent> events) {
        events.forEach(arrivals::add);
    }

    /**
     * Sends a Poisson train of its own to each synapse, from now on.
     *
     * @param rateHz the same for all, not negative
     */
    public void sendPoisson(Waveform rateHz) {
        arrivals.add(rateHz);
    }

    /** The conductance in nS that the group has open on a compartment now. */
    public double conductanceNs(int compartment) {
        return columns.conductanceNs(simulation.entry(compartment, cell));
    }

    /** How many events have released so far. */
    public long released() {
        return arrivals.released();
    }
}
