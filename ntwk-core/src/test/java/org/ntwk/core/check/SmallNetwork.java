package org.ntwk.core.check;

import org.ntwk.api.network.ComponentCheck;
import org.ntwk.api.network.Experiment;
import org.ntwk.core.file.ExperimentReader;

/** Two populations with components of every kind, of which one may be that of a {@link Faulty} plugin. */
final class SmallNetwork {

    private static final String TEXT = """
            {"name": "small", "run": {"duration": "20 ms", "threads": 1},
             "populations": {
               "Exc": {"size": 100, "cell": {"type": "lif", "Trefrac": "2 ms"},
                       "mechanisms": [{"type": "m-current", "conductance": "5 nS"}], "initial": {"V": "-62 mV"}},
               "Inh": {"size": 50, "sign": "inhibitory", "cell": "adexp"}},
             "projections": [
               {"source": "Exc", "target": "Inh", "rule": {"type": "fixed-in-degree", "probability": 0.2},
                "synapse": {"type": "exponential", "tau": "5 ms", "reversal": "0 mV"}, "weight": "20 nS", "delay": "1.5 ms",
                "plasticity": {"type": "tsodyks-markram"}},
               {"source": "Inh", "target": "Exc", "rule": {"type": "pairwise-bernoulli", "probability": 0.2},
                "synapse": {"type": "alpha", "tau": "5 ms", "reversal": "-80 mV"}, "weight": "1 nS",
                "plasticity": {"type": "stdp", "w-max": "2 nS"}}],
             "stimuli": [
               {"name": "Drive", "target": "Exc", "model": {"type": "poisson-drive", "sources": 100, "probability": 1,
                "rate": {"type": "sinusoid", "mean": "20 Hz", "amplitude": "5 Hz", "frequency": "100 Hz"}},
                "synapse": {"type": "double-exponential"}, "weight": "1 nS"},
               {"name": "Current", "target": "Exc", "cells": 60,
                "model": {"type": "current-injection", "current": "400 pA"}}],
             "recordings": [
               {"population": "Inh", "cells": 10, "recorder": {"type": "trace", "variables": ["V", "Ge"]}},
               {"population": ["Exc", "Inh"], "recorder": "spikes"}]}
            """;

    private SmallNetwork() {}

    /** The one of ntwk's own components. */
    static Experiment ofItsOwn() {
        return new ExperimentReader().fromJson(TEXT);
    }

    /** @param own the component whose place that of the plugin takes */
    static Experiment with(String own) {
        return with(own, 100);
    }

    /** @param size of the excitatory population */
    static Experiment with(String own, int size) {
        String name = "\"" + own + "\"";
        if (!TEXT.contains(name)) {
            throw new IllegalArgumentException("the network has no " + own);
        }
        String text = TEXT.replace(name, "\"acme:" + own + "\"").replace("\"size\": 100", "\"size\": " + size);
        return new ExperimentReader().fromJson(text);
    }

    /** The same with its components checked while it runs. */
    static Experiment checked(Experiment experiment) {
        return experiment.with(experiment.settings().withCheck(ComponentCheck.FULL));
    }
}
