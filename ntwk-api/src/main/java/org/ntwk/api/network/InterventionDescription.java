package org.ntwk.api.network;

import org.ntwk.api.quantity.Quantity;

/**
 * A change at a given time. It acts before anything else of the step that begins then: a sample of that time sees it.
 *
 * @param time when, rounded to the nearest step; one after the end of the run never happens
 * @param change what
 */
public record InterventionDescription(Quantity time, ChangeDescription change) {}
