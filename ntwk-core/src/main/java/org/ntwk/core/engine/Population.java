package org.ntwk.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.cell.CellCompartments;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.IonColumns;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.core.plugin.Owned;

/** The columns of one population and the kernels that work on them. */
public final class Population {

    /** Beyond its concentration, which is a variable. */
    public static final int COLUMNS_OF_ION = 3;

    private static final int NEVER = Integer.MIN_VALUE / 2;

    final String name;
    final int size;
    private final Columns columns;

    /** Those of what drives the membranes: one number for each compartment of each cell. */
    private final Columns entryColumns;

    private final @Nullable CellCompartments compartments;

    /** The potentials of compartments. */
    private final double @Nullable [] membranePotential;

    /** What is injected into cells with compartments, by worker. */
    private final Map<Integer, SomaDrive> somaDrives = new HashMap<>();

    final double[] conductance;
    final double[] current;
    final double[] scratch;

    /** State variables of the cell and of its mechanisms, by name. */
    final Map<String, StateColumn> state = new LinkedHashMap<>();

    /** By their place in the description. */
    final SortedMap<Integer, Owned<MechanismKernel>> mechanisms = new TreeMap<>();

    /** What those in the membranes of compartments keep, by their place. */
    private final SortedMap<Integer, MechanismColumns> ofCompartments = new TreeMap<>();

    /** Those of them that keep an ion, which advance after all others. */
    private final Set<Integer> keepers = new TreeSet<>();

    private final Map<String, PopulationIon> ions = new LinkedHashMap<>();

    final List<SynapseGroup> synapses = new ArrayList<>();

    /** The names of all that has synapses onto it, kept apart or not. */
    final Set<String> sources = new TreeSet<>();

    /** The step of each cell's last spike. */
    final int[] lastSpike;

    final int[] refractorySteps;

    /** Whether its cells have no membrane and fire when stimuli make them. */
    final boolean relaysStimuli;

    /** Whether stimuli add to conductance or current. */
    private boolean driven;

    /** V of all cells at the step's start, if a mechanism asked for it. */
    private double @Nullable [] sharedPotentials;

    private Owned<CellKernel> cell;

    public Population(String name, int size) {
        this(name, size, false);
    }

    /** @param relaysStimuli whether its cells have no membrane and fire when stimuli make them */
    public Population(String name, int size, boolean relaysStimuli) {
        this(name, size, relaysStimuli, null);
    }

    /**
     * @param relaysStimuli whether its cells have no membrane and fire when stimuli make them
     * @param compartments of each cell; null for point neurons. There are fewer than 2^31 of them in all
     */
    public Population(String name, int size, boolean relaysStimuli, @Nullable CellCompartments compartments) {
        this.name = name;
        this.size = size;
        this.relaysStimuli = relaysStimuli;
        this.compartments = compartments;
        columns = new Columns(size);
        entryColumns = compartments == null ? columns : new Columns(firstEntry(size));
        conductance = entryColumns.next();
        current = entryColumns.next();
        membranePotential = compartments == null ? null : entryColumns.next();
        scratch = columns.next();
        lastSpike = new int[size];
        refractorySteps = new int[size];
        Arrays.fill(lastSpike, NEVER);
    }

    /** A column of numbers, one for each cell. */
    public record StateColumn(StateVariable variable, double[] values) {}

    public String name() {
        return name;
    }

    public int size() {
        return size;
    }

    public boolean relaysStimuli() {
        return relaysStimuli;
    }

    /** What its cells are made of; empty for point neurons. */
    public Optional<CellCompartments> compartments() {
        return Optional.ofNullable(compartments);
    }

    /** The first entry of a cell in the columns of what drives the membranes: one for each compartment, or the cell itself. */
    public int firstEntry(int cell) {
        return compartments == null ? cell : cell * compartments.size();
    }

    /** Which cell an entry belongs to. */
    int cellOf(int entry) {
        return compartments == null ? entry : entry / compartments.size();
    }

    /** The entry whose potential is V of a cell. */
    int somaOf(int cell) {
        return compartments == null ? cell : firstEntry(cell) + compartments.soma();
    }

    /** How many entries there are. */
    public int entries() {
        return firstEntry(size);
    }

    /** Of each entry. */
    public double[] conductance() {
        return conductance;
    }

    /** Of each entry. */
    public double[] current() {
        return current;
    }

    /** The potential of each entry: V itself, but for cells with compartments. */
    public double[] membranePotential() {
        return membranePotential == null ? voltage() : membranePotential;
    }

    /** The column, of one number for each cell, that the stimuli of a worker add a conductance to. */
    public double[] injectedConductance(int worker) {
        driven = true;
        return compartments == null ? conductance : somaDriveOf(compartments, worker).conductance;
    }

    /** The column, of one number for each cell, that the stimuli of a worker add a current to. */
    public double[] injectedCurrent(int worker) {
        driven = true;
        return compartments == null ? current : somaDriveOf(compartments, worker).current;
    }

    boolean isDriven() {
        return driven;
    }

    private SomaDrive somaDriveOf(CellCompartments cell, int worker) {
        return somaDrives.computeIfAbsent(worker, w -> new SomaDrive(size, cell.size(), cell.soma()));
    }

    /** What the stimuli of a worker inject into cells with compartments; null if they inject nothing, or cells are points. */
    @Nullable
    SomaDrive somaDrive(int worker) {
        return somaDrives.get(worker);
    }

    public double[] scratch() {
        return scratch;
    }

    public double[] voltage() {
        return column("V");
    }

    /** The column that V of all cells is copied to before each step, for mechanisms that look at other cells. */
    public double[] sharedPotentials() {
        if (sharedPotentials == null) {
            sharedPotentials = new double[size];
        }
        return sharedPotentials;
    }

    boolean sharesPotentials() {
        return sharedPotentials != null;
    }

    void sharePotentials(int from, int to) {
        if (sharedPotentials != null) {
            System.arraycopy(voltage(), from, sharedPotentials, from, to - from);
        }
    }

    /** A column of zeros, of one number for each entry, that nobody else has. */
    public double[] newEntryColumn() {
        return entryColumns.next();
    }

    /** Makes a column for a variable. */
    public double[] addColumn(String key, StateVariable variable) {
        double[] values = columns.next();
        state.put(key, new StateColumn(variable, values));
        return values;
    }

    public boolean hasColumn(String key) {
        return state.containsKey(key);
    }

    /**
     * A state variable of the cell ({@code V}), of a mechanism ({@code m-current.p}), or of the synapses of one source
     * that are kept apart ({@code G.Exc}); on cells with compartments these have more than one number for each cell.
     */
    public Optional<StateColumn> findColumn(String key) {
        StateColumn own = state.get(key);
        int dot = key.indexOf('.');
        if (own != null || dot < 0 || compartments != null) {
            return Optional.ofNullable(own);
        }
        String source = key.substring(dot + 1);
        List<StateColumn> found = synapses.stream()
                .filter(group -> source.equals(group.source()))
                .flatMap(group -> Stream.ofNullable(group.state().get(key.substring(0, dot))))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The names of its state variables; of synapses, those that can be kept apart by their source. */
    public List<String> stateVariables() {
        List<String> names = new ArrayList<>(state.keySet());
        if (compartments == null) {
            sources.forEach(source -> names.add("G." + source));
        }
        return names;
    }

    /** @throws IllegalArgumentException if there is no such variable */
    public double[] column(String key) {
        return findColumn(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "population " + name + " has no state variable '" + key + "'; it has " + state.keySet()))
                .values;
    }

    /** Names something that has synapses onto it. */
    public void addSource(String source) {
        sources.add(source);
    }

    /** Whether something of that name has synapses onto it. */
    public boolean hasSource(String source) {
        return sources.contains(source);
    }

    public void add(SynapseGroup group) {
        synapses.add(group);
    }

    public List<SynapseGroup> synapses() {
        return List.copyOf(synapses);
    }

    /**
     * @param place in the description
     * @param keepsIon whether it advances after all others
     */
    public void addMechanism(int place, Owned<MechanismKernel> mechanism, boolean keepsIon) {
        mechanisms.put(place, mechanism);
        if (keepsIon) {
            keepers.add(place);
        }
    }

    /** Puts a kernel with other parameters in the place of one; the columns stay as they are. */
    public void replaceMechanism(int place, Owned<MechanismKernel> mechanism) {
        mechanisms.put(place, mechanism);
    }

    /** Keeps the columns of a mechanism in the membranes of compartments. */
    public void addColumns(int place, MechanismColumns mechanismColumns) {
        ofCompartments.put(place, mechanismColumns);
    }

    /** Those of the mechanism at a place; empty if none in the membranes of compartments is there. */
    public Optional<MechanismColumns> columnsAt(int place) {
        return Optional.ofNullable(ofCompartments.get(place));
    }

    /** Those of all mechanisms in the membranes of compartments. */
    List<MechanismColumns> columnsOfMechanisms() {
        return List.copyOf(ofCompartments.values());
    }

    /** The mechanisms that keep an ion, or those that do not. */
    List<Owned<MechanismKernel>> mechanisms(boolean keepIon) {
        return mechanisms.entrySet().stream()
                .filter(entry -> keepers.contains(entry.getKey()) == keepIon)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** @param concentration the column of the mechanism that keeps it */
    public void addIon(String ion, double[] concentration) {
        ions.put(ion, new PopulationIon(concentration));
    }

    /** An ion, if a mechanism keeps it. */
    public Optional<IonColumns> ion(String name) {
        return Optional.ofNullable(ions.get(name));
    }

    List<PopulationIon> ions() {
        return List.copyOf(ions.values());
    }

    /** Sets the cell's kernel and lets it write its resting state. */
    public void setCell(Owned<CellKernel> kernel, double dtMs) {
        replaceCell(kernel, dtMs);
        kernel.tell("initialise", cells -> cells.initialise(0, size));
    }

    /** Tells cells that have a kernel that one of their variables was set from outside. */
    public void variableSet(String variable, int cellNumber) {
        if (cell != null && variable.equals("V")) {
            cell.tell("potentialSet", cells -> cells.potentialSet(cellNumber));
        }
    }

    /** Sets the cell's kernel; the columns stay as they are. */
    public void replaceCell(Owned<CellKernel> kernel, double dtMs) {
        cell = kernel;
        kernel.tell("refractoryMs", cells -> {
            for (int n = 0; n < size; n++) {
                refractorySteps[n] = StepTime.refractorySteps(cells.refractoryMs(n), dtMs);
            }
        });
    }

    /** Whether its cells make sense, so that there is a kernel. */
    public boolean hasCells() {
        return cell != null;
    }

    Owned<CellKernel> cell() {
        return cell;
    }

    /** The bytes that one cell takes, for the forecast. */
    public static long bytesPerCell(int stateVariables) {
        return (3L + stateVariables) * Double.BYTES + 2L * Integer.BYTES;
    }

    /**
     * The bytes that the compartments of one cell take beyond {@link #bytesPerCell}, for the forecast.
     *
     * @param columns of synapses
     */
    public static long bytesOfCompartments(int compartments, int columns) {
        return (3L + columns) * compartments * Double.BYTES;
    }
}
