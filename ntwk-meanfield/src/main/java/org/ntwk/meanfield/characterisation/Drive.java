package org.ntwk.meanfield.characterisation;

import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/**
 * A presynaptic population as random spikes.
 *
 * @param name unique among the drives of a cell
 * @param path where it stands in the experiment, for problems
 * @param sources cells of the population
 * @param probability that one of them reaches a given cell
 */
record Drive(String name, String path, SynapticSign sign, int sources, double probability, SynapticContact contact) {

    /** Delays make no difference to it. */
    StimulusDescription stimulus(double rateHz) {
        return new StimulusDescription(
                name,
                DrivenCell.CELL,
                sign,
                CellSelection.all(),
                ComponentDescription.of("poisson-drive")
                        .with("sources", sources)
                        .with("probability", probability)
                        .with("rate", Value.of(Quantity.of(rateHz, Unit.HZ))),
                contact.withDelay(Value.of("0 ms")));
    }
}
