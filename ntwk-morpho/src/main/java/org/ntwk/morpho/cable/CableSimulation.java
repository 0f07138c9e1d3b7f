package org.ntwk.morpho.cable;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.NumericalFailureException;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.morpho.discretisation.Compartments;

/**
 * Cells of one form in time: go on, look, change, go on. For use by one thread.
 *
 * <p>A step from t to t + dt, in this order:
 *
 * <ol>
 *   <li>mechanisms, as they were inserted, advance their variables and add conductances and currents at the V of its start
 *       (see {@link TimeStepping} for where in time their variables stand);
 *   <li>electrodes add theirs at t + dt/2;
 *   <li>V of all compartments is solved for, implicitly, with these conductances;
 *   <li>mechanisms that keep an ion advance, with what flowed in at the V that was solved for: of the step's end, or of its
 *       middle with Crank and Nicolson. So concentrations stand where V does, in time, and gates that depend on them are
 *       second order as well.
 * </ol>
 *
 * <p>Columns have one entry for each compartment of each cell, number {@code compartment · cells + cell}.
 */
public final class CableSimulation {

    /** A step of V is looked at for numbers that are not finite so often. */
    private static final int CHECKED_STEPS = 256;

    private final Compartments compartments;
    private final int cells;
    private final double dtMs;
    private final TimeStepping stepping;
    private final TreeSolver solver;

    /** Of all nodes: compartments, then junctions. */
    private final double[] voltage;

    private final double[] conductance;
    private final double[] current;

    /** Capacitance over the implicit part of a step, in nS. */
    private final double[] capacitive;

    /** The conductance that does not change, of capacitance and leak together, in nS. */
    private final double[] ground;

    private final double[] leakCurrent;
    private final double[] area;
    private final List<InsertedMechanism> mechanisms = new ArrayList<>();

    /** Of mechanisms that keep an ion; these are not among the others. */
    private final List<InsertedMechanism> keepers = new ArrayList<>();

    private final CableIons ions;
    private final List<Electrode> electrodes = new ArrayList<>();
    private long step;

    /**
     * Starts at the leak's reversal potential.
     *
     * @param cells how many cells of this form there are
     */
    public CableSimulation(
            Compartments compartments, CableProperties properties, int cells, double dtMs, TimeStepping stepping) {
        if (cells < 1 || (long) cells * compartments.nodes() > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException(cells + " cells are none, or more than columns can hold");
        }
        if (!(dtMs > 0) || Double.isInfinite(dtMs)) {
            throw new IllegalArgumentException("the time step is positive and finite, not " + dtMs + " ms");
        }
        this.compartments = compartments;
        this.cells = cells;
        this.dtMs = dtMs;
        this.stepping = stepping;
        solver = new TreeSolver(compartments, properties, cells);
        int entries = compartments.nodes() * cells;
        voltage = new double[entries];
        conductance = new double[entries];
        current = new double[entries];
        capacitive = new double[entries];
        ground = new double[entries];
        leakCurrent = new double[entries];
        area = new double[compartments.size() * cells];
        ions = new CableIons(area.length);
        double implicitMs = stepping == TimeStepping.CRANK_NICOLSON ? dtMs / 2 : dtMs;
        for (int node = 0; node < compartments.nodes(); node++) {
            double areaUm2 = compartments.areaUm2(node);
            int from = node * cells;
            int to = from + cells;
            double capacitiveNs = properties.capacitancePf(areaUm2) / implicitMs;
            double leakNs = properties.leakNs(areaUm2);
            Arrays.fill(capacitive, from, to, capacitiveNs);
            Arrays.fill(ground, from, to, leakNs + capacitiveNs);
            Arrays.fill(leakCurrent, from, to, leakNs * properties.leakReversalMv());
            if (node < compartments.size()) {
                Arrays.fill(area, from, to, areaUm2);
            }
        }
        Arrays.fill(voltage, properties.leakReversalMv());
    }

    /**
     * Puts a mechanism into the membrane of all compartments and writes its steady state at the present V. Conductances and
     * currents among its parameters are densities, per µm²: the mechanism multiplies them with its extent, the area.
     *
     * @param parameters in the units of its schema, one for each entry of the columns where they differ
     * @throws IllegalArgumentException if it reads an ion that nothing keeps yet, or keeps one that another mechanism keeps,
     *     reads or carries already
     */
    public InsertedMechanism insert(MembraneMechanism mechanism, ParameterValues parameters) {
        return insert(mechanism, parameters, area);
    }

    /**
     * As {@link #insert(MembraneMechanism, ParameterValues)}, into a part of the membrane.
     *
     * @param partsUm2 its area in each compartment of each cell; 0 where the mechanism is not
     */
    public InsertedMechanism insert(MembraneMechanism mechanism, ParameterValues parameters, double[] partsUm2) {
        if (partsUm2.length != area.length) {
            throw new IllegalArgumentException(partsUm2.length + " areas are given; there are " + area.length
                    + " entries, compartments times cells");
        }
        ions.require(mechanism);
        CableMembrane membrane =
                new CableMembrane(mechanism, parameters, dtMs, voltage, conductance, current, partsUm2, ions);
        Optional<String> kept = mechanism.keepsIon();
        kept.ifPresent(ion -> ions.keep(ion, membrane.state(ion)));
        InsertedMechanism inserted = new InsertedMechanism(mechanism, membrane, stepping);
        (kept.isPresent() ? keepers : mechanisms).add(inserted);
        return inserted;
    }

    /** Injects a current in pA into a compartment of a cell. */
    public Electrode inject(int compartment, int cell, Waveform currentPa) {
        return add(new Electrode(compartment, cell, Electrode.Kind.CURRENT_PA, currentPa, 0));
    }

    /**
     * Holds V of a compartment of a cell at a potential in mV, as exactly as numbers allow, until the electrode is
     * {@linkplain Electrode#withdraw withdrawn}.
     */
    public Electrode clamp(int compartment, int cell, Waveform potentialMv) {
        return add(new Electrode(compartment, cell, Electrode.Kind.POTENTIAL_MV, potentialMv, 0));
    }

    /**
     * Opens a conductance in nS, never negative, in a compartment of a cell, through which V is drawn to a reversal
     * potential.
     */
    public Electrode open(int compartment, int cell, Waveform conductanceNs, double reversalMv) {
        return add(new Electrode(compartment, cell, Electrode.Kind.CONDUCTANCE_NS, conductanceNs, reversalMv));
    }

    private Electrode add(Electrode electrode) {
        entry(electrode.compartment(), electrode.cell());
        electrodes.add(electrode);
        return electrode;
    }

    /** What its cells are made of. */
    public Compartments compartments() {
        return compartments;
    }

    /** How many cells there are. */
    public int cells() {
        return cells;
    }

    /** The time step in ms. */
    public double dtMs() {
        return dtMs;
    }

    /** The present time in ms. */
    public double timeMs() {
        return step * dtMs;
    }

    /** V in mV of a compartment of a cell now. */
    public double voltageMv(int compartment, int cell) {
        return voltage[entry(compartment, cell)];
    }

    /** Sets V in mV of a compartment of a cell. */
    public void setVoltageMv(int compartment, int cell, double valueMv) {
        voltage[entry(compartment, cell)] = valueMv;
    }

    /**
     * The concentration in mM of an ion in a compartment of a cell now.
     *
     * @throws IllegalArgumentException if no mechanism keeps it
     */
    public double concentrationMm(String ion, int compartment, int cell) {
        return ions.concentration(ion)[entry(compartment, cell)];
    }

    private int entry(int compartment, int cell) {
        if (compartment < 0 || compartment >= compartments.size() || cell < 0 || cell >= cells) {
            throw new IllegalArgumentException("there is no compartment " + compartment + " of cell " + cell
                    + "; there are " + compartments.size() + " of " + cells + " cells");
        }
        return compartment * cells + cell;
    }

    /**
     * Integrates up to a time.
     *
     * @param tMs not before the present; rounded to the nearest step
     * @throws NumericalFailureException if V stops being finite
     */
    public void advanceTo(double tMs) {
        long end = Math.round(tMs / dtMs);
        if (end < step) {
            throw new IllegalArgumentException("the time is " + timeMs() + " ms already, later than " + tMs + " ms");
        }
        while (step < end) {
            advance();
            if (step % CHECKED_STEPS == 0) {
                requireFinite();
            }
        }
        requireFinite();
    }

    private void advance() {
        System.arraycopy(ground, 0, conductance, 0, ground.length);
        begin(leakCurrent, capacitive, voltage, current);
        ions.clear();
        for (InsertedMechanism mechanism : mechanisms) {
            mechanism.advance(timeMs());
        }
        double middleMs = (step + 0.5) * dtMs;
        double endMs = (step + 1) * dtMs;
        boolean half = stepping == TimeStepping.CRANK_NICOLSON;
        for (Electrode electrode : electrodes) {
            electrode.apply(
                    conductance, current, electrode.compartment() * cells + electrode.cell(), middleMs, endMs, half);
        }
        solver.solve(conductance, current);
        ions.flow(current);
        for (InsertedMechanism keeper : keepers) {
            keeper.keep(timeMs());
        }
        if (half) {
            goOn(current, voltage);
            for (Electrode electrode : electrodes) {
                electrode.hold(voltage, electrode.compartment() * cells + electrode.cell(), endMs);
            }
        } else {
            System.arraycopy(current, 0, voltage, 0, voltage.length);
        }
        step++;
    }

    private static void begin(double[] leakCurrent, double[] capacitive, double[] voltage, double[] current) {
        for (int n = 0; n < voltage.length; n++) {
            current[n] = multiplyAdd(capacitive[n], voltage[n], leakCurrent[n]);
        }
    }

    private static void goOn(double[] middle, double[] voltage) {
        for (int n = 0; n < voltage.length; n++) {
            voltage[n] = 2 * middle[n] - voltage[n];
        }
    }

    private void requireFinite() {
        double sum = 0;
        for (int n = 0; n < area.length; n++) {
            sum += 0 * voltage[n];
        }
        if (sum == 0) {
            return;
        }
        for (int n = 0; n < area.length; n++) {
            if (!Double.isFinite(voltage[n])) {
                throw new NumericalFailureException(
                        compartments.segments().get(n / cells).name(), n % cells, "V", voltage[n], timeMs());
            }
        }
    }
}
