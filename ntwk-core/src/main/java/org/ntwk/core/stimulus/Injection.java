package org.ntwk.core.stimulus;

import org.ntwk.api.stimulus.StimulusContext;

/** What the injections of currents and of conductances have in common. */
final class Injection {

    private Injection() {}

    /** The factor of each cell; 0 for those that nothing is injected into. */
    static double[] scale(StimulusContext context) {
        double[] scale = context.parameters().perCell("scale");
        for (int cell = 0; cell < scale.length; cell++) {
            if (!context.isSelected(cell)) {
                scale[cell] = 0;
            }
        }
        return scale;
    }
}
