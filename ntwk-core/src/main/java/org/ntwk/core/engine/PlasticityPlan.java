package org.ntwk.core.engine;

import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.core.check.Checks;
import org.ntwk.core.plugin.Owned;

/**
 * Plasticity whose connections are still to be drawn.
 *
 * @param model the rule
 * @param values its checked parameters
 * @param checks which let it prepare its kernel
 */
public record PlasticityPlan(Owned<PlasticityModel> model, ParameterValues values, Checks checks) {

    boolean changesWeights() {
        return model.ask("changesWeights", PlasticityModel::changesWeights);
    }

    public boolean takesTargetSpikes() {
        return model.ask("takesTargetSpikes", PlasticityModel::takesTargetSpikes);
    }
}
