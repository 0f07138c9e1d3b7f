package org.ntwk.core.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.simulation.Forecast;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.core.engine.EngineNetwork;
import org.ntwk.core.engine.Population;
import org.ntwk.core.engine.ProjectionPlan;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.plugin.Registry;

/** Expects what a network needs before it is allocated, and refuses what cannot fit. */
final class Forecaster {

    private static final double USABLE_PART = 0.95;

    private final Registry registry;
    private final Problems problems;

    /** Of the mechanisms that were prepared, and of compartments. */
    private double bytesBeyondCells;

    Forecaster(Registry registry, Problems problems) {
        this.registry = registry;
        this.problems = problems;
    }

    /** What the cells take, checked before the first column is made. */
    long stateBytes(NetworkDescription network) {
        double bytes = 0;
        SourcesApart apart = SourcesApart.of(network);
        for (PopulationDescription population : network.populations()) {
            int columns = ownColumns(population) + inputColumns(population, network, apart);
            bytes += (double) Population.bytesPerCell(columns) * Math.max(0, population.size());
        }
        requireMemory(bytes, "the cells of the network take");
        return (long) bytes;
    }

    /** Those of the cell and its mechanisms. */
    private int ownColumns(PopulationDescription population) {
        int columns = registry.use(ComponentKind.CELL, population.cell())
                .map(CellModel::state)
                .map(List::size)
                .orElse(1);
        for (ComponentDescription mechanism : population.mechanisms()) {
            Optional<MembraneMechanism> known = registry.find(ComponentKind.MECHANISM, mechanism.type());
            columns += known.map(MembraneMechanism::state).map(List::size).orElse(0);
            columns += known.flatMap(MembraneMechanism::keepsIon).isPresent() ? Population.COLUMNS_OF_ION : 0;
        }
        return columns;
    }

    private record Synapses(
            ComponentDescription kinetics,
            SynapticSign sign,
            @Nullable String source) {}

    /** Those of its synapses, of which equal ones share theirs, and the weights of its stimuli. */
    private int inputColumns(PopulationDescription population, NetworkDescription network, SourcesApart apart) {
        String name = population.name();
        Set<Synapses> synapses = new HashSet<>();
        for (ProjectionDescription projection : network.projections()) {
            if (projection.target().equals(name)) {
                network.population(projection.source())
                        .ifPresent(source -> synapses.add(new Synapses(
                                projection.contact().synapse(),
                                source.sign(),
                                apart.contains(name, source.name()) ? source.name() : null)));
            }
        }
        int columns = 0;
        for (StimulusDescription stimulus : network.stimuli()) {
            if (stimulus.target().equals(name) && stimulus.contact() != null) {
                synapses.add(new Synapses(
                        stimulus.contact().synapse(),
                        stimulus.sign(),
                        apart.contains(name, stimulus.name()) ? stimulus.name() : null));
                columns++;
            }
        }
        for (Synapses group : synapses) {
            columns += registry.find(ComponentKind.SYNAPSE, group.kinetics.type())
                    .map(SynapseModel::state)
                    .map(List::size)
                    .orElse(0);
        }
        return columns;
    }

    /** Whether there is room for what a mechanism holds beyond its columns, before it is prepared. */
    boolean hasRoomFor(ComponentResolver.Resolved<MembraneMechanism> mechanism, int size) {
        int before = problems.list().size();
        String name = mechanism.component().name();
        try {
            long bytes = mechanism.component().workingBytes(size, mechanism.values());
            bytesBeyondCells += bytes;
            requireMemory(bytes, "mechanism '" + name + "' of " + size + " cells takes");
        } catch (Throwable e) {
            throw Owned.fault(mechanism.registered(), "workingBytes", e);
        }
        return problems.list().size() == before;
    }

    /** Whether there is room for the variables of a mechanism of compartments. */
    boolean hasRoomForState(MembraneMechanism mechanism, int entries) {
        int ofIon = mechanism.keepsIon().isPresent() ? Population.COLUMNS_OF_ION : 0;
        double bytes = (double) Double.BYTES * entries * (mechanism.state().size() + ofIon);
        return hasRoom(
                bytes, "the variables of mechanism '" + mechanism.name() + "' of " + entries + " compartments take");
    }

    /** Whether there is room for what the compartments of a population take, before it is made. */
    boolean hasRoomForCompartments(
            PopulationDescription population,
            ComponentResolver.Resolved<CellModel> cell,
            int compartments,
            NetworkDescription network) {
        int columns = inputColumns(population, network, SourcesApart.of(network));
        try {
            double bytes = (double) Population.bytesOfCompartments(compartments, columns) * population.size()
                    + cell.component().workingBytes(population.size(), cell.values());
            return hasRoom(bytes, population.size() + " cells of " + compartments + " compartments take");
        } catch (Throwable e) {
            throw Owned.fault(cell.registered(), "workingBytes", e);
        }
    }

    private boolean hasRoom(double bytes, String what) {
        int before = problems.list().size();
        bytesBeyondCells += bytes;
        requireMemory(bytes, what);
        return problems.list().size() == before;
    }

    /**
     * What the whole run needs.
     *
     * @param recordedBytes that the recordings are expected to take
     * @param spoolFolder where they go when they outgrow memory
     */
    Forecast forecast(
            long stateBytes,
            Compilation compilation,
            List<ProjectionPlan> projections,
            int workers,
            double recordedBytes,
            long recordingBufferBytes,
            Path spoolFolder) {
        double synapses = 0;
        double bytes = Math.min(recordedBytes, recordingBufferBytes)
                + EngineNetwork.expectedLogBytes(
                        compilation.dtMs,
                        compilation.steps,
                        List.copyOf(compilation.populations.values()),
                        projections,
                        workers);
        for (ProjectionPlan plan : projections) {
            synapses += plan.expectedConnections();
            bytes += plan.expectedBytes(compilation.dtMs, workers);
        }
        requireMemory(bytes, approximate(synapses) + " synapses take");
        requireDisk(recordedBytes, spoolFolder);
        return new Forecast((long) synapses, (long) (bytes + stateBytes + bytesBeyondCells), (long) recordedBytes);
    }

    private void requireMemory(double bytes, String what) {
        double available = availableMemory();
        if (bytes > available) {
            // What earlier runs of this process have left is counted as used until it is collected.
            System.gc();
            available = availableMemory();
        }
        if (bytes > available) {
            problems.add(
                    ProblemCode.TOO_LARGE,
                    "",
                    what + " about " + mebibytes(bytes) + " of memory, but " + mebibytes(available)
                            + " are left of the Java heap.",
                    "Maybe give Java more memory (-Xmx), or make the network smaller.");
        }
    }

    private static double availableMemory() {
        Runtime runtime = Runtime.getRuntime();
        return USABLE_PART * (runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory()));
    }

    private void requireDisk(double bytes, Path folder) {
        try {
            double usable = Files.getFileStore(folder).getUsableSpace();
            if (bytes > USABLE_PART * usable) {
                problems.add(
                        ProblemCode.TOO_LARGE,
                        "recordings",
                        "the recordings take about " + mebibytes(bytes) + " on disk, but " + folder + " has "
                                + mebibytes(usable) + " left.",
                        "Maybe record fewer cells, or samples at a longer interval.");
            }
        } catch (IOException e) {
            problems.add(
                    ProblemCode.OUTPUT_NOT_WRITABLE, "", "the folder " + folder + " cannot be used: " + e.getMessage());
        }
    }

    private static String mebibytes(double bytes) {
        return approximate(Math.ceil(bytes / (1 << 20))) + " MiB";
    }

    private static String approximate(double number) {
        return number < 1e15 ? Long.toString((long) number) : Double.toString(number);
    }
}
