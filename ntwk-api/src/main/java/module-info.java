/** Words and contracts: descriptions, quantities, parameter schemas, the plugin interfaces, results and problems. */
module org.ntwk.api {
    requires java.management;
    requires jdk.management;
    requires static transitive org.apiguardian.api;
    requires static transitive org.jspecify;

    exports org.ntwk.api.cell;
    exports org.ntwk.api.connectivity;
    exports org.ntwk.api.meanfield;
    exports org.ntwk.api.membrane;
    exports org.ntwk.api.network;
    exports org.ntwk.api.numeric;
    exports org.ntwk.api.parameter;
    exports org.ntwk.api.plasticity;
    exports org.ntwk.api.plugin;
    exports org.ntwk.api.problem;
    exports org.ntwk.api.quantity;
    exports org.ntwk.api.random;
    exports org.ntwk.api.recording;
    exports org.ntwk.api.result;
    exports org.ntwk.api.scan;
    exports org.ntwk.api.simulation;
    exports org.ntwk.api.stimulus;
    exports org.ntwk.api.synapse;
}
