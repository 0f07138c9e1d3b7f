/**
 * From a description to columns and connection tables: names are resolved, every value is checked, memory is forecast,
 * connections are drawn. All problems of a description are reported at once.
 */
@NullMarked
package org.ntwk.core.compile;

import org.jspecify.annotations.NullMarked;
