/**
 * What components say of themselves, for a reader: as data, and as pages. Everything comes from their schemas, so it is
 * as complete for a third party's components as for ntwk's own.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ntwk.core.reference;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
