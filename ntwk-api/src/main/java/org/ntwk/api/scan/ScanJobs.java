package org.ntwk.api.scan;

import java.util.Optional;

/** The jobs of a scan that are still to be run, as an executor sees them. For use from any thread. */
public interface ScanJobs {

    /** How many {@link #next} has not given yet. */
    int remaining();

    /** The next job; empty if there is none left, or the scan was asked to stop. */
    Optional<ScanJob> next();

    /** Whether the scan was asked to stop: what runs elsewhere is to be cancelled. */
    boolean stopRequested();

    /** Runs a job in this thread and reports how it ended; returns early when the scan is asked to stop. Never throws. */
    void run(ScanJob job);

    /** Reports that a job which was run elsewhere has left its output; whether the output is whole is checked. */
    void finished(ScanJob job);

    /**
     * Reports that a job which was run elsewhere has failed.
     *
     * @param cause for a person to read
     */
    void failed(ScanJob job, String cause);
}
