package org.ntwk.core.equation;

import java.util.BitSet;

/** All nodes that some depend on, themselves included. */
final class Cone {

    private Cone() {}

    static BitSet of(Graph graph, int... tips) {
        BitSet cone = new BitSet();
        for (int tip : tips) {
            if (tip != LinearPart.NONE) {
                cone.set(tip);
            }
        }
        for (int n = cone.length() - 1; n >= 0; n = cone.previousSetBit(n - 1)) {
            for (int operand : graph.node(n).operands()) {
                cone.set(operand);
            }
        }
        return cone;
    }
}
