package org.ntwk.api.network;

/** What is verified of components while a network runs. */
public enum ComponentCheck {
    /** Nothing: what a run costs goes into its numbers. */
    NONE,

    /**
     * That the components of third-party plugins keep the contracts of their interfaces: they write where they may, to finite
     * numbers, and spikes, sources and samples are such as there can be. The run has one thread and takes longer; its
     * numbers are the same.
     */
    FULL
}
