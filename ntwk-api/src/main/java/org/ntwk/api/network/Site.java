package org.ntwk.api.network;

import org.jspecify.annotations.Nullable;
import org.ntwk.api.quantity.Quantity;

/**
 * A place on cells with dendrites: a region, that part of it whose path to the soma has a length in a range, or the one
 * compartment of it whose path is nearest to a length. Synapses are spread over it at random, by area of membrane; a recording
 * takes each of its compartments.
 *
 * @param region such as {@code soma}, {@code basal} or {@code apical}; the cell model knows its regions
 * @param from the shortest path that belongs to it; null for no limit
 * @param to the shortest path that no longer belongs to it; null for no limit
 * @param path that its one compartment is nearest to; null for all of them. It goes with no limits
 */
public record Site(
        String region,
        @Nullable Quantity from,
        @Nullable Quantity to,
        @Nullable Quantity path) {

    /** A whole region. */
    public static Site of(String region) {
        return new Site(region, null, null, null);
    }

    /** The part of the region with paths in a range, such as from {@code "100 um"} to {@code "300 um"}. */
    public Site between(String from, String to) {
        return new Site(region, Quantity.of(from), Quantity.of(to), null);
    }

    /** The compartment of the region whose path is nearest to a length, such as {@code "200 um"}. */
    public Site nearest(String path) {
        return new Site(region, null, null, Quantity.of(path));
    }

    /** Whether it is all of the region. */
    public boolean isWhole() {
        return from == null && to == null && path == null;
    }

    /** A short name without blanks, such as {@code apical:100um-300um} or {@code apical:200um}. */
    public String label() {
        if (isWhole()) {
            return region;
        }
        String range = path == null ? brief(from) + "-" + brief(to) : brief(path);
        return region + ":" + range;
    }

    private static String brief(@Nullable Quantity length) {
        return length == null ? "" : length.toString().replace(" ", "");
    }

    @Override
    public String toString() {
        return region
                + (from == null ? "" : " from " + from)
                + (to == null ? "" : " to " + to)
                + (path == null ? "" : " at " + path);
    }
}
