package org.ntwk.api.network;

/** Whether what a source does to its targets counts as excitation or as inhibition in recordings and figures. */
public enum SynapticSign {
    EXCITATORY,
    INHIBITORY
}
