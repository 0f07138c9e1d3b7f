package org.ntwk.api.scan;

import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.Component;

/**
 * Runs the points of a scan: on threads of this process, on a cluster. An open set. The result of a scan does not depend
 * on who runs it: a job is data, and its output is the same bits wherever it runs.
 */
public interface ScanExecutor extends Component.WithParameters {

    /**
     * Runs all jobs and returns when none is running any more. Each job that {@link ScanJobs#next} gave is run by {@link
     * ScanJobs#run} or reported as finished or failed, unless the scan was asked to stop.
     *
     * @param jobs taken one by one, as there is room for them
     * @param values the executor's parameters
     * @throws InterruptedException if the calling thread was interrupted
     */
    void execute(ScanJobs jobs, ParameterValues values) throws InterruptedException;
}
