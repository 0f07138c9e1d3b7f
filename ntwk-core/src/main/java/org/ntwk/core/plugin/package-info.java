/** Which components there are: discovery of plugins and the registry of what they bring. */
@NullMarked
package org.ntwk.core.plugin;

import org.jspecify.annotations.NullMarked;
