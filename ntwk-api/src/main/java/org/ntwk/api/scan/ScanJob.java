package org.ntwk.api.scan;

import java.nio.file.Path;

/**
 * One point of a scan as data: all that another process or machine needs to run it.
 *
 * @param address SHA-256 of the text, in hexadecimal; equal jobs have equal results
 * @param text what is run and kept, as JSON. {@code ntwk job FILE --out OUTPUT} runs a file with it
 * @param output where the result is to stand. What stands there is whole: it is written elsewhere and moved
 * @param memoryBytes that the run is expected to need
 */
public record ScanJob(String address, String text, Path output, long memoryBytes) {}
