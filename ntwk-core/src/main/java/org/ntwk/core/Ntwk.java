package org.ntwk.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.ntwk.api.meanfield.PopulationTransfer;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.scan.ScanDescription;
import org.ntwk.api.scan.ScanResult;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.api.simulation.Simulator;
import org.ntwk.core.compile.NetworkCompiler;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.compile.TransferCompiler;
import org.ntwk.core.file.DataFolder;
import org.ntwk.core.file.ExperimentReader;
import org.ntwk.core.file.ExperimentTree;
import org.ntwk.core.file.FlatModelReader;
import org.ntwk.core.file.ScanFile;
import org.ntwk.core.file.ScanReader;
import org.ntwk.core.file.TransferFile;
import org.ntwk.core.file.TransferReader;
import org.ntwk.core.hdf5.ResultFile;
import org.ntwk.core.hdf5.ScanResultFile;
import org.ntwk.core.plugin.PluginDiscovery;
import org.ntwk.core.plugin.Plugins;
import org.ntwk.core.scan.JobRunner;
import org.ntwk.core.scan.Scan;
import org.ntwk.core.scan.ScanChecker;
import org.ntwk.core.wiring.Wiring;

/**
 * ntwk for programs: reads experiments, simulates them, writes and reads results.
 *
 * <pre>{@code
 * Ntwk ntwk = Ntwk.create();
 * try (RunResult result = ntwk.run(ntwk.read(Path.of("rs-fs.yaml")))) {
 *     System.out.println(result.spikes("RecExc").rate());
 * }
 * }</pre>
 *
 * <p>An instance may serve many runs, also from several threads.
 */
public final class Ntwk implements Simulator {

    private final Plugins plugins;
    private final NetworkCompiler compiler;
    private final ScanChecker scans;
    private final JobRunner jobs;
    private final TransferCompiler transfers;

    Ntwk(Plugins plugins, NetworkCompiler compiler, ScanChecker scans, JobRunner jobs, TransferCompiler transfers) {
        this.plugins = plugins;
        this.compiler = compiler;
        this.scans = scans;
        this.jobs = jobs;
        this.transfers = transfers;
    }

    /** With the plugins of the class path. */
    public static Ntwk create() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The plugins that are at hand, and why others are not. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public Plugins plugins() {
        return plugins;
    }

    /**
     * Reads an experiment file, YAML or JSON, or a flat {@code Model} file of the original framework (JSON).
     *
     * @throws org.ntwk.api.problem.InvalidInputException with all problems of the file
     */
    public Experiment read(Path file) {
        FlatModelReader flat = new FlatModelReader();
        boolean isJson = String.valueOf(file.getFileName()).endsWith(".json");
        return isJson && flat.recognises(file)
                ? flat.read(file, Map.of()).experiment()
                : new ExperimentReader().read(file);
    }

    @Override
    public CompiledNetwork compile(Experiment experiment) {
        return compile(experiment, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * As {@link #compile(Experiment)}.
     *
     * @param spoolFolder where recordings go that outgrow memory
     */
    public CompiledNetwork compile(Experiment experiment, Path spoolFolder) {
        return compiler.compile(experiment, spoolFolder);
    }

    /**
     * The values of one use of a component outside of a network, as a program prepares it with that tests it alone:
     * checked, in the units of its schema, with defaults filled in. What differs between cells is drawn with seed 1.
     *
     * @param schema its parameters
     * @param size how many cells a number of each cell is drawn for
     * @param folder where the files lie that the use names; empty if it names none
     * @throws org.ntwk.api.problem.InvalidInputException with all problems; their paths begin with the component's name
     */
    public ParameterValues values(
            Component component, ParameterSchema schema, ComponentDescription use, int size, Optional<Path> folder) {
        Problems problems = new Problems();
        Optional<ParameterValues> values = new ParameterResolver(plugins.registry(), DataFolder.of(folder.orElse(null)))
                .resolve(component, schema, use, component.name(), problems, size, RandomStream.of(1, "values"));
        problems.throwIfAny("parameters of " + component.name());
        return values.orElseThrow();
    }

    /**
     * Reads the transfer functions of the populations of a network from a file, YAML or JSON.
     *
     * @param network what the theory sees of it, see {@link CompiledNetwork#reduce}
     * @throws org.ntwk.api.problem.InvalidInputException with all problems of the file
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public Map<String, PopulationTransfer> transfers(Path file, ReducedNetwork network) {
        TransferFile read = TransferReader.read(file);
        try {
            return transfers.prepare(read, network);
        } catch (InvalidInputException e) {
            throw new InvalidInputException("file " + file, e.problems());
        }
    }

    /**
     * Writes a result as HDF5; nothing stands under the name before the file is whole.
     *
     * @param replace whether a file of that name may be replaced
     * @throws org.ntwk.api.problem.InvalidInputException if the file exists or cannot be made
     * @throws org.ntwk.api.problem.StorageException if writing fails
     */
    public void write(RunResult result, Path file, boolean replace) {
        ResultFile.write(result, file, replace);
    }

    /**
     * Writes the connections of a network as HDF5, from which the rule {@code matrix} makes the same network again; the
     * file appears as that of a result does.
     *
     * @param replace whether a file of that name may be replaced
     * @throws org.ntwk.api.problem.InvalidInputException if the file exists or cannot be made
     * @throws org.ntwk.api.problem.StorageException if writing fails
     */
    public void writeConnections(CompiledNetwork network, Path file, boolean replace) {
        ResultFile.writeConnections(network, file, replace);
    }

    /**
     * Opens a result that was written before; its series are read when they are asked for.
     *
     * @throws org.ntwk.api.problem.InvalidInputException if the file is not one of ntwk's
     */
    public RunResult open(Path file) {
        return ResultFile.open(file);
    }

    /**
     * Checks a scan of an experiment, every point of it.
     *
     * @throws org.ntwk.api.problem.InvalidInputException with all problems
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public Scan scan(Experiment experiment, ScanDescription description) {
        return scan(ExperimentTree.of(experiment), description);
    }

    /** As {@link #scan(Experiment, ScanDescription)}, for paths in the words of an experiment's file. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public Scan scan(ExperimentTree experiment, ScanDescription description) {
        return scans.check(experiment, description);
    }

    /**
     * Reads a scan file and checks its scan.
     *
     * @throws org.ntwk.api.problem.InvalidInputException with all problems
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public Scan scan(Path file) {
        ScanFile read = ScanReader.read(file, null);
        return scan(read.base(), read.description());
    }

    /**
     * Runs one job of a scan from its text: what an executor that works elsewhere has to do there.
     *
     * @param text of the job
     * @param data where the files lie that it names; empty if it names none
     * @param output where its result is to stand
     * @param started is given the simulation before it begins
     * @return whether it ran to its end and its result was written
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public boolean runJob(String text, Optional<Path> data, Path output, Consumer<Simulation> started) {
        return jobs.run(text, data, output, started);
    }

    /**
     * Reads what a scan has gathered: its {@code scan.h5}.
     *
     * @throws org.ntwk.api.problem.InvalidInputException if the file is not one of a scan
     */
    public ScanResult openScan(Path file) {
        return ScanResultFile.open(file);
    }

    /** Says which plugins there are besides those of the class path. */
    public static final class Builder {

        private final List<Path> folders = new ArrayList<>();
        private final List<NtwkPlugin> objects = new ArrayList<>();

        private Builder() {}

        /** Adds the jars of a folder. */
        public Builder pluginFolder(Path folder) {
            folders.add(folder);
            return this;
        }

        /** Adds a plugin that the program made. */
        public Builder plugin(NtwkPlugin plugin) {
            objects.add(plugin);
            return this;
        }

        /**
         * Finds the plugins. Jars that cannot be used are left out and listed in {@link Plugins#problems}.
         *
         * @throws org.ntwk.api.problem.InvalidInputException if two plugins claim one name
         */
        public Ntwk build() {
            Plugins plugins = PluginDiscovery.discover(Ntwk.class.getClassLoader(), folders, objects);
            return Wiring.create(
                    plugins,
                    Ntwk.class,
                    NetworkCompiler.class,
                    ScanChecker.class,
                    JobRunner.class,
                    TransferCompiler.class);
        }
    }
}
