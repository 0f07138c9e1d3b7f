package org.ntwk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.api.simulation.Connections;
import org.ntwk.core.Ntwk;
import org.ntwk.core.hdf5.ResultFile;
import org.ntwk.plots.ConnectionFigure;
import org.ntwk.plots.FigureFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ntwk connections}: what the rules of an experiment draw, counted and written to a file. */
@Command(
        name = "connections",
        description = "Draws the connections of an experiment, counts them and writes them to a file if asked to.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The file has a group for each projection, named SOURCE>TARGET, which the rule matrix reads:",
            "  rule: {type: matrix, file: drawn.h5, dataset: Exc>Inh}, weight: 1 nS",
            "",
            "Example: ntwk connections examples/rs-fs.yaml --seed 7 --out drawn.h5 --figure drawn.png"
        })
final class ConnectionsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Parameters(paramLabel = "FILE", description = "Experiment (YAML or JSON) or flat Model file (JSON).")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE.h5", description = "Write every synapse to this file.")
    private @Nullable Path out;

    @Option(
            names = "--figure",
            paramLabel = "FILE.png|.svg",
            description = "Draw connection probabilities, and how degrees, weights and delays are distributed.")
    private @Nullable Path figure;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random number, instead of the file's.")
    private @Nullable Long seed;

    @Option(names = "--force", description = "Replace a file that exists.")
    private boolean force;

    @Override
    public Integer call() {
        if (out != null) {
            checkOutput(out);
        }
        if (figure != null) {
            Problems problems = new Problems();
            FigureFile.check(figure, force, problems);
            problems.throwIfAny("command");
        }
        Ntwk ntwk = plugins.start(spec.commandLine().getErr());
        ExperimentSource source = ExperimentSource.read(file, Map.of());
        Experiment experiment = seed == null
                ? source.experiment()
                : source.experiment().with(source.experiment().settings().withSeed(seed));
        CompiledNetwork network = source.places().tell(() -> ntwk.compile(experiment));
        PrintWriter printer = spec.commandLine().getOut();
        print(network, printer);
        if (out != null) {
            ntwk.writeConnections(network, out, force);
            printer.println("wrote " + out);
        }
        if (figure != null) {
            FigureFile.write(ConnectionFigure.of(network), figure, force);
            printer.println("wrote " + figure);
        }
        return ExitCode.DONE;
    }

    private void checkOutput(Path output) {
        if (Outputs.isSame(output, file)) {
            throw new InvalidInputException(
                    "output", new Problem(ProblemCode.CONTRADICTION, "--out", output + " is the experiment itself."));
        }
        ResultFile.checkWritable(output, force);
    }

    private static void print(CompiledNetwork network, PrintWriter printer) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("PROJECTION", "SYNAPSES", "IN-DEGREE (MEAN, SD)", "OUT-DEGREE (MEAN, SD)"));
        Map<String, Integer> ordinals = new HashMap<>();
        for (int n = 0; n < network.experiment().network().projections().size(); n++) {
            Connections connections = network.connections(n);
            String pair = connections.source() + " > " + connections.target();
            int ordinal = ordinals.merge(pair, 1, Integer::sum);
            rows.add(List.of(
                    // As the groups of the file are called.
                    ordinal == 1 ? pair : pair + "_" + ordinal,
                    Long.toString(connections.count()),
                    meanAndDeviation(connections.inDegrees()),
                    meanAndDeviation(connections.outDegrees())));
        }
        TextTable.print(rows, printer);
    }

    private static String meanAndDeviation(int[] degrees) {
        double mean = Arrays.stream(degrees).average().orElse(0);
        double variance = Arrays.stream(degrees)
                .mapToDouble(degree -> (degree - mean) * (degree - mean))
                .average()
                .orElse(0);
        return RunSummary.decimals(mean, 2) + ", " + RunSummary.decimals(Math.sqrt(variance), 2);
    }
}
