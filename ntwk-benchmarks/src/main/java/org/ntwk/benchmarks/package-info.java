/**
 * What measures. Classes with a {@code main} method measure a whole, each with a table; the others are JMH benchmarks of one
 * loop each. Figures and commands stand in {@code docs/performance.md}.
 */
@NullMarked
package org.ntwk.benchmarks;

import org.jspecify.annotations.NullMarked;
