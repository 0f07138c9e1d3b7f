package org.ntwk.core.file;

import java.util.Optional;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.scan.ScanDescription;

/**
 * What a scan file holds.
 *
 * @param description at which points
 * @param base the experiment that is run at them
 * @param executor who runs them, if the file says
 */
public record ScanFile(ScanDescription description, ExperimentTree base, Optional<ComponentDescription> executor) {}
