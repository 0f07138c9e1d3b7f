package org.ntwk.core.hdf5;

import java.util.HashSet;
import java.util.Set;

/** Gives every dataset a name of its own that HDF5 allows: recordings must not be lost to two equal names. */
final class DatasetNames {

    private static final int MAXIMUM_LENGTH = 1000;

    private final Set<String> taken = new HashSet<>();

    /** The name wanted, with what cannot stand in it replaced by {@code _}, and a number if it is taken. */
    String free(String wanted) {
        String allowed = wanted.replaceAll("[/\\p{Cntrl}]", "_");
        String base = allowed.length() > MAXIMUM_LENGTH ? allowed.substring(0, MAXIMUM_LENGTH) : allowed;
        String name = base;
        for (int n = 2; !taken.add(name); n++) {
            name = base + "_" + n;
        }
        return name;
    }
}
