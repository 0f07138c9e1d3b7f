package org.ntwk.api.scan;

import java.util.List;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.result.RunResult;

/** Works numbers out of the result of a run, which are what a scan keeps of a point. An open set: plugins bring more. */
public interface Measure extends Component.WithParameters {

    /**
     * The numbers, with the same names for every run of one network. Which are there may depend on what was recorded.
     *
     * @param result of a complete run
     * @param values the measure's parameters
     * @throws RuntimeException if the result lacks what is needed; the point has then failed, for the reason given
     */
    List<Measured> of(RunResult result, ParameterValues values);
}
