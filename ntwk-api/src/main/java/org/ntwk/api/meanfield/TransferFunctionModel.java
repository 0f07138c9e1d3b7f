package org.ntwk.api.meanfield;

import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.InvalidInputException;

/** A way to predict the rate of a cell from those of its inputs. An open set: plugins bring more. */
public interface TransferFunctionModel extends Component.WithParameters {

    /**
     * The function of one cell.
     *
     * @throws InvalidInputException if the model does not cover this cell or these inputs, with paths that begin with
     *     {@link TransferFunctionContext#path()}
     */
    TransferFunction prepare(TransferFunctionContext context);
}
