package org.ntwk.cli;

import java.util.List;
import java.util.function.Predicate;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.compile.MechanismPlaces;
import org.ntwk.morpho.cable.TimeStepping;
import org.ntwk.morpho.cell.DescribedCell;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.synapse.Synapses;
import org.ntwk.morpho.synapse.SynapticEvent;

/**
 * What is done to one cell with its form: ready to run.
 *
 * @param mechanisms in the order in which they are inserted
 * @param interventions in the order of their times
 */
record DendriteExperiment(
        String name,
        DescribedCell cell,
        Firing firing,
        List<MechanismPlaces.Placed> mechanisms,
        List<Group> synapses,
        List<ElectrodeUse> electrodes,
        List<Intervention> interventions,
        List<Site> sites,
        Timing timing) {

    /**
     * Synapses that get the same events: one entry of {@code receptors} for each kind of receptor at them.
     *
     * @param poissonHz the rate of Poisson events at each, in the time of the run; 0 for none
     */
    record Group(String name, List<Synapses> receptors, List<SynapticEvent> events, Waveform poissonHz) {}

    /** What an electrode does: its key in the file, and the unit of what it follows. */
    enum Clamp {
        CURRENT("current", Unit.PA),
        VOLTAGE("voltage", Unit.MV),
        CONDUCTANCE("conductance", Unit.NS);

        private final String key;
        private final Unit unit;

        Clamp(String key, Unit unit) {
            this.key = key;
            this.unit = unit;
        }

        String key() {
            return key;
        }

        Unit unit() {
            return unit;
        }
    }

    /**
     * An electrode for a while.
     *
     * @param name empty if it has none
     * @param waveform what it injects, holds or opens, in the time of the run
     * @param reversalMv of a conductance
     */
    record ElectrodeUse(
            String name,
            int compartment,
            Clamp clamp,
            Waveform waveform,
            double reversalMv,
            double fromMs,
            double toMs) {}

    /** What is changed at a time, before anything else of the step that begins there. */
    record Intervention(double timeMs, List<Change> changes) {}

    /** Closed: {@link OfPotential}, {@link OfMechanism}, {@link OfElectrode}. */
    sealed interface Change {}

    /** V of some compartments. */
    record OfPotential(Predicate<Segment> where, double valueMv) implements Change {}

    /** All parameters of a mechanism, by its number. */
    record OfMechanism(int mechanism, ParameterValues values) implements Change {}

    /** What an electrode follows, by its number. */
    record OfElectrode(int electrode, Waveform waveform) implements Change {}

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
    record Firing(double thresholdMv, double rearmedMv) {

        /** How many there are in samples in mV. */
        int spikes(double[] samples) {
            int spikes = 0;
            boolean armed = true;
            for (double sample : samples) {
                boolean above = sample > thresholdMv;
                spikes += above && armed ? 1 : 0;
                armed = !above && (armed || sample < rearmedMv);
            }
            return spikes;
        }
    }

    /** Steps, and how often is recorded. */
    record Timing(double durationMs, double stepMs, double sampleMs, TimeStepping stepping, long seed) {}
}
