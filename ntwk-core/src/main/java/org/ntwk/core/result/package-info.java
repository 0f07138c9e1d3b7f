/** The result of a run, wherever its series are kept. */
@NullMarked
package org.ntwk.core.result;

import org.jspecify.annotations.NullMarked;
