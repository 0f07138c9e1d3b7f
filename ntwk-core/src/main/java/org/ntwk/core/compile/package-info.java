/**
 * From a description to columns and connection tables: names are resolved, every value is checked, memory is forecast,
 * connections are drawn. All problems of a description are reported at once.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ntwk.core.compile;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
