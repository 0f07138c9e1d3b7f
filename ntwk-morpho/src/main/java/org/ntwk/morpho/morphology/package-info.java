/**
 * The form of a cell: a tree of tapering cables, with or without a spherical soma. It knows no file format, which is
 * {@link org.ntwk.morpho.swc}'s, and no compartments, which are {@link org.ntwk.morpho.discretisation}'s.
 */
@NullMarked
package org.ntwk.morpho.morphology;

import org.jspecify.annotations.NullMarked;
