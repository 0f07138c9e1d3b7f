package org.ntwk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.compile.ComponentResolver;
import org.ntwk.core.compile.MechanismPlaces;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.file.DataFolder;
import org.ntwk.core.file.FileMap;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;
import org.ntwk.morpho.cable.TimeStepping;
import org.ntwk.morpho.cell.DescribedCell;

/** Reads what is done to one cell with its form: an experiment file for {@code ntwk morpho run}. */
final class DendriteFile {

    /** The cell model that such files are about. */
    static final String CELL = "morphological";

    private static final List<String> METHODS = List.of("crank-nicolson", "backward-euler");

    private final Path file;
    private final Registry registry;

    DendriteFile(Path file, Registry registry) {
        this.file = file;
        this.registry = registry;
    }

    /**
     * The experiment.
     *
     * @throws org.ntwk.api.problem.InvalidInputException with all its problems; those of the cell, without which nothing
     *     has a place, before the others
     */
    DendriteExperiment read() {
        FileMap root = FileMap.read(file);
        ParameterValues values = cellValues(root);
        DescribedCell cell = DescribedCell.of(values);
        Problems problems = new Problems();
        DendriteSites sites = new DendriteSites(cell, problems);
        DendriteExperiment.Timing timing = timing(root);
        DendriteMechanisms mechanisms =
                new DendriteMechanisms(new MechanismPlaces(registry, resolver(problems), problems), cell.regions());
        mechanisms.read(root);
        DendriteFunctions functions =
                new DendriteFunctions(new ParameterResolver(registry, folder()), timing.durationMs(), problems);
        DendriteElectrodes electrodes = new DendriteElectrodes(functions, sites, timing.durationMs());
        electrodes.read(root);
        double thresholdMv = values.number("threshold");
        DendriteExperiment experiment = new DendriteExperiment(
                name(root),
                cell,
                new DendriteExperiment.Firing(thresholdMv, thresholdMv - values.number("hysteresis")),
                mechanisms.placed(),
                synapses(root, new DendriteSynapses(cell.compartments(), sites, functions, timing.seed())),
                electrodes.uses(),
                new DendriteInterventions(mechanisms, electrodes, sites, timing.durationMs()).read(root),
                recordings(root, sites, mechanisms.placed()),
                timing);
        root.refuseOthers("an experiment on a cell");
        root.problems(problems);
        root.throwIfAny(file);
        return experiment;
    }

    /** The cell alone, whatever else the file holds. */
    DescribedCell readCell() {
        return DescribedCell.of(cellValues(FileMap.read(file)));
    }

    private String name(FileMap root) {
        return root.word("name", "the name of the experiment").orElse(Outputs.baseName(file));
    }

    /** Those of the cell model, which are the same as in a network. */
    private ParameterValues cellValues(FileMap root) {
        ComponentDescription described = root.component(
                        "cell", "the cell and its membrane, such as {type: " + CELL + "}")
                .orElseThrow(() -> root.failure(file));
        Problems problems = new Problems();
        Optional<ComponentResolver.Resolved<CellModel>> cell =
                resolver(problems).resolve(ComponentKind.CELL, described, "cell", 1);
        if (cell.isPresent() && !described.type().equals(CELL)) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    "cell.type",
                    "the cells of '" + described.type() + "' have no form.",
                    "Maybe type: " + CELL + ".");
        }
        root.problems(problems);
        root.throwIfAny(file);
        return cell.orElseThrow().values();
    }

    private ComponentResolver resolver(Problems problems) {
        return new ComponentResolver(registry, folder(), 0, problems);
    }

    private DataFolder folder() {
        return DataFolder.of(file.toAbsolutePath().getParent());
    }

    private static double positive(FileMap map, String key, Unit unit, double otherwise) {
        double value = map.number(key, unit, otherwise);
        if (value <= 0) {
            map.problem(ProblemCode.OUT_OF_BOUNDS, key, value + " " + unit + " must be greater than 0", null);
        }
        return value;
    }

    private static DendriteExperiment.Timing timing(FileMap root) {
        FileMap run = root.map("run").orElse(null);
        if (run == null) {
            if (!root.has("run")) {
                root.problem(ProblemCode.MISSING_VALUE, "run", "is missing", "Maybe run: {duration: 100 ms}.");
            }
            return new DendriteExperiment.Timing(1, 1, 1, TimeStepping.BACKWARD_EULER, 1);
        }
        double duration = run.required("duration", Unit.MS, "how long is simulated, such as 100 ms");
        double step = positive(run, "time-step", Unit.MS, 0.025);
        double sample = positive(run, "sampling", Unit.MS, Math.max(0.1, step));
        if (duration <= 0) {
            run.problem(ProblemCode.OUT_OF_BOUNDS, "duration", duration + " ms must be longer than 0 ms", null);
        }
        if (sample < step) {
            run.problem(
                    ProblemCode.CONTRADICTION,
                    "sampling",
                    sample + " ms is shorter than the time step, " + step + " ms",
                    null);
        }
        if (duration / sample > 10_000_000) {
            run.problem(ProblemCode.TOO_LARGE, "duration", "there would be more than 10000000 samples", null);
        }
        String method = run.word("method", "crank-nicolson or backward-euler").orElse(METHODS.get(0));
        if (!METHODS.contains(method)) {
            run.unknown("method", "there is no method", method, METHODS);
        }
        long seed = run.whole("seed", 0, 1);
        run.refuseOthers("a run");
        return new DendriteExperiment.Timing(
                duration,
                step,
                sample,
                method.equals(METHODS.get(0)) ? TimeStepping.CRANK_NICOLSON : TimeStepping.BACKWARD_EULER,
                seed);
    }

    private static List<DendriteExperiment.Group> synapses(FileMap root, DendriteSynapses reader) {
        List<DendriteExperiment.Group> groups = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (FileMap map : root.maps("synapses")) {
            DendriteExperiment.Group group = reader.read(map);
            if (!names.add(group.name())) {
                map.problem(
                        ProblemCode.DUPLICATE_NAME, "name", "another group has the name '" + group.name() + "'", null);
            }
            groups.add(group);
        }
        return groups;
    }

    private static List<DendriteExperiment.Site> recordings(
            FileMap root, DendriteSites places, List<MechanismPlaces.Placed> mechanisms) {
        List<String> variables = new ArrayList<>(List.of(DendriteExperiment.Site.VOLTAGE));
        mechanisms.forEach(placed -> placed.mechanism().keepsIon().ifPresent(variables::add));
        List<DendriteExperiment.Site> sites = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (FileMap map : root.maps("recordings")) {
            int compartment = places.compartment(map, "at");
            String variable =
                    map.word("variable", "V, or an ion such as calcium").orElse(DendriteExperiment.Site.VOLTAGE);
            if (!variables.contains(variable)) {
                map.unknown("variable", "nothing is known here as", variable, variables);
            }
            String name = map.word("name", "the name of the site").orElse(places.name(compartment));
            map.refuseOthers("a recording");
            if (!names.add(name + " " + variable)) {
                map.problem(ProblemCode.DUPLICATE_NAME, "", variable + " of '" + name + "' is recorded already", null);
            }
            sites.add(new DendriteExperiment.Site(name, compartment, variable));
        }
        if (!root.has("recordings")) {
            root.problem(ProblemCode.MISSING_VALUE, "recordings", "is missing", "Maybe recordings: [{at: soma}].");
        }
        return sites;
    }
}
