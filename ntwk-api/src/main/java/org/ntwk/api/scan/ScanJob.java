package org.ntwk.api.scan;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One point of a scan as data: all that another process or machine needs to run it.
 *
 * @param address SHA-256 of the text, in hexadecimal; equal jobs have equal results
 * @param text what is run and kept, as JSON. {@code ntwk job FILE --out OUTPUT --data FOLDER} runs a
 *     file with it
 * @param folder where the files lie that the text names; empty if it names none
 * @param output where the result is to stand. What stands there is whole: it is written elsewhere and moved
 * @param memoryBytes that the run is expected to need
 */
public record ScanJob(String address, String text, Optional<Path> folder, Path output, long memoryBytes) {}
