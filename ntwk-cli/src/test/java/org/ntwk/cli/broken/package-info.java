/** A plugin that breaks its contract, to be packed into a jar. */
@NullMarked
package org.ntwk.cli.broken;

import org.jspecify.annotations.NullMarked;
