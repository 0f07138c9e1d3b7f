package org.ntwk.core.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.core.engine.Population;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;

/** Prepares a change of one population: new values in its columns, new kernels for new parameters. */
final class PopulationChange {

    private final Compilation compilation;
    private final PresentNetwork present;
    private final Population population;
    private final CellSelection selection;
    private final int[] cells;
    private final String path;
    private final double tMs;

    /** What is to be done once everything is known to be right; no kernel is prepared while there are problems. */
    private final List<Runnable> steps = new ArrayList<>();

    private PopulationChange(
            Compilation compilation,
            PresentNetwork present,
            Population population,
            CellSelection selection,
            int[] cells,
            String path,
            double tMs) {
        this.compilation = compilation;
        this.present = present;
        this.population = population;
        this.selection = selection;
        this.cells = cells;
        this.path = path;
        this.tMs = tMs;
    }

    /** What is to be done; nothing if there was a problem. The present network is then as after the change. */
    static List<Runnable> prepare(
            ChangeDescription.OfPopulation change,
            Compilation compilation,
            PresentNetwork present,
            String path,
            double tMs) {
        Optional<Population> found = compilation.population(change.population(), path + ".population");
        if (found.isEmpty()) {
            return List.of();
        }
        Optional<int[]> cells = CellSelector.select(change.cells(), found.get(), path + ".cells", compilation.problems);
        PopulationChange prepared = new PopulationChange(
                compilation, present, found.get(), change.cells(), cells.orElse(new int[0]), path + ".set", tMs);
        prepared.sort(change.values());
        return prepared.steps;
    }

    private PopulationDescription description() {
        return present.populations.get(population.name());
    }

    /** A name is that of a variable, of a parameter of a mechanism ({@code oscillation.amplitude}), or of the cell. */
    private void sort(Map<String, Value> values) {
        Map<String, Value> ofCell = new LinkedHashMap<>();
        Map<String, Map<String, Value>> ofMechanisms = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Optional<Population.StateColumn> column = population.findColumn(name);
            String mechanism = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            if (column.isPresent()) {
                setVariable(name, column.get(), value);
            } else if (parametersOfCell().contains(name)) {
                ofCell.put(name, value);
            } else if (knownOfMechanisms().contains(name)) {
                ofMechanisms
                        .computeIfAbsent(mechanism, type -> new LinkedHashMap<>())
                        .put(name.substring(mechanism.length() + 1), value);
            } else if (!new Unsettled(compilation, description(), population).mayName(name)) {
                reportUnknown(name);
            }
        });
        if (!ofCell.isEmpty()) {
            changeCell(ofCell);
        }
        ofMechanisms.forEach(this::changeMechanisms);
    }

    private List<String> parametersOfCell() {
        return compilation
                .model(description())
                .map(cell -> cell.parameters().names())
                .orElse(List.of());
    }

    private List<String> knownOfMechanisms() {
        return description().mechanisms().stream()
                .flatMap(use -> compilation.registry.find(ComponentKind.MECHANISM, use.type()).stream())
                .flatMap(
                        mechanism -> mechanism.parameters().names().stream().map(name -> mechanism.name() + "." + name))
                .toList();
    }

    private void reportUnknown(String name) {
        TreeSet<String> known = new TreeSet<>(population.stateVariables());
        known.addAll(parametersOfCell());
        known.addAll(knownOfMechanisms());
        compilation.problems.addUnknown(
                ProblemCode.UNKNOWN_REFERENCE,
                path + "." + name,
                "population " + population.name() + " has no variable or parameter",
                name,
                known);
    }

    private void setVariable(String name, Population.StateColumn column, Value value) {
        ParameterResolver.perCell(
                        "population " + population.name(),
                        InitialState.spec(column.variable()),
                        value,
                        path + "." + name,
                        compilation.problems,
                        population.size(),
                        compilation.random("change", population.name(), name, Double.toString(tMs)))
                .ifPresent(values -> steps.add(() -> {
                    for (int cell : cells) {
                        column.values()[cell] = values[cell];
                        population.variableSet(name, cell);
                    }
                }));
    }

    private int @Nullable [] someCells() {
        return selection instanceof CellSelection.All ? null : cells;
    }

    private void changeCell(Map<String, Value> values) {
        PopulationDescription before = description();
        ChangedComponent.Place place = new ChangedComponent.Place(NetworkDescription.path(before) + ".cell", path, tMs);
        ChangedComponent.of(
                        ComponentKind.CELL, before.cell(), values, someCells(), population.size(), place, compilation)
                .filter(changed -> hasVariablesOf(before, changed.resolved().component()))
                .filter(changed -> hasCompartments(changed.resolved()))
                .ifPresent(changed -> {
                    if (compilation.problems.isEmpty()) {
                        Owned<CellKernel> kernel =
                                PopulationCompiler.kernel(population, changed.resolved(), compilation);
                        steps.add(() -> population.replaceCell(kernel, compilation.dtMs));
                    }
                    present.populations.put(
                            before.name(),
                            new PopulationDescription(
                                    before.name(),
                                    before.size(),
                                    before.sign(),
                                    changed.description(),
                                    before.mechanisms(),
                                    before.initial()));
                });
    }

    /** A cell that is defined by equations may get others, but their variables must be those whose columns are there. */
    private boolean hasVariablesOf(PopulationDescription before, CellModel changed) {
        CellModel present =
                compilation.registry.use(ComponentKind.CELL, before.cell()).orElseThrow();
        boolean same = changed.state().equals(present.state());
        if (!same) {
            compilation.problems.add(
                    ProblemCode.CONTRADICTION,
                    path,
                    "the cells of " + before.name() + " would have other variables, which cannot change during a run.");
        }
        return same;
    }

    private boolean hasCompartments(ComponentResolver.Resolved<CellModel> changed) {
        boolean same = !population.hasCells()
                || PopulationCompiler.compartments(changed).equals(population.compartments());
        if (!same) {
            compilation.problems.add(
                    ProblemCode.CONTRADICTION,
                    path,
                    "the cells of " + population.name()
                            + " would have other compartments, which cannot change during a run.");
        }
        return same;
    }

    /** All mechanisms of one type have the same parameters from then on. */
    private void changeMechanisms(String type, Map<String, Value> values) {
        List<ComponentDescription> mechanisms = new ArrayList<>(description().mechanisms());
        for (int n = 0; n < mechanisms.size(); n++) {
            if (mechanisms.get(n).type().equals(type)) {
                changeMechanism(n, mechanisms, values);
            }
        }
        PopulationDescription before = description();
        present.populations.put(
                before.name(),
                new PopulationDescription(
                        before.name(), before.size(), before.sign(), before.cell(), mechanisms, before.initial()));
    }

    private void changeMechanism(int index, List<ComponentDescription> mechanisms, Map<String, Value> values) {
        ComponentDescription before = mechanisms.get(index);
        String at = NetworkDescription.path(description()) + ".mechanisms[" + index + "]";
        ChangedComponent.Place place = new ChangedComponent.Place(at, path + "." + before.type(), tMs);
        Optional<ChangedComponent<MembraneMechanism>> changed = population
                        .compartments()
                        .isPresent()
                ? inCompartments(before, values, place)
                : ChangedComponent.of(
                        ComponentKind.MECHANISM, before, values, someCells(), population.size(), place, compilation);
        if (changed.isPresent()) {
            if (compilation.problems.isEmpty()) {
                Owned<MechanismKernel> kernel =
                        mechanismKernel(index, changed.get().resolved(), at);
                steps.add(() -> population.replaceMechanism(index, kernel));
            }
            mechanisms.set(index, changed.get().description());
        }
    }

    private Optional<ChangedComponent<MembraneMechanism>> inCompartments(
            ComponentDescription before, Map<String, Value> values, ChangedComponent.Place place) {
        if (someCells() != null) {
            values.keySet()
                    .forEach(name -> compilation.problems.add(
                            ProblemCode.CONTRADICTION,
                            place.change() + "." + name,
                            name + " of '" + before.type()
                                    + "' on cells with compartments is the same for all of them and cannot be changed"
                                    + " for some."));
            return Optional.empty();
        }
        return ChangedComponent.inCompartments(before, values, population, place, compilation);
    }

    private Owned<MechanismKernel> mechanismKernel(
            int index, ComponentResolver.Resolved<MembraneMechanism> mechanism, String at) {
        return population
                .columnsAt(index)
                .map(columns -> CompartmentMechanisms.kernel(population, columns, mechanism, at, compilation))
                .orElseGet(() -> PopulationCompiler.mechanismKernel(population, mechanism, at, compilation));
    }
}
