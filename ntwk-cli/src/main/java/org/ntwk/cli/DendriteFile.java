package org.ntwk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.file.FileMap;
import org.ntwk.core.plugin.Registry;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.cable.TimeStepping;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation;
import org.ntwk.morpho.morphology.Morphology;

/** Reads what is done to one cell with its form: an experiment file for {@code ntwk morpho run}. */
final class DendriteFile {

    private static final Unit CAPACITANCE = Unit.of("uF/cm^2");
    private static final Unit RESISTIVITY = Unit.of("ohm cm");
    private static final Unit DENSITY = Unit.of("S/cm^2");
    private static final List<String> CUTS = List.of("per-segment", "fixed-length", "per-section", "lambda-rule");
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
        DendriteExperiment.Cell cell = cell(root);
        Compartments compartments = cell.compartments();
        DendriteSites sites = new DendriteSites(compartments.segments());
        DendriteExperiment.Timing timing = timing(root);
        List<DendriteExperiment.Channel> channels = channels(root, compartments, sites);
        DendriteExperiment experiment = new DendriteExperiment(
                name(root),
                cell,
                channels,
                synapses(root, new DendriteSynapses(compartments, sites, timing.seed())),
                electrodes(root, sites, timing),
                recordings(root, sites, channels),
                timing);
        root.refuseOthers("an experiment on a cell");
        root.throwIfAny(file);
        return experiment;
    }

    /** The cell alone, whatever else the file holds. */
    DendriteExperiment.Cell readCell() {
        return cell(FileMap.read(file));
    }

    private String name(FileMap root) {
        return root.word("name", "the name of the experiment").orElse(Outputs.baseName(file));
    }

    private DendriteExperiment.Cell cell(FileMap root) {
        FileMap cell = root.map("cell").orElse(null);
        if (cell == null) {
            if (!root.has("cell")) {
                root.problem(ProblemCode.MISSING_VALUE, "cell", "is missing; it is the cell and its membrane", null);
            }
            throw root.failure(file);
        }
        String source = cell.requiredWord("morphology", "an SWC file, or a cell that ships, such as pyramidal");
        boolean axon = cell.flag("axon", true);
        CableProperties properties = properties(cell);
        Discretisation discretisation = properties == null ? null : discretisation(cell, properties);
        cell.refuseOthers("a cell");
        if (source.isEmpty() || discretisation == null || properties == null) {
            throw root.failure(file);
        }
        Path folder = file.toAbsolutePath().getParent();
        Morphology read = MorphologySource.read(source, "cell.morphology", folder == null ? Path.of("") : folder);
        Morphology morphology = axon ? read : read.withoutAxon();
        try {
            return new DendriteExperiment.Cell(morphology, discretisation, discretisation.of(morphology), properties);
        } catch (IllegalArgumentException tooFine) {
            cell.problem(
                    ProblemCode.TOO_LARGE,
                    "discretisation",
                    String.valueOf(tooFine.getMessage()),
                    "Maybe the unit of a length is meant otherwise.");
            throw root.failure(file);
        }
    }

    private static @Nullable CableProperties properties(FileMap cell) {
        double capacitance = positive(cell, "capacitance", CAPACITANCE, 1);
        double resistivity = positive(cell, "axial-resistivity", RESISTIVITY, 100);
        FileMap leak = cell.map("leak").orElse(null);
        if (leak == null) {
            if (!cell.has("leak")) {
                cell.problem(
                        ProblemCode.MISSING_VALUE,
                        "",
                        "the leak of the membrane is missing",
                        "Maybe leak: {conductance: 0.1 mS/cm^2, reversal: -70 mV}.");
            }
            return null;
        }
        double conductance = leak.required("conductance", DENSITY, "a density, such as 0.1 mS/cm^2");
        double reversal = leak.required("reversal", Unit.MV, "the resting potential, such as -70 mV");
        leak.refuseOthers("a leak");
        if (conductance < 0) {
            leak.problem(ProblemCode.OUT_OF_BOUNDS, "conductance", "is less than 0 S/cm^2", null);
        }
        boolean sound = capacitance > 0 && resistivity > 0 && conductance >= 0 && !Double.isNaN(reversal);
        return sound ? new CableProperties(capacitance, resistivity, conductance, reversal) : null;
    }

    private static double positive(FileMap map, String key, Unit unit, double otherwise) {
        double value = map.number(key, unit, otherwise);
        if (value <= 0) {
            map.problem(ProblemCode.OUT_OF_BOUNDS, key, value + " " + unit + " must be greater than 0", null);
        }
        return value;
    }

    private static @Nullable Discretisation discretisation(FileMap cell, CableProperties properties) {
        if (!cell.has("discretisation")) {
            return Discretisation.LambdaRule.usual(
                    properties.axialResistivityOhmCm(), properties.capacitanceUfPerCm2());
        }
        FileMap map = cell.hasMap("discretisation") ? cell.map("discretisation").orElseThrow() : null;
        String type = map == null
                ? cell.requiredWord("discretisation", "per-segment, or a map with a type")
                : map.requiredWord("type", "how the cell is cut");
        FileMap place = map == null ? cell : map;
        Discretisation cut = null;
        switch (type) {
            case "per-segment" -> cut = new Discretisation.PerSegment();
            case "fixed-length" -> {
                double longest = map == null ? 10 : positive(map, "length", Unit.UM, 10);
                cut = longest > 0 ? new Discretisation.FixedLength(longest) : null;
            }
            case "per-section" ->
                cut = new Discretisation.PerSection(map == null ? 1 : (int) Math.max(1, map.whole("number", 1, 1)));
            case "lambda-rule" -> {
                double fraction = map == null ? 0.1 : positive(map, "fraction", Unit.ONE, 0.1);
                double frequency = map == null ? 100 : positive(map, "frequency", Unit.HZ, 100);
                cut = fraction > 0 && frequency > 0
                        ? new Discretisation.LambdaRule(
                                fraction,
                                frequency,
                                properties.axialResistivityOhmCm(),
                                properties.capacitanceUfPerCm2())
                        : null;
            }
            default -> {
                if (!type.isEmpty()) {
                    place.unknown(map == null ? "discretisation" : "type", "there is no discretisation", type, CUTS);
                }
            }
        }
        if (map != null) {
            map.refuseOthers("the discretisation " + type);
        }
        return cut;
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
        double step = positive(run, "dt", Unit.MS, 0.025);
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

    /** Those that keep an ion first, as others need it. */
    private List<DendriteExperiment.Channel> channels(FileMap root, Compartments compartments, DendriteSites sites) {
        DendriteChannels reader = new DendriteChannels(registry, compartments, sites);
        List<DendriteExperiment.Channel> keepers = new ArrayList<>();
        List<DendriteExperiment.Channel> others = new ArrayList<>();
        Set<String> kept = new TreeSet<>();
        List<FileMap> maps = root.maps("channels");
        for (FileMap map : maps) {
            reader.read(map).ifPresent(channel -> {
                channel.mechanism().keepsIon().ifPresent(ion -> {
                    if (!kept.add(ion)) {
                        map.problem(
                                ProblemCode.CONTRADICTION, "type", "another mechanism keeps " + ion + " already", null);
                    }
                });
                (channel.mechanism().keepsIon().isPresent() ? keepers : others).add(channel);
            });
        }
        for (DendriteExperiment.Channel channel : others) {
            for (String ion : channel.mechanism().readsIons()) {
                if (!kept.contains(ion)) {
                    root.problem(
                            ProblemCode.CONTRADICTION,
                            "channels",
                            "'" + channel.mechanism().name() + "' reads the concentration of " + ion
                                    + ", which nothing keeps",
                            "Maybe add {type: " + ion + "-pool}.");
                }
            }
        }
        keepers.addAll(others);
        return keepers;
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

    private static List<DendriteExperiment.ElectrodeUse> electrodes(
            FileMap root, DendriteSites sites, DendriteExperiment.Timing timing) {
        List<DendriteExperiment.ElectrodeUse> electrodes = new ArrayList<>();
        for (FileMap map : root.maps("electrodes")) {
            int compartment = sites.compartment(map, "at");
            boolean clamps = map.has("voltage");
            if (clamps == map.has("current")) {
                map.problem(
                        ProblemCode.CONTRADICTION,
                        "",
                        "an electrode injects a current or holds a voltage",
                        "Maybe current: 100 pA.");
            }
            double value = clamps ? map.number("voltage", Unit.MV, 0) : map.number("current", Unit.PA, 0);
            double from = map.number("from", Unit.MS, 0);
            double to = map.number("to", Unit.MS, timing.durationMs());
            if (from < 0 || from >= to) {
                map.problem(
                        ProblemCode.CONTRADICTION,
                        "to",
                        "from " + from + " ms to " + to + " ms is no time of the run",
                        null);
            }
            map.refuseOthers("an electrode");
            electrodes.add(new DendriteExperiment.ElectrodeUse(compartment, clamps, value, from, to));
        }
        return electrodes;
    }

    private static List<DendriteExperiment.Site> recordings(
            FileMap root, DendriteSites places, List<DendriteExperiment.Channel> channels) {
        List<String> variables = new ArrayList<>(List.of(DendriteExperiment.Site.VOLTAGE));
        channels.forEach(channel -> channel.mechanism().keepsIon().ifPresent(variables::add));
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
