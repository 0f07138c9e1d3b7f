package org.ntwk.core.compile;

import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;

/** What a connectivity rule is prepared with. */
record ConnectivitySetup(
        int sourceSize,
        int targetSize,
        ParameterValues parameters,
        NetworkDescription network,
        ProjectionDescription projection,
        String path,
        Problems problems)
        implements ConnectivityContext {

    @Override
    public boolean isRecurrent() {
        return projection.source().equals(projection.target());
    }
}
