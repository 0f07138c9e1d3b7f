package org.ntwk.core.equation;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** One pass over the cells. A closed set. */
sealed interface Step {

    /** The nodes whose columns it reads. */
    BitSet loads();

    /** An exponential from column to column. */
    record Exponential(int number, Node.Exponential node) implements Step {
        @Override
        public BitSet loads() {
            BitSet loads = new BitSet();
            loads.set(node.source());
            return loads;
        }
    }

    /** A loop that computes nodes from columns and stores some of them. */
    final class Loop implements Step {

        /** Nodes that are read from columns; those of {@link Graph.Level#CELL} among them. */
        private final BitSet loads = new BitSet();

        private final BitSet computed = new BitSet();

        /** Nodes whose values go to their own column. */
        final BitSet stores = new BitSet();

        /** Nodes whose values are the new ones of a variable, by its index. */
        final Map<Integer, Integer> ends = new LinkedHashMap<>();

        /** Whether it is nothing but arithmetic that can become vector instructions. */
        final boolean vectorial;

        Loop(boolean vectorial) {
            this.vectorial = vectorial;
        }

        @Override
        public BitSet loads() {
            return loads;
        }

        BitSet computed() {
            return computed;
        }

        /**
         * What the body would have to do, with more nodes, in units of one operation: a column takes two for its address, one
         * to be loaded and one to be stored.
         */
        int costWith(BitSet moreLoads, BitSet moreComputed) {
            BitSet allComputed = union(computed, moreComputed);
            BitSet allLoads = union(loads, moreLoads);
            allLoads.andNot(allComputed);
            return 3 * allLoads.cardinality() + allComputed.cardinality() + 3 * stores.cardinality() + ends.size() + 1;
        }

        void add(BitSet moreLoads, BitSet moreComputed) {
            computed.or(moreComputed);
            loads.or(moreLoads);
            loads.andNot(computed);
        }

        private static BitSet union(BitSet a, BitSet b) {
            BitSet all = (BitSet) a.clone();
            all.or(b);
            return all;
        }
    }
}
