/** Arithmetic over columns of numbers, for kernels that must be fast. */
@NullMarked
package org.ntwk.api.numeric;

import org.jspecify.annotations.NullMarked;
