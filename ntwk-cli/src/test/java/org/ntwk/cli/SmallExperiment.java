package org.ntwk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An experiment that takes milliseconds, as text to be changed. */
final class SmallExperiment {

    static final String TEXT = """
            name: small
            run: {duration: 50 ms, seed: 3}
            synapses:
              excitation: {type: exponential, tau: 5 ms}
            populations:
              Exc: {size: 40, cell: lif}
              Inh: {size: 10, sign: inhibitory, cell: {type: adexp, b: 40 pA}}
            projections:
              - {source: Exc, target: [Exc, Inh], rule: {type: pairwise-bernoulli, probability: 0.2}, synapse: excitation, weight: 2 nS}
              - {source: Inh, target: Exc, rule: {type: fixed-in-degree, probability: 0.5}, synapse: {type: exponential, reversal: -80 mV}, weight: 4 nS, delay: 1 ms}
            stimuli:
              - {name: Aff, target: [Exc, Inh], model: {type: poisson-drive, sources: 100, probability: 1, rate: 20 Hz}, synapse: excitation, weight: 2 nS}
            """;

    private SmallExperiment() {}

    static Path write(Path folder) {
        return write(folder, "small.yaml", TEXT);
    }

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
