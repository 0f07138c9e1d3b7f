/**
 * How the services of core come to know each other: Guice, here and nowhere else, and in no public signature.
 *
 * <p>Only what exists once in a program is wired: the registry and the services that work with it. Whatever there is one
 * of for a network, a population or a run is made by those services with {@code new}.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ntwk.core.wiring;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
