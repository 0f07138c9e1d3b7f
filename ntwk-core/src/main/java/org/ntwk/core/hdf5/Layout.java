package org.ntwk.core.hdf5;

import java.util.Map;
import java.util.Optional;
import org.ntwk.api.result.Traces;
import org.ntwk.core.recording.RateRecorder;

/** What datasets, groups and attributes of a result file are called. */
final class Layout {

    /** Counted up when a reader of older files would misread a newer one. */
    static final int FORMAT = 1;

    static final String TIMES = "tRASTER_";
    static final String CELLS_OF_TIMES = "iRASTER_";
    static final String POPULATION_RATE = "POP_ACT_";
    static final String POTENTIAL = "VMS_";
    static final String STIMULUS_RATE = "Rate_";
    static final String SIZE = "N_";
    static final String TIME_STEP = "dt";
    static final String DURATION = "tstop";
    static final String SEED = "SEED";

    static final String PROVENANCE = "provenance";
    static final String FORMAT_VERSION = "format";
    static final String DESCRIPTION = "description";
    static final String NTWK_VERSION = "ntwk_version";
    static final String JAVA_VERSION = "java_version";
    static final String STARTED_AT = "started_at";
    static final String SEED_USED = "seed";
    static final String THREADS = "threads";
    static final String SYNAPSES = "synapses";
    static final String LOOP_SECONDS = "loop_seconds";
    static final String COMPLETE = "complete";
    static final String PLUGINS = "plugins";
    /** The names of the datasets that a result is made of, one a line, in the order of the result. */
    static final String SERIES = "series";

    /** Attributes of datasets. */
    static final String KIND = "kind";

    static final String POPULATION_NAME = "population";
    static final String SERIES_NAME = "name";
    static final String UNIT = "unit";
    static final String START_MS = "start_ms";
    static final String INTERVAL_MS = "interval_ms";
    static final String DURATION_MS = "duration_ms";
    static final String POPULATION_SIZE = "size";
    static final String RECORDED = "recorded";
    /** The cell of each row; if they are many, the dataset named by {@link #CELLS_DATASET} holds them. */
    static final String CELLS = "cells";

    /** The dataset that holds the cells of another. */
    static final String CELLS_DATASET = "cells_dataset";

    static final int MAXIMUM_CELLS_OF_ATTRIBUTE = 8192;

    /** The compartment of each row, and the length of its path to the soma in µm: each its dataset if there are many. */
    static final String COMPARTMENTS = "compartments";

    static final String COMPARTMENTS_DATASET = "compartments_dataset";
    static final String PATHS_UM = "paths_um";
    static final String PATHS_DATASET = "paths_um_dataset";
    static final int MAXIMUM_PATHS_OF_ATTRIBUTE = 4096;

    /** Names that ntwk's Python predecessor gave to variables. */
    private static final Map<String, String> VARIABLES =
            Map.of("V", POTENTIAL, "Ie", "ISYNe_", "Ii", "ISYNi_", "Ge", "GSYNe_", "Gi", "GSYNi_", "w", "WMS_");

    private Layout() {}

    /** The kinds of series. */
    enum Kind {
        SPIKES("spikes"),
        EVENTS("events"),
        TRACE("trace"),
        STIMULUS_RATE("stimulus-rate");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** The dataset of a trace. */
    static String dataset(Traces trace, double dtMs) {
        boolean ofCells = trace.cells().length > 0;
        if (!ofCells && isRateOfEachStep(trace, dtMs)) {
            return POPULATION_RATE + trace.population();
        }
        String known = ofCells ? VARIABLES.get(trace.name()) : null;
        return (known == null ? "TRACE_" + trace.name() + "_" : known) + trace.population();
    }

    /** What stands before the population in the name of the dataset of a variable, if it is one of the predecessor's. */
    static Optional<String> prefix(String variable) {
        return Optional.ofNullable(VARIABLES.get(variable));
    }

    static boolean isRateOfEachStep(Traces trace, double dtMs) {
        return trace.name().equals(RateRecorder.RATE) && Math.abs(trace.intervalMs() - dtMs) < 1e-9 * dtMs;
    }
}
