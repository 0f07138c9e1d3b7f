/**
 * Experiment files: text into descriptions and back. YAML and JSON experiments, the flat {@code Model} files of the
 * original framework, and the JSON Schema that editors complete with.
 *
 * <p>What is read here is checked for its form only; whether components, parameters and populations exist and fit is
 * found when the network is compiled. Not here: recordings ({@code org.ntwk.core.store}).
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ntwk.core.file;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
