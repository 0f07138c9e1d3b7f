package org.ntwk.api.network;

import org.jspecify.annotations.Nullable;
import org.ntwk.api.quantity.Quantity;

/**
 * Where on cells with dendrites synapses are: spread at random over the membrane of a region, or over that part of it whose
 * path to the soma has a length in a range.
 *
 * @param region such as {@code soma}, {@code basal} or {@code apical}; the cell model knows its regions
 * @param from the shortest path that belongs to it; null for no limit
 * @param to the shortest path that no longer belongs to it; null for no limit
 */
public record Site(
        String region, @Nullable Quantity from, @Nullable Quantity to) {

    /** A whole region. */
    public static Site of(String region) {
        return new Site(region, null, null);
    }

    /** The part of the region with paths in a range, such as from {@code "100 um"} to {@code "300 um"}. */
    public Site between(String from, String to) {
        return new Site(region, Quantity.of(from), Quantity.of(to));
    }

    /** Whether it is all of the region. */
    public boolean isWhole() {
        return from == null && to == null;
    }

    @Override
    public String toString() {
        return region + (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to);
    }
}
