package org.ntwk.core.hdf5;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.api.simulation.Connections;
import org.ntwk.core.file.ExperimentWriter;

/**
 * The connections of a network as HDF5: a group {@code SOURCE>TARGET} for each projection, a second one between the same
 * populations with {@code _2} behind it. In a group, {@code source}, {@code target}, {@code weight} and {@code delay}
 * hold a number for each synapse. The rule {@code matrix} reads them back.
 */
final class ConnectionsFile {

    private ConnectionsFile() {}

    static void write(CompiledNetwork network, FileChannel channel) throws IOException {
        HdfWriter file = new HdfWriter(channel);
        DatasetNames names = new DatasetNames();
        HdfWriter.Group provenance = file.group(names.free(Layout.PROVENANCE));
        provenance.text(Layout.DESCRIPTION, ExperimentWriter.toJson(network.experiment()));
        int projections = network.experiment().network().projections().size();
        for (int n = 0; n < projections; n++) {
            Connections connections = network.connections(n);
            write(connections, file.group(names.free(connections.source() + ">" + connections.target())));
        }
        file.finish();
    }

    private static void write(Connections connections, HdfWriter.Group group) throws IOException {
        long count = connections.count();
        group.number("source_size", connections.sourceSize(), Map.of());
        group.number("target_size", connections.targetSize(), Map.of());
        group.ints(
                "source",
                count,
                Map.of(),
                sink -> connections.forEach((source, target, weight, delay) -> sink.put(source)));
        group.ints(
                "target",
                count,
                Map.of(),
                sink -> connections.forEach((source, target, weight, delay) -> sink.put(target)));
        group.doubles(
                "weight",
                new long[] {count},
                Map.of(Layout.UNIT, connections.weightUnit().symbol()),
                sink -> connections.forEach((source, target, weight, delay) -> sink.put(weight)));
        group.doubles(
                "delay",
                new long[] {count},
                Map.of(Layout.UNIT, Unit.MS.symbol()),
                sink -> connections.forEach((source, target, weight, delay) -> sink.put(delay)));
    }
}
