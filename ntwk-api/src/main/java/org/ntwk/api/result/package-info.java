/** What a run leaves, in the field's words; the last stage before analysis and figures. */
@NullMarked
package org.ntwk.api.result;

import org.jspecify.annotations.NullMarked;
