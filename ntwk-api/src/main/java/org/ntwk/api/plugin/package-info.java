/**
 * How components come into ntwk: a {@link org.ntwk.api.plugin.NtwkPlugin} lists them by kind. ntwk's own components come
 * in the same way.
 */
@NullMarked
package org.ntwk.api.plugin;

import org.jspecify.annotations.NullMarked;
