/**
 * What can be wrong and how it is said: problems are collected and thrown once, with path, value, unit, bound and a hint.
 */
@NullMarked
package org.ntwk.api.problem;

import org.jspecify.annotations.NullMarked;
