/**
 * Programs that measure: each prints a table and says how it was made. Figures and commands stand in
 * {@code docs/performance.md}.
 */
@NullMarked
package org.ntwk.benchmarks;

import org.jspecify.annotations.NullMarked;
