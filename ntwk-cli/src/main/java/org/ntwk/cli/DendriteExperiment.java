package org.ntwk.cli;

import java.util.List;
import org.ntwk.core.compile.MechanismPlaces;
import org.ntwk.morpho.cable.TimeStepping;
import org.ntwk.morpho.cell.DescribedCell;
import org.ntwk.morpho.synapse.Synapses;
import org.ntwk.morpho.synapse.SynapticEvent;

/**
 * What is done to one cell with its form: ready to run.
 *
 * @param mechanisms in the order in which they are inserted
 */
record DendriteExperiment(
        String name,
        DescribedCell cell,
        Firing firing,
        List<MechanismPlaces.Placed> mechanisms,
        List<Group> synapses,
        List<ElectrodeUse> electrodes,
        List<Site> sites,
        Timing timing) {

    /**
     * Synapses that get the same events: one entry of {@code receptors} for each kind of receptor at them.
     *
     * @param poissonHz 0 for no Poisson events
     */
    record Group(String name, List<Synapses> receptors, List<SynapticEvent> events, double poissonHz) {}

    /**
     * An electrode for a while.
     *
     * @param clamps whether the value is a potential in mV, not a current in pA
     */
    record ElectrodeUse(int compartment, boolean clamps, double value, double fromMs, double toMs) {}

    /** What is recorded where: {@code V}, or the concentration of an ion. */
    record Site(String name, int compartment, String variable) {

        static final String VOLTAGE = "V";

        boolean isVoltage() {
            return variable.equals(VOLTAGE);
        }

        String unit() {
            return isVoltage() ? "mV" : "mM";
        }
    }

    /** A spike of a site is when its potential gets above the threshold, after it was below the other. */
    record Firing(double thresholdMv, double rearmedMv) {}

    /** Steps, and how often is recorded. */
    record Timing(double durationMs, double stepMs, double sampleMs, TimeStepping stepping, long seed) {}
}
