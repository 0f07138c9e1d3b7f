/**
 * Contracts: tests for every kind of component, which its author need not write. A test class extends the contract of its
 * kind and names the component:
 *
 * <pre>{@code
 * class PerfectIfTest extends CellModelContract {
 *     @Override
 *     protected CellModel component() {
 *         return new PerfectIf();
 *     }
 * }
 * }</pre>
 *
 * <p>What a contract cannot know, such as a parameter without a default or the order of a method, is told by overriding one
 * of its protected methods. A test that fails says what it saw and what to do. ntwk's own components pass the same tests.
 *
 * <p>The contexts that kernels are tested with are in {@link org.ntwk.testkit.context}.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ntwk.testkit;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
