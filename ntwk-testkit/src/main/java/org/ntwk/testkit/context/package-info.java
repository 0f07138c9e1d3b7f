/**
 * What components work with, without an engine: columns and a few answers, for tests of one component alone. The contracts
 * use them, and so may an author's own tests:
 *
 * <pre>{@code
 * TestCells cells = TestCells.of(new PerfectIf(), ComponentDescription.of("acme:perfect-if").with("Cm", "250 pF"), 3, 0.1);
 * CellKernel kernel = cells.prepare();
 * kernel.initialise(0, 3);
 * cells.current()[1] = 100;
 * kernel.advance(0, 3, 0);
 * assertThat(cells.state("V")[1]).isCloseTo(-64.95, within(1e-12));
 * }</pre>
 *
 * <p>Parameters are checked as in a network, and each context refuses what an engine does not give: a variable that is not
 * declared, a second writer of one row.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ntwk.testkit.context;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
