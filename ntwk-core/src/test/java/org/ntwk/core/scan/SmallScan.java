package org.ntwk.core.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.ntwk.api.scan.ScanDescription;
import org.ntwk.core.Ntwk;
import org.ntwk.core.file.ExperimentTree;

/** A scan that takes milliseconds, and what it leaves. */
final class SmallScan {

    static final String EXPERIMENT = """
            name: small
            run: {duration: 50 ms, seed: 3}
            synapses:
              excitation: {type: exponential, tau: 5 ms}
            populations:
              Exc: {size: 40, cell: {type: adexp, a: 4 nS}}
              Inh: {size: 10, sign: inhibitory, cell: lif}
            projections:
              - {source: Exc, target: [Exc, Inh], rule: {type: pairwise-bernoulli, probability: 0.2}, synapse: excitation, weight: 2 nS}
              - {source: Inh, target: Exc, rule: {type: fixed-in-degree, probability: 0.5}, synapse: {type: exponential, reversal: -80 mV}, weight: 4 nS, delay: 1 ms}
            stimuli:
              - {name: Aff, target: [Exc, Inh], model: {type: poisson-drive, sources: 100, probability: 1, rate: 20 Hz}, synapse: excitation, weight: 2 nS}
            """;

    /** Three values by two. */
    static final ScanDescription PRODUCT = ScanDescription.of("product")
            .over("stimuli.Aff.model.rate", "10 Hz", "30 Hz", "60 Hz")
            .over("run.seed", 1, 2);

    /** Of this value the adaptation current is not stable at a step of 0.1 ms. */
    static final String UNSTABLE = "0.01 ms";

    private SmallScan() {}

    static ExperimentTree tree(Path folder) {
        return ExperimentTree.read(write(folder, "small.yaml", EXPERIMENT));
    }

    static Scan scan(Ntwk ntwk, Path folder, ScanDescription description) {
        return ntwk.scan(tree(folder), description);
    }

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hash of every file of a folder by its path, but for the lock. */
    static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals(".ntwk-scan")) {
                    files.put(
                            name,
                            UUID.nameUUIDFromBytes(Files.readAllBytes(file)).toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
