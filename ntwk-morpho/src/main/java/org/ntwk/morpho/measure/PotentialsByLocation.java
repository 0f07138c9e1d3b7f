package org.ntwk.morpho.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.cable.CableSimulation;
import org.ntwk.morpho.cable.TimeStepping;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.synapse.Receptor;
import org.ntwk.morpho.synapse.Synapses;
import org.ntwk.morpho.synapse.SynapticEvent;

/**
 * What one synaptic event does at the soma and where it arrives, for each of many places: every place has a cell of its own,
 * and many cells are advanced side by side.
 *
 * @param receptor of the synapse
 * @param weightNs its peak conductance
 * @param dtMs time step, by backward Euler
 * @param durationMs of the traces after the event
 */
public record PotentialsByLocation(Receptor receptor, double weightNs, double dtMs, double durationMs) {

    /** Cells side by side: enough for loops over them, few enough for their columns to stay in a cache. */
    private static final int CELLS = 16;

    /** A place with the potentials after the event, at the root (the soma) and there. */
    public record Row(Segment site, SynapticPotential atSoma, SynapticPotential atSite) {}

    public PotentialsByLocation {
        if (!(dtMs > 0) || !(durationMs >= dtMs) || Double.isInfinite(durationMs)) {
            throw new IllegalArgumentException(
                    "a duration of " + durationMs + " ms is not one or more steps of " + dtMs + " ms");
        }
    }

    /** On a passive cell, for places among its compartments. */
    public List<Row> of(Compartments compartments, CableProperties properties, List<Segment> sites) {
        return of(compartments, properties, sites, 0, simulation -> {});
    }

    /**
     * On a cell with mechanisms.
     *
     * @param settlingMs how long it rests before the event
     * @param membrane inserts mechanisms into a simulation of some cells
     */
    public List<Row> of(
            Compartments compartments,
            CableProperties properties,
            List<Segment> sites,
            double settlingMs,
            Consumer<CableSimulation> membrane) {
        List<Row> rows = new ArrayList<>(sites.size());
        for (int from = 0; from < sites.size(); from += CELLS) {
            List<Segment> some = sites.subList(from, Math.min(from + CELLS, sites.size()));
            CableSimulation simulation =
                    new CableSimulation(compartments, properties, some.size(), dtMs, TimeStepping.BACKWARD_EULER);
            membrane.accept(simulation);
            rows.addAll(measure(simulation, some, settlingMs));
        }
        return List.copyOf(rows);
    }

    private List<Row> measure(CableSimulation simulation, List<Segment> sites, double settlingMs) {
        simulation.advanceTo(settlingMs);
        double start = simulation.timeMs();
        for (int cell = 0; cell < sites.size(); cell++) {
            Synapses.of("probe", receptor, List.of(sites.get(cell)))
                    .withWeight(weightNs)
                    .insertInto(simulation, cell, 0)
                    .send(new SynapticEvent(0, start));
        }
        int samples = (int) Math.round(durationMs / dtMs) + 1;
        double[][] atSoma = new double[sites.size()][samples];
        double[][] atSite = new double[sites.size()][samples];
        for (int n = 0; n < samples; n++) {
            simulation.advanceTo(start + n * dtMs);
            for (int cell = 0; cell < sites.size(); cell++) {
                atSoma[cell][n] = simulation.voltageMv(0, cell);
                atSite[cell][n] = simulation.voltageMv(sites.get(cell).index(), cell);
            }
        }
        List<Row> rows = new ArrayList<>(sites.size());
        for (int cell = 0; cell < sites.size(); cell++) {
            rows.add(new Row(
                    sites.get(cell),
                    SynapticPotential.of(atSoma[cell], dtMs),
                    SynapticPotential.of(atSite[cell], dtMs)));
        }
        return rows;
    }
}
