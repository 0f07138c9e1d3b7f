/**
 * A third-party plugin to copy: it sees {@code ntwk-api} and nothing else of ntwk. {@code docs/writing-a-plugin.md}
 * leads from an empty folder to such a jar.
 */
@NullMarked
package org.ntwk.examples;

import org.jspecify.annotations.NullMarked;
