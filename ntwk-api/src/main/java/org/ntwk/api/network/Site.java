package org.ntwk.api.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.quantity.Quantity;

/**
 * A place on cells with dendrites: regions, that part of them whose path to the soma has a length in a range, or the one
 * compartment of them whose path is nearest to a length. Mechanisms are in its membrane, synapses are spread over it at random
 * by area of membrane, a recording takes each of its compartments.
 *
 * @param regions such as {@code soma}, {@code basal} or {@code apical}; the cell model knows its regions
 * @param from the shortest path that belongs to it; null for no limit
 * @param to the shortest path that no longer belongs to it; null for no limit
 * @param path that its one compartment is nearest to; null for all of them. It goes with no limits
 */
public record Site(
        List<String> regions,
        @Nullable Quantity from,
        @Nullable Quantity to,
        @Nullable Quantity path) {

    public Site {
        regions = List.copyOf(regions);
    }

    /** All of some regions. */
    public static Site of(String... regions) {
        return new Site(List.of(regions), null, null, null);
    }

    /** The part of the regions with paths in a range, such as from {@code "100 um"} to {@code "300 um"}. */
    public Site between(String from, String to) {
        return new Site(regions, Quantity.of(from), Quantity.of(to), null);
    }

    /** The compartment of the regions whose path is nearest to a length, such as {@code "200 um"}. */
    public Site nearest(String path) {
        return new Site(regions, null, null, Quantity.of(path));
    }

    /** Whether it is all of the regions. */
    public boolean isWhole() {
        return from == null && to == null && path == null;
    }

    /** A short name without blanks, such as {@code soma+axon}, {@code apical:100um-300um} or {@code apical:200um}. */
    public String label() {
        String whole = String.join("+", regions);
        if (isWhole()) {
            return whole;
        }
        return whole + ":" + (path == null ? brief(from) + "-" + brief(to) : brief(path));
    }

    private static String brief(@Nullable Quantity length) {
        return length == null ? "" : length.toString().replace(" ", "");
    }

    @Override
    public String toString() {
        return String.join(", ", regions)
                + (from == null ? "" : " from " + from)
                + (to == null ? "" : " to " + to)
                + (path == null ? "" : " at " + path);
    }
}
