/** The way in for programs: {@link org.ntwk.core.Ntwk}. */
@NullMarked
package org.ntwk.core;

import org.jspecify.annotations.NullMarked;
