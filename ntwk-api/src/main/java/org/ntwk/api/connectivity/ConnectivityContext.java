package org.ntwk.api.connectivity;

import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;

/** The projection that a {@link ConnectivityRule} is asked to draw. */
public interface ConnectivityContext {

    /** Number of cells of the presynaptic population. */
    int sourceSize();

    /** Number of cells of the postsynaptic population. */
    int targetSize();

    /** Whether source and target are one population, so that a cell could connect to itself (an autapse). */
    boolean isRecurrent();

    /** The checked parameters of the rule. */
    ParameterValues parameters();

    /** The whole network, for rules that depend on a projection's place in it. */
    NetworkDescription network();

    /** The projection itself. */
    ProjectionDescription projection();

    /** Where the rule stands in the description, for problems. */
    String path();

    /** Takes what is wrong with the description. */
    Problems problems();
}
