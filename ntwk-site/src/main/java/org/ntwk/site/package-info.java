/**
 * Makes the site from what is in the repository and from the components themselves: the README as its start, the documents,
 * the examples, and reference pages. It is a program of the build and is not published.
 */
@NullMarked
package org.ntwk.site;

import org.jspecify.annotations.NullMarked;
