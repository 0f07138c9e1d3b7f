/**
 * What values a component takes: the schema that it declares, the values that a description gives, and the checked
 * numbers that a kernel is prepared with.
 *
 * <p>Documentation, validation, completion in editors and file attributes are all generated from the schema.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.parameter;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
