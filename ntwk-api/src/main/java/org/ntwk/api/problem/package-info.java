/**
 * What can be wrong and how it is said: problems are collected and thrown once, with path, value, unit, bound and a hint.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.api.problem;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
