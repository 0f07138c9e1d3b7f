package org.ntwk.core.file;

import java.util.List;
import org.ntwk.api.network.Experiment;

/**
 * What a flat {@code Model} file of the original framework describes.
 *
 * @param experiment the same network in ntwk's terms
 * @param notices what a reader should know: what was concluded from names, what is not there, which keys are not read
 */
public record FlatModel(Experiment experiment, List<String> notices) {

    public FlatModel {
        notices = List.copyOf(notices);
    }
}
