package org.ntwk.core.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

/** Makes the columns of each population and prepares its cell and mechanisms. */
final class PopulationCompiler {

    static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private final Compilation compilation;
    private final InitialState initial;
    private final Forecaster forecaster;
    private final Set<String> seen = new HashSet<>();

    PopulationCompiler(Compilation compilation, InitialState initial, Forecaster forecaster) {
        this.compilation = compilation;
        this.initial = initial;
        this.forecaster = forecaster;
    }

    /** Checks name and size, before anything is allocated. */
    boolean checkNameAndSize(PopulationDescription description) {
        String path = NetworkDescription.path(description);
        if (!NAME.matcher(description.name()).matches()) {
            compilation.problems.add(
                    ProblemCode.INVALID_NAME,
                    path,
                    "'" + description.name() + "' cannot name a population.",
                    "Names begin with a letter and go on with letters, digits, _ and -, 64 at most.");
            return false;
        }
        if (!seen.add(description.name())) {
            compilation.problems.add(
                    ProblemCode.DUPLICATE_NAME, path, "two populations are named " + description.name() + ".");
            return false;
        }
        if (description.size() < 1) {
            compilation.problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    path + ".size",
                    "a population has at least 1 cell, not " + description.size() + ".");
            return false;
        }
        return true;
    }

    /** Checks the components of a population that cannot be made, so that all its problems are told. */
    void checkComponents(PopulationDescription description) {
        resolveCell(description, 0);
        resolveMechanisms(description, 0);
    }

    void compile(PopulationDescription description) {
        String path = NetworkDescription.path(description);
        Optional<Compilation.Resolved<CellModel>> cell = resolveCell(description, description.size());
        List<Optional<Compilation.Resolved<MembraneMechanism>>> mechanisms =
                resolveMechanisms(description, description.size());
        if (cell.isEmpty() || mechanisms.stream().anyMatch(Optional::isEmpty)) {
            return;
        }
        boolean relays = cell.get().component().relaysStimuli();
        if (relays && !mechanisms.isEmpty()) {
            compilation.problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".mechanisms",
                    "cell model '" + description.cell().type() + "' has no membrane that could have mechanisms.");
            return;
        }
        Population population = new Population(description.name(), description.size(), relays);
        prepareCell(population, cell.get());
        initial.write(description, population);
        for (int n = 0; n < mechanisms.size(); n++) {
            if (!forecaster.hasRoomFor(mechanisms.get(n).orElseThrow(), population.size())) {
                return;
            }
            prepareMechanism(population, mechanisms.get(n).orElseThrow(), path + ".mechanisms[" + n + "]");
        }
        initial.write(description, population);
        compilation.populations.put(description.name(), population);
    }

    private Optional<Compilation.Resolved<CellModel>> resolveCell(PopulationDescription description, int size) {
        return compilation.resolve(
                ComponentKind.CELL, description.cell(), NetworkDescription.path(description) + ".cell", size);
    }

    private List<Optional<Compilation.Resolved<MembraneMechanism>>> resolveMechanisms(
            PopulationDescription description, int size) {
        List<Optional<Compilation.Resolved<MembraneMechanism>>> resolved = new ArrayList<>();
        for (ComponentDescription mechanism : description.mechanisms()) {
            String path = NetworkDescription.path(description) + ".mechanisms[" + resolved.size() + "]";
            resolved.add(compilation.resolve(ComponentKind.MECHANISM, mechanism, path, size));
        }
        return resolved;
    }

    private void prepareCell(Population population, Compilation.Resolved<CellModel> cell) {
        for (StateVariable variable : cell.component().state()) {
            population.addColumn(variable.name(), variable);
        }
        population.setCell(kernel(population, cell, compilation.dtMs), compilation.dtMs);
    }

    private void prepareMechanism(
            Population population, Compilation.Resolved<MembraneMechanism> mechanism, String path) {
        String prefix = mechanism.component().name() + ".";
        for (StateVariable variable : mechanism.component().state()) {
            if (population.hasColumn(prefix + variable.name())) {
                compilation.problems.add(
                        ProblemCode.DUPLICATE_NAME,
                        path,
                        "two mechanisms have a state variable " + prefix + variable.name() + ".");
                return;
            }
            population.addColumn(prefix + variable.name(), variable);
        }
        Owned<MechanismKernel> kernel = mechanismKernel(population, mechanism, path, compilation);
        kernel.value().initialise(0, population.size());
        population.addMechanism(kernel);
    }

    /** The kernel of a cell whose columns are there. */
    static Owned<CellKernel> kernel(Population population, Compilation.Resolved<CellModel> cell, double dtMs) {
        CellKernel kernel = Compilation.prepare(
                cell.registered(), () -> cell.component().prepare(new CellSetup(population, dtMs, cell.values())));
        return new Owned<>(kernel, cell.registered());
    }

    /**
     * The kernel of a mechanism whose columns are there.
     *
     * @param path of the mechanism, which its random numbers depend on
     */
    static Owned<MechanismKernel> mechanismKernel(
            Population population,
            Compilation.Resolved<MembraneMechanism> mechanism,
            String path,
            Compilation compilation) {
        MembraneSetup setup = new MembraneSetup(
                population,
                mechanism.component().name() + ".",
                compilation.dtMs,
                mechanism.values(),
                compilation.random("mechanism", path));
        MechanismKernel kernel = Compilation.prepare(
                mechanism.registered(), () -> mechanism.component().prepare(setup));
        return new Owned<>(kernel, mechanism.registered());
    }
}
