package org.ntwk.core.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/**
 * Reads the flat {@code Model} files of the original framework: one map with keys such as {@code N_RecExc},
 * {@code Q_RecExc_RecInh} (nS), {@code p_RecExc_RecInh}, {@code RecExc_Gl} (nS), in both of its naming styles
 * ({@code Tsyn_Exc}, {@code Erev_Exc} and {@code Tse}, {@code Ee}). The whole mapping stands in
 * {@code docs/original-framework.md}.
 */
public final class FlatModelReader {

    private static final int MOST_LISTED = 40;

    /**
     * Whether a file is a flat model, as told by its keys. A file that cannot be read at all is none;
     * {@link ExperimentReader} then says what is wrong with it.
     */
    public boolean recognises(Path file) {
        try {
            return ExperimentReader.tree(file) instanceof Node.Mapping map && looksFlat(map);
        } catch (InvalidInputException unreadable) {
            return false;
        }
    }

    private static boolean looksFlat(Node.Mapping map) {
        return !map.entries().containsKey("populations")
                && map.entries().keySet().stream()
                        .anyMatch(key -> key.equals("REC_POPS") || key.equals("AFF_POPS") || key.startsWith("N_"));
    }

    /**
     * Reads a file.
     *
     * @param rates expressions in t for the rates of afferents, by name, or by {@code AFFERENT_TARGET} for one of their
     *     targets; they come before what the file says
     * @throws InvalidInputException with all its problems
     */
    public FlatModel read(Path file, Map<String, String> rates) {
        return ExperimentReader.named(file, () -> readNamed(file, rates));
    }

    private static FlatModel readNamed(Path file, Map<String, String> rates) {
        Node root = ExperimentReader.tree(file);
        FileProblems problems = new FileProblems();
        if (!(root instanceof Node.Mapping map)) {
            problems.wrongType(root, "", "a flat model (a map of its keys)");
            problems.throwIfAny("flat model");
            throw new IllegalStateException("a problem was added before");
        }
        List<String> notices = new ArrayList<>();
        FlatKeys keys = new FlatKeys(map, problems);
        FlatNames names = FlatNames.of(keys, notices);
        if (names.recurrent().isEmpty() && !keys.has("REC_POPS")) {
            keys.missing("REC_POPS", "the list of populations, or their N_… and …_Gl keys");
        }
        for (String name : names.recurrent()) {
            if (names.afferents().contains(name)) {
                problems.add(
                        ProblemCode.DUPLICATE_NAME, "AFF_POPS", map, "'" + name + "' is in REC_POPS as well", null);
            }
        }
        checkRates(rates, names, map, problems);
        RunSettings settings = settings(keys, notices);
        FlatConnections connections = new FlatConnections(keys, names, notices);
        List<PopulationDescription> populations = FlatCells.populations(keys, names, notices);
        List<ProjectionDescription> projections = connections.projections();
        List<StimulusDescription> stimuli = connections.stimuli(new FlatRates(keys, rates, settings, notices));
        noticeUnread(keys, notices);
        problems.throwIfAny("flat model");
        NetworkDescription network = new NetworkDescription(
                ExperimentReader.baseName(file), populations, projections, stimuli, StandardRecordings.of(populations));
        return new FlatModel(new Experiment(network, settings), notices);
    }

    private static void checkRates(
            Map<String, String> rates, FlatNames names, Node.Mapping map, FileProblems problems) {
        List<String> known = new ArrayList<>(names.afferents());
        for (String afferent : names.afferents()) {
            names.recurrent().forEach(target -> known.add(afferent + "_" + target));
        }
        for (String name : rates.keySet()) {
            if (!known.contains(name)) {
                String hint = Problems.nearest(name, known)
                        .map(near -> "Maybe you meant " + near + ".")
                        .orElse(null);
                String message =
                        "there is no afferent '" + name + "'; there is " + String.join(", ", names.afferents());
                problems.add(ProblemCode.UNKNOWN_REFERENCE, "rate." + name, map, message, hint);
            }
        }
    }

    static RunSettings settings(FlatKeys keys, List<String> notices) {
        double duration = keys.required("tstop", "the time to simulate (ms)", Bounds.POSITIVE);
        Double step = keys.number("dt", "the time step (ms)", Bounds.POSITIVE);
        if (!keys.has("dt")) {
            notices.add("There is no dt; the time step is " + RunSettings.DEFAULT_TIME_STEP + ".");
        }
        long seed = keys.whole("SEED", "the seed", RunSettings.DEFAULT_SEED);
        if (keys.has("SEED")) {
            notices.add("SEED " + seed + " is the seed here; some scripts of the original do not read it.");
        }
        Quantity timeStep = step == null ? RunSettings.DEFAULT_TIME_STEP : Quantity.of(step, Unit.MS);
        return new RunSettings(Quantity.of(duration, Unit.MS), timeStep, seed, 0);
    }

    private static void noticeUnread(FlatKeys keys, List<String> notices) {
        List<String> unread = keys.unread();
        if (!unread.isEmpty()) {
            List<String> listed = unread.subList(0, Math.min(MOST_LISTED, unread.size()));
            notices.add("Keys that are not read: " + String.join(", ", listed)
                    + (unread.size() > MOST_LISTED ? " and " + (unread.size() - MOST_LISTED) + " more." : "."));
        }
    }
}
