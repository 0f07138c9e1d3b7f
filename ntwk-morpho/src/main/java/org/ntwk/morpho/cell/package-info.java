/** Cells with dendrites as cell models of networks. */
@NullMarked
package org.ntwk.morpho.cell;

import org.jspecify.annotations.NullMarked;
