package org.ntwk.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.meanfield.PopulationTransfer;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.meanfield.ReducedPopulation;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.core.Ntwk;
import org.ntwk.core.file.ExperimentTree;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the theory of an experiment is made from, in all subcommands of {@code ntwk meanfield} alike. */
final class TheoryOptions {

    @Parameters(index = "0", paramLabel = "FILE", description = "Experiment (YAML or JSON) or flat Model file (JSON).")
    private Path file;

    @Option(
            names = "--transfer",
            paramLabel = "FILE",
            required = true,
            description =
                    "Transfer functions (YAML or JSON): an entry for each population. Of a folder, the file with the"
                            + " name of the experiment.")
    private Path transfer;

    @Option(
            names = "--rate",
            paramLabel = "NAME=EXPRESSION",
            description = "Rate of a stimulus over time t, instead of the file's; may be given more than once.")
    private Map<String, String> rates = new LinkedHashMap<>();

    @Option(
            names = "--duration",
            paramLabel = "T",
            description = "Simulated time, such as 500ms, instead of the file's.")
    private @Nullable String duration;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the connections, instead of the file's.")
    private @Nullable Long seed;

    /** The experiment file. */
    Path file() {
        return file;
    }

    /**
     * Reads and compiles the experiment, and reduces it.
     *
     * @param quiet whether notices of flat files are kept back
     */
    Theory theory(Ntwk ntwk, PrintWriter err, boolean quiet) {
        return theory(file, ntwk, err, quiet);
    }

    /** The same of another experiment. */
    Theory theory(Path experimentFile, Ntwk ntwk, PrintWriter err, boolean quiet) {
        ExperimentSource source = ExperimentSource.read(experimentFile, rates);
        if (!quiet) {
            source.notices().forEach(notice -> err.println("Note: " + notice));
        }
        Experiment experiment = withSpikes(withSettings(source.experiment()));
        CompiledNetwork network = source.places().tell(() -> ntwk.compile(experiment));
        ReducedNetwork reduced = source.places().tell(network::reduce);
        return new Theory(experiment, network, reduced, ntwk.transfers(transferOf(experimentFile), reduced));
    }

    /**
     * What theory sees of the experiment with another value at a path, which is one of a scan.
     *
     * @throws org.ntwk.api.problem.InvalidInputException if there is no such place, or the value cannot stand there
     */
    ReducedNetwork reduced(String path, Value value, Ntwk ntwk) {
        ExperimentSource source = ExperimentSource.of(ExperimentTree.read(file).with(path, value), rates);
        Experiment experiment = withSpikes(withSettings(source.experiment()));
        return source.places().tell(() -> ntwk.compile(experiment).reduce());
    }

    /** The transfer functions for a network with the populations of the experiment. */
    Map<String, PopulationTransfer> transfers(ReducedNetwork network, Ntwk ntwk) {
        return ntwk.transfers(transferOf(file), network);
    }

    private Experiment withSettings(Experiment experiment) {
        Problems problems = new Problems();
        Quantity length = QuantityOption.parse("--duration", duration, problems);
        problems.throwIfAny("command");
        RunSettings settings = experiment.settings();
        settings = length == null ? settings : settings.withDuration(length);
        settings = seed == null ? settings : settings.withSeed(seed);
        return experiment.with(settings);
    }

    private Path transferOf(Path experimentFile) {
        return Files.isDirectory(transfer) ? transfer.resolve(String.valueOf(experimentFile.getFileName())) : transfer;
    }

    /** Theory is compared with spikes: they are recorded of all populations, and nothing else is. */
    private static Experiment withSpikes(Experiment experiment) {
        NetworkDescription network = experiment.network();
        List<RecordingDescription> spikes = network.populations().stream()
                .map(population -> new RecordingDescription(
                        population.name(), CellSelection.all(), ComponentDescription.of("spikes")))
                .toList();
        return experiment.with(new NetworkDescription(
                network.name(),
                network.populations(),
                network.projections(),
                network.stimuli(),
                spikes,
                network.interventions()));
    }

    /**
     * An experiment and what the theory sees of it.
     *
     * @param network compiled, to be started once
     */
    record Theory(
            Experiment experiment,
            CompiledNetwork network,
            ReducedNetwork reduced,
            Map<String, PopulationTransfer> transfers) {

        double durationMs() {
            return experiment.settings().duration().in(Unit.MS);
        }

        /** Rates from options {@code NAME=RATE}, in the order of the populations; 0 for those not named. */
        double[] ratesHz(String option, Map<String, String> given, Problems problems) {
            List<String> names =
                    reduced.populations().stream().map(ReducedPopulation::name).toList();
            double[] rates = new double[names.size()];
            given.forEach((name, text) -> {
                int index = names.indexOf(name);
                double rate = QuantityOption.parse(option, text, Unit.HZ, problems);
                if (index < 0) {
                    problems.addUnknown(ProblemCode.UNKNOWN_REFERENCE, option, "there is no population", name, names);
                } else if (rate < 0) {
                    problems.add(ProblemCode.OUT_OF_BOUNDS, option, text + " is negative; a rate is at least 0 Hz.");
                } else {
                    rates[index] = rate;
                }
            });
            return rates;
        }
    }
}
