package org.ntwk.core.plugin;

/** A component did what its interface forbids. Who called it makes a fault of its plugin of this; see {@link Owned#fault}. */
public final class BrokenContract extends RuntimeException {

    /**
     * @param what it did, and what was expected
     * @param hint what its author could do
     */
    public BrokenContract(String what, String hint) {
        super(what + "\n   " + hint, null, false, false);
    }
}
