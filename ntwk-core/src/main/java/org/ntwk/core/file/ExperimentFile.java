package org.ntwk.core.file;

import org.ntwk.api.network.Experiment;

/**
 * What a file describes.
 *
 * @param experiment with an entry for each name of a list
 * @param places where in the file each entry comes from
 */
public record ExperimentFile(Experiment experiment, EntryPlaces places) {}
