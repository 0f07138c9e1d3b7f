/**
 * Watches what components of third-party plugins do while a network runs, when a run asks for it: that they write where they
 * may, to finite numbers, and keep the other promises of their interfaces. A watched kernel stands in the place of the
 * plugin's own and does the same, so that the numbers of a run stay as they are; without the check there is none.
 *
 * <p>What a test of a component finds is in the test kit; this finds what only shows in a network. It knows nothing of the
 * engine.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ntwk.core.check;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
