/** Which cell projects onto which. Draws are keyed by target, so that they are the same at any number of threads. */
@NullMarked
package org.ntwk.api.connectivity;

import org.jspecify.annotations.NullMarked;
