package org.ntwk.core.compile;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ntwk.api.cell.CellCompartments;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.core.engine.Population;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;

/** Makes the columns of each population and prepares its cell and mechanisms, as far as they make sense. */
final class PopulationCompiler {

    static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    /** Arrays of the JVM hold a few entries less than an int can count. */
    private static final int MOST_ENTRIES = Integer.MAX_VALUE - 16;

    private final Compilation compilation;
    private final InitialState initial;
    private final Forecaster forecaster;
    private final IonCheck ions;
    private final CompartmentMechanisms compartmentMechanisms;
    private final boolean fit;
    private final Set<String> seen = new HashSet<>();

    /** @param fit whether all cells fit into memory; if not, none is made */
    PopulationCompiler(Compilation compilation, InitialState initial, Forecaster forecaster, boolean fit) {
        this.compilation = compilation;
        this.initial = initial;
        this.forecaster = forecaster;
        this.fit = fit;
        ions = new IonCheck(compilation);
        compartmentMechanisms = new CompartmentMechanisms(compilation, forecaster, ions);
    }

    private void checkName(PopulationDescription description, String path) {
        if (!NAME.matcher(description.name()).matches()) {
            compilation.problems.add(
                    ProblemCode.INVALID_NAME,
                    path,
                    "'" + description.name() + "' cannot name a population.",
                    "Names begin with a letter and go on with letters, digits, _ and -, 64 at most.");
        }
        if (!seen.add(description.name())) {
            compilation.problems.add(
                    ProblemCode.DUPLICATE_NAME, path, "two populations are named " + description.name() + ".");
        }
    }

    /** The number of cells; 0 if it is wrong or they do not fit. */
    private int checkedSize(PopulationDescription description, String path) {
        if (description.size() < 1) {
            compilation.problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    path + ".size",
                    "a population has at least 1 cell, not " + description.size() + ".");
            return 0;
        }
        return fit ? description.size() : 0;
    }

    void compile(PopulationDescription description) {
        String path = NetworkDescription.path(description);
        checkName(description, path);
        int size = checkedSize(description, path);
        Optional<ComponentResolver.Resolved<CellModel>> cell =
                compilation.resolve(ComponentKind.CELL, description.cell(), path + ".cell", size);
        Optional<CellModel> model =
                cell.map(ComponentResolver.Resolved::component).or(() -> compilation.model(description));
        boolean relays = model.filter(CellModel::relaysStimuli).isPresent();
        if (relays && !description.mechanisms().isEmpty()) {
            compilation.problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".mechanisms",
                    "cell model '" + description.cell().type() + "' has no membrane that could have mechanisms.");
        }
        CellCompartments compartments = cell.filter(known -> size > 0)
                .flatMap(PopulationCompiler::compartments)
                .orElse(null);
        int fitting =
                compartments == null || fits(description, cell.orElseThrow(), compartments.size(), path) ? size : 0;
        Population population = new Population(description.name(), fitting, relays, compartments);
        model.ifPresent(known -> known.state().forEach(variable -> population.addColumn(variable.name(), variable)));
        boolean hasCells = cell.isPresent() && fitting > 0;
        if (hasCells) {
            population.setCell(kernel(population, cell.get(), compilation), compilation.dtMs);
        }
        InitialState.Starting starting = initial.of(description, population);
        starting.write();
        if (compartments != null) {
            if (hasCells) {
                compartmentMechanisms.add(description, population, compartments);
            }
            compilation.populations.putIfAbsent(description.name(), population);
            return;
        }
        // Who reads an ion finds its steady state with the concentration that another starts with.
        addMechanisms(description, population, hasCells && !relays, true);
        starting.write();
        addMechanisms(description, population, hasCells && !relays, false);
        starting.write();
        compilation.populations.putIfAbsent(description.name(), population);
    }

    /** What the cells are made of; empty for point neurons. */
    static Optional<CellCompartments> compartments(ComponentResolver.Resolved<CellModel> cell) {
        try {
            return cell.component().compartments(cell.values());
        } catch (Throwable e) {
            throw Owned.fault(cell.registered(), "compartments", e);
        }
    }

    /** Whether columns can hold all compartments, and memory the columns. */
    private boolean fits(
            PopulationDescription description,
            ComponentResolver.Resolved<CellModel> cell,
            int compartments,
            String path) {
        if ((long) description.size() * compartments > MOST_ENTRIES) {
            compilation.problems.add(
                    ProblemCode.TOO_LARGE,
                    path + ".size",
                    description.size() + " cells of " + compartments + " compartments are more than a column holds, "
                            + MOST_ENTRIES + ".");
            return false;
        }
        return forecaster.hasRoomForCompartments(description, cell, compartments, compilation.network);
    }

    /**
     * @param hasMembrane whether there are cells that they can work on
     * @param keepIon whether to add those that keep an ion, or all others
     */
    private void addMechanisms(
            PopulationDescription description, Population population, boolean hasMembrane, boolean keepIon) {
        for (int n = 0; n < description.mechanisms().size(); n++) {
            Optional<String> ion = compilation
                    .registry
                    .find(
                            ComponentKind.MECHANISM,
                            description.mechanisms().get(n).type())
                    .flatMap(MembraneMechanism::keepsIon);
            if (ion.isPresent() == keepIon) {
                addMechanism(population, description, n, hasMembrane);
            }
        }
    }

    private void addMechanism(Population population, PopulationDescription cells, int place, boolean hasMembrane) {
        ComponentDescription given = cells.mechanisms().get(place);
        // Cells that are not known may have sites and densities.
        ComponentDescription description = population.hasCells() ? given : MechanismPlaces.anywhere(given);
        String path = NetworkDescription.path(cells) + ".mechanisms[" + place + "]";
        Optional<ComponentResolver.Resolved<MembraneMechanism>> resolved = compilation.resolve(
                ComponentKind.MECHANISM,
                known -> population.hasCells() ? known.parameters() : Densities.meant(known.parameters(), description),
                description,
                path,
                population.size());
        Optional<MembraneMechanism> known = compilation.registry.find(ComponentKind.MECHANISM, description.type());
        if (known.isPresent()
                && addColumns(population, known.get(), path)
                && addIon(population, known.get(), path)
                && ions.hasItsIons(cells, known.get(), path)
                && resolved.isPresent()
                && hasMembrane
                && forecaster.hasRoomFor(resolved.get(), population.size())) {
            Owned<MechanismKernel> kernel = mechanismKernel(population, resolved.get(), path, compilation);
            kernel.tell("initialise", all -> all.initialise(0, population.size()));
            population.addMechanism(place, kernel, known.get().keepsIon().isPresent());
        }
    }

    private boolean addIon(Population population, MembraneMechanism mechanism, String path) {
        boolean alone = ions.keepsAlone(population, mechanism, path);
        if (alone) {
            mechanism
                    .keepsIon()
                    .ifPresent(ion -> population.addIon(ion, population.column(mechanism.name() + "." + ion)));
        }
        return alone;
    }

    private boolean addColumns(Population population, MembraneMechanism mechanism, String path) {
        String prefix = mechanism.name() + ".";
        for (StateVariable variable : mechanism.state()) {
            if (population.hasColumn(prefix + variable.name())) {
                compilation.problems.add(
                        ProblemCode.DUPLICATE_NAME,
                        path,
                        "two mechanisms have a state variable " + prefix + variable.name() + ".");
                return false;
            }
            population.addColumn(prefix + variable.name(), variable);
        }
        return true;
    }

    /** The kernel of a cell whose columns are there. */
    static Owned<CellKernel> kernel(
            Population population, ComponentResolver.Resolved<CellModel> cell, Compilation compilation) {
        CellSetup setup = new CellSetup(population, compilation.dtMs, cell.values());
        return Owned.prepare(
                cell.registered(),
                "populations." + population.name() + ".cell",
                () -> compilation.checks.prepare(cell.registered(), setup));
    }

    /**
     * The kernel of a mechanism whose columns are there.
     *
     * @param path of the mechanism, which its random numbers depend on
     */
    static Owned<MechanismKernel> mechanismKernel(
            Population population,
            ComponentResolver.Resolved<MembraneMechanism> mechanism,
            String path,
            Compilation compilation) {
        MembraneSetup setup = new MembraneSetup(
                population,
                mechanism.component().name() + ".",
                compilation.dtMs,
                mechanism.values(),
                compilation.random("mechanism", path));
        return Owned.prepare(
                mechanism.registered(), path, () -> compilation.checks.prepare(mechanism.registered(), setup));
    }
}
