package org.ntwk.api.meanfield;

import org.apiguardian.api.API;
import org.ntwk.api.stimulus.Waveform;

/** What mean-field theory sees of a stimulus. A closed set. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface ReducedStimulus {

    /**
     * Spikes that are independent between cells and between moments.
     *
     * @param sources number of Poisson trains that reach one cell, at least 0; on average, so not always whole
     * @param rateHz of each of them
     */
    record PoissonSpikes(double sources, Waveform rateHz) implements ReducedStimulus {

        public PoissonSpikes {
            Numbers.nonNegative("number of sources", sources, "");
        }
    }

    /**
     * A current into each cell.
     *
     * @param currentPa positive depolarises
     */
    record Current(Waveform currentPa) implements ReducedStimulus {}
}
