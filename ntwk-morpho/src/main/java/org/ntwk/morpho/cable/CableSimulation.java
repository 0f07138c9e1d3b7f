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
 * <p>Parameters of mechanisms that differ have one entry for each compartment of each cell, number
 * {@code compartment · cells + cell}. Cells know nothing of each other, so that some of them go on for many steps before the
 * next do, with all their columns near: their order within the simulation is that of {@link CellGroups}.
 */
public final class CableSimulation {

    /** So many steps a group of cells goes on by itself; then V is looked at for numbers that are not finite. */
    private static final int STRETCH = 256;

    private final Compartments compartments;
    private final CellGroups groups;
    private final int cells;
    private final double dtMs;
    private final TimeStepping stepping;

    /** Of all groups but the last, and of that, which may have fewer cells. */
    private final GroupSolver solver;

    private final GroupSolver lastSolver;

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

    /** Of each group. */
    private final List<List<Electrode>> electrodes = new ArrayList<>();

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
        groups = new CellGroups(compartments, cells);
        int last = groups.number() - 1;
        int entries = compartments.nodes() * cells;
        voltage = new double[entries];
        conductance = new double[entries];
        current = new double[entries];
        capacitive = new double[entries];
        ground = new double[entries];
        leakCurrent = new double[entries];
        area = new double[groups.entries()];
        ions = new CableIons(area.length);
        double implicitMs = stepping == TimeStepping.CRANK_NICOLSON ? dtMs / 2 : dtMs;
        for (int node = 0; node < compartments.size(); node++) {
            double areaUm2 = compartments.areaUm2(node);
            double capacitiveNs = properties.capacitancePf(areaUm2) / implicitMs;
            double leakNs = properties.leakNs(areaUm2);
            for (int cell = 0; cell < cells; cell++) {
                int entry = groups.entry(node, cell);
                capacitive[entry] = capacitiveNs;
                ground[entry] = leakNs + capacitiveNs;
                leakCurrent[entry] = leakNs * properties.leakReversalMv();
                area[entry] = areaUm2;
            }
        }
        for (int group = 0; group <= last; group++) {
            electrodes.add(new ArrayList<>());
        }
        Arrays.fill(voltage, properties.leakReversalMv());
        lastSolver = solver(properties, last);
        solver = last == 0 ? lastSolver : solver(properties, 0);
    }

    private GroupSolver solver(CableProperties properties, int group) {
        return new GroupSolver(
                TreeSolver.sideBySide(compartments, properties, groups.size(group)),
                Arrays.copyOfRange(ground, groups.from(group), groups.end(group)));
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
        return put(mechanism, parameters, area);
    }

    /**
     * As {@link #insert(MembraneMechanism, ParameterValues)}, into a part of the membrane.
     *
     * @param partsUm2 its area in each compartment of each cell; 0 where the mechanism is not
     */
    public InsertedMechanism insert(MembraneMechanism mechanism, ParameterValues parameters, double[] partsUm2) {
        return put(mechanism, parameters, groups.ordered("areas", partsUm2));
    }

    /** @param extent of the membrane, in the order of groups */
    private InsertedMechanism put(MembraneMechanism mechanism, ParameterValues parameters, double[] extent) {
        ions.require(mechanism);
        CableMembrane membrane = new CableMembrane(
                mechanism, groups.ordered(parameters), dtMs, voltage, conductance, current, extent, ions);
        Optional<String> kept = mechanism.keepsIon();
        kept.ifPresent(ion -> ions.keep(ion, membrane.state(ion)));
        InsertedMechanism inserted = new InsertedMechanism(mechanism, membrane, groups, stepping, step);
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
        electrodes.get(groups.of(electrode.cell())).add(electrode);
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

    /**
     * Where the columns of mechanisms have a compartment of a cell.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public int entry(int compartment, int cell) {
        if (compartment < 0 || compartment >= compartments.size() || cell < 0 || cell >= cells) {
            throw new IllegalArgumentException("there is no compartment " + compartment + " of cell " + cell
                    + "; there are " + compartments.size() + " of " + cells + " cells");
        }
        return groups.entry(compartment, cell);
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
            long stretch = Math.min(end, step + STRETCH - step % STRETCH);
            for (int group = 0; group < groups.number(); group++) {
                for (long at = step; at < stretch; at++) {
                    advance(group, at);
                }
            }
            step = stretch;
            requireFinite();
        }
    }

    private void advance(int group, long step) {
        int from = groups.from(group);
        int to = groups.to(group);
        int end = groups.end(group);
        boolean passive = isPassive(group);
        if (!passive) {
            System.arraycopy(ground, from, conductance, from, end - from);
        }
        begin(leakCurrent, capacitive, voltage, current, from, end);
        ions.clear(from, to);
        for (InsertedMechanism mechanism : mechanisms) {
            mechanism.advance(from, to, step);
        }
        double middleMs = (step + 0.5) * dtMs;
        double endMs = (step + 1) * dtMs;
        boolean half = stepping == TimeStepping.CRANK_NICOLSON;
        for (Electrode electrode : electrodes.get(group)) {
            int entry = groups.entry(electrode.compartment(), electrode.cell());
            electrode.apply(conductance, current, entry, middleMs, endMs, half);
        }
        GroupSolver own = group < groups.number() - 1 ? solver : lastSolver;
        double[] solved = passive ? own.solvePassive(current, from) : own.solve(conductance, current, from);
        System.arraycopy(solved, 0, half ? current : voltage, from, end - from);
        ions.flow(half ? current : voltage, from, to);
        for (InsertedMechanism keeper : keepers) {
            keeper.keep(from, to, step);
        }
        if (half) {
            goOn(current, voltage, from, end);
            for (Electrode electrode : electrodes.get(group)) {
                electrode.hold(voltage, groups.entry(electrode.compartment(), electrode.cell()), endMs);
            }
        }
    }

    /** Whether a group has nothing in its membrane that would change its conductance. */
    private boolean isPassive(int group) {
        if (!mechanisms.isEmpty()) {
            return false;
        }
        for (Electrode electrode : electrodes.get(group)) {
            if (electrode.addsConductance()) {
                return false;
            }
        }
        return true;
    }

    private static void begin(
            double[] leakCurrent, double[] capacitive, double[] voltage, double[] current, int from, int to) {
        for (int n = from; n < to; n++) {
            current[n] = multiplyAdd(capacitive[n], voltage[n], leakCurrent[n]);
        }
    }

    private static void goOn(double[] middle, double[] voltage, int from, int to) {
        for (int n = from; n < to; n++) {
            voltage[n] = 2 * middle[n] - voltage[n];
        }
    }

    private void requireFinite() {
        double sum = 0;
        for (double potential : voltage) {
            sum += 0 * potential;
        }
        if (sum == 0) {
            return;
        }
        for (int n = 0; n < compartments.size(); n++) {
            for (int cell = 0; cell < cells; cell++) {
                double potential = voltageMv(n, cell);
                if (!Double.isFinite(potential)) {
                    throw new NumericalFailureException(
                            compartments.segments().get(n).name(), cell, "V", potential, timeMs());
                }
            }
        }
    }
}
