/** The {@code ntwk} command: one class for each subcommand, and what they share. */
@NullMarked
package org.ntwk.cli;

import org.jspecify.annotations.NullMarked;
