/** The synapse models that ship with ntwk. */
@NullMarked
package org.ntwk.core.synapse;

import org.jspecify.annotations.NullMarked;
