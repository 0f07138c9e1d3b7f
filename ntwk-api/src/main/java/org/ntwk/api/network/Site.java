package org.ntwk.api.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.quantity.Quantity;

/**
 * Where on cells with dendrites synapses or mechanisms are: in the membrane of regions, or in that part of it whose path to
 * the soma has a length in a range.
 *
 * @param regions such as {@code soma}, {@code basal} or {@code apical}; the cell model knows its regions
 * @param from the shortest path that belongs to it; null for no limit
 * @param to the shortest path that no longer belongs to it; null for no limit
 */
public record Site(
        List<String> regions,
        @Nullable Quantity from,
        @Nullable Quantity to) {

    public Site {
        regions = List.copyOf(regions);
    }

    /** All of some regions. */
    public static Site of(String... regions) {
        return new Site(List.of(regions), null, null);
    }

    /** The part of the regions with paths in a range, such as from {@code "100 um"} to {@code "300 um"}. */
    public Site between(String from, String to) {
        return new Site(regions, Quantity.of(from), Quantity.of(to));
    }

    /** Whether it is all of the regions. */
    public boolean isWhole() {
        return from == null && to == null;
    }

    @Override
    public String toString() {
        return String.join(", ", regions) + (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to);
    }
}
