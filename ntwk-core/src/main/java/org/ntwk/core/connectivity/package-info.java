/** The connectivity rules that ship with ntwk. */
@NullMarked
package org.ntwk.core.connectivity;

import org.jspecify.annotations.NullMarked;
