/** The membrane mechanisms that ship and need no equations of their own. */
@NullMarked
package org.ntwk.core.mechanism;

import org.jspecify.annotations.NullMarked;
