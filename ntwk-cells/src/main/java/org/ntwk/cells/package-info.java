/**
 * Point neurons as plugins: each model is a class with its parameters, state and equation, beside a package-private
 * kernel with its loops.
 *
 * <p>Sees the API only, like anybody's plugin.
 */
@NullMarked
package org.ntwk.cells;

import org.jspecify.annotations.NullMarked;
