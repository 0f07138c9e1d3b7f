/** Random numbers that depend on the seed and on what they are for, and on nothing else. */
@NullMarked
package org.ntwk.api.random;

import org.jspecify.annotations.NullMarked;
