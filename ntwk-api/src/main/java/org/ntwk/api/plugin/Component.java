package org.ntwk.api.plugin;

import java.util.List;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;

/**
 * What every pluggable component says of itself. Components have no state: one instance serves every network, from any
 * thread. What a run needs is made by the component's {@code prepare}.
 */
public interface Component {

    /** The name in descriptions: lower-case words joined by {@code -}, prefixed with the plugin's id: {@code vendor:name}. */
    String name();

    /** One sentence on what it is, without a full stop. */
    String summary();

    /** The equations it computes, one a line, as plain text. */
    default List<String> equations() {
        return List.of();
    }

    /** Where they come from: papers with equation numbers. */
    default List<String> references() {
        return List.of();
    }

    /**
     * Reports values that are valid one by one but not together.
     *
     * @param values each inside its bounds
     * @param path where the component stands in the description
     */
    default void check(ParameterValues values, String path, Problems problems) {}

    /** A component whose parameters do not depend on where it is used; all but waveforms and plasticity. */
    interface WithParameters extends Component {

        /** Its parameters: the same each time. */
        ParameterSchema parameters();
    }
}
