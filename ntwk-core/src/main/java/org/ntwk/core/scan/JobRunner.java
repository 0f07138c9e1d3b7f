package org.ntwk.core.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.scan.Measure;
import org.ntwk.api.scan.Measured;
import org.ntwk.api.scan.ScanDescription.Keep;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Version;
import org.ntwk.core.compile.NetworkCompiler;
import org.ntwk.core.file.PointDescription;
import org.ntwk.core.hdf5.PointFile;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.plugin.Plugins;

/** Runs one point of a scan from its text, wherever that comes from. */
public final class JobRunner {

    private final Plugins plugins;
    private final NetworkCompiler compiler;

    public JobRunner(Plugins plugins, NetworkCompiler compiler) {
        this.plugins = plugins;
        this.compiler = compiler;
    }

    /**
     * Runs a job to its end and writes its output, which appears when it is whole.
     *
     * @param text of a job
     * @param data where the files lie that the text names
     * @param output file in a folder that exists; one of that name is replaced
     * @param started is given the simulation before it begins, to watch it and to ask it to stop
     * @return whether the end was reached; if not, nothing was written
     * @throws org.ntwk.api.problem.NtwkException as runs and writing do
     */
    public boolean run(String text, Optional<Path> data, Path output, Consumer<Simulation> started) {
        PointDescription point = PointDescription.of(text);
        requireSameNtwk(point);
        List<ScanComponent<Measure>> measures = measures(point.measures());
        Path folder = output.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException(output + " is no file");
        }
        Experiment experiment = data.map(point.experiment()::inFolder).orElse(point.experiment());
        try (Simulation simulation = compiler.compile(experiment, folder).start()) {
            started.accept(simulation);
            simulation.advanceTo(simulation.durationMs());
            try (RunResult result = simulation.finish()) {
                if (!result.isComplete()) {
                    return false;
                }
                PointFile.write(output, text, measured(measures, result), point.keep() == Keep.FULL ? result : null);
                return true;
            }
        }
    }

    /** The address of a result tells what made it, so nothing else may. */
    private void requireSameNtwk(PointDescription point) {
        Problems problems = new Problems();
        if (!point.ntwkVersion().equals(Version.OF_NTWK)) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    "ntwk",
                    "the job is for ntwk " + point.ntwkVersion() + ", this is " + Version.OF_NTWK + ".");
        }
        List<String> present = plugins.list().stream()
                .map(plugin -> plugin.id() + " " + plugin.version())
                .toList();
        for (String plugin : point.plugins()) {
            if (!present.contains(plugin)) {
                problems.add(new Problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        "plugins",
                        "the job needs the plugin " + plugin + "; there are " + String.join(", ", present) + "."));
            }
        }
        problems.throwIfAny("job of a scan");
    }

    /** @throws InvalidInputException with all problems of the measures */
    List<ScanComponent<Measure>> measures(List<ComponentDescription> descriptions) {
        Problems problems = new Problems();
        List<ScanComponent<Measure>> measures = new ArrayList<>();
        for (int n = 0; n < descriptions.size(); n++) {
            ScanComponent.resolve(
                            plugins.registry(),
                            ComponentKind.MEASURE,
                            descriptions.get(n),
                            "measures[" + n + "]",
                            problems)
                    .ifPresent(measures::add);
        }
        problems.throwIfAny("scan");
        return measures;
    }

    /** All numbers; those of one name, such as two windows of one measure give, are counted. */
    private static List<Measured> measured(List<ScanComponent<Measure>> measures, RunResult result) {
        List<Measured> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ScanComponent<Measure> measure : measures) {
            try {
                for (Measured measured : measure.component().of(result, measure.values())) {
                    String name = measured.name();
                    for (int n = 2; !names.add(name); n++) {
                        name = measured.name() + "_" + n;
                    }
                    all.add(new Measured(name, measured.unit(), measured.value()));
                }
            } catch (RuntimeException | LinkageError e) {
                throw Owned.fault(measure.registered(), "measuring", e);
            }
        }
        return all;
    }
}
