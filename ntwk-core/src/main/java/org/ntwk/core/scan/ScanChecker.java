package org.ntwk.core.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.scan.ScanAxis;
import org.ntwk.api.scan.ScanDescription;
import org.ntwk.core.Version;
import org.ntwk.core.compile.CheckedExperiment;
import org.ntwk.core.compile.NetworkCompiler;
import org.ntwk.core.file.ExperimentFile;
import org.ntwk.core.file.ExperimentTree;
import org.ntwk.core.file.PointDescription;
import org.ntwk.core.plugin.Plugins;

/** Checks scans: every point as if it were to run, before the first one does. */
public final class ScanChecker {

    /** After so many different problems the rest of the points is not looked at. */
    private static final int MOST_PROBLEMS = 50;

    private final Plugins plugins;
    private final NetworkCompiler compiler;
    private final JobRunner runner;

    public ScanChecker(Plugins plugins, NetworkCompiler compiler, JobRunner runner) {
        this.plugins = plugins;
        this.compiler = compiler;
        this.runner = runner;
    }

    /**
     * Checks a scan and all its points.
     *
     * @throws InvalidInputException with all problems: of the scan, else of its paths, else of its points, each told with
     *     the values of the first point that has it, unless all have it
     */
    public Scan check(ExperimentTree base, ScanDescription description) {
        ScanGrid grid = ScanGrid.of(description);
        checkPaths(base, description, grid);
        runner.measures(description.measures());
        Map<Problem, List<Integer>> found = new LinkedHashMap<>();
        List<Scan.Point> points = new ArrayList<>();
        Path here = Path.of("").toAbsolutePath(); // near where results usually go, which is not known yet
        for (int point = 0; point < grid.points() && found.size() < MOST_PROBLEMS; point++) {
            try {
                CheckedExperiment checked = checked(base, description, grid.values(point), here);
                points.add(new Scan.Point(
                        PointDescription.address(text(checked, description)),
                        checked.forecast().memoryBytes()));
            } catch (InvalidInputException e) {
                for (Problem problem : e.problems()) {
                    found.computeIfAbsent(problem, first -> new ArrayList<>()).add(point);
                }
            }
        }
        throwIfAny(found, description, grid);
        return new Scan(this, runner, plugins, base, description, grid, points);
    }

    private static void checkPaths(ExperimentTree base, ScanDescription description, ScanGrid grid) {
        Problems problems = new Problems();
        List<Value> values = grid.values(0);
        for (int n = 0; n < values.size(); n++) {
            for (String path : description.axes().get(n).paths()) {
                try {
                    base.with(path, values.get(n));
                } catch (InvalidInputException e) {
                    e.problems().forEach(problems::add);
                }
            }
        }
        problems.throwIfAny("scan");
    }

    /** The text of the job that a point is. */
    String text(ExperimentTree base, ScanDescription description, List<Value> values, Path spool) {
        return text(checked(base, description, values, spool), description);
    }

    private CheckedExperiment checked(
            ExperimentTree base, ScanDescription description, List<Value> values, Path spool) {
        ExperimentTree tree = base;
        for (int n = 0; n < values.size(); n++) {
            for (String path : description.axes().get(n).paths()) {
                tree = tree.with(path, values.get(n));
            }
        }
        ExperimentFile file = tree.description();
        // Points fill the processors, and a result does not depend on threads.
        Experiment experiment =
                file.experiment().with(file.experiment().settings().withThreads(1));
        return file.places().tell(() -> compiler.check(experiment, spool));
    }

    private String text(CheckedExperiment checked, ScanDescription description) {
        Experiment experiment = checked.experiment();
        return new PointDescription(
                        Version.OF_NTWK,
                        usedPlugins(experiment, description.measures()),
                        description.keep(),
                        description.measures(),
                        experiment)
                .toText();
    }

    /** Id and version of each plugin that a component or measure of the point comes from, sorted. */
    private List<String> usedPlugins(Experiment experiment, List<ComponentDescription> measures) {
        Set<String> names = ExperimentTree.of(experiment).components();
        measures.forEach(measure -> names.add(measure.type()));
        return plugins.registry().list().stream()
                .filter(registered -> names.contains(registered.component().name()))
                .map(registered -> registered.pluginId() + " " + registered.pluginVersion())
                .distinct()
                .sorted()
                .toList();
    }

    private static void throwIfAny(Map<Problem, List<Integer>> found, ScanDescription description, ScanGrid grid) {
        Problems problems = new Problems();
        found.forEach((problem, points) -> {
            boolean everywhere = points.size() == grid.points();
            String where = everywhere ? "" : " It is so at " + words(description, grid.values(points.get(0))) + ".";
            problems.add(new Problem(problem.code(), problem.path(), problem.message() + where, problem.hint()));
        });
        problems.throwIfAny("scan");
    }

    private static String words(ScanDescription description, List<Value> values) {
        List<String> words = new ArrayList<>();
        for (int n = 0; n < values.size(); n++) {
            ScanAxis axis = description.axes().get(n);
            words.add(axis.name() + " = " + values.get(n));
        }
        return String.join(", ", words);
    }
}
