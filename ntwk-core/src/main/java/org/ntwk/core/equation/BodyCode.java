package org.ntwk.core.equation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The code of one method that computes nodes of a cell: first, once, what is the same for all cells, then what differs.
 * Each node goes to a local variable of its own. Columns are local 0 of the method, numbers local 1.
 */
final class BodyCode {

    private final MethodVisitor code;
    private final Graph graph;
    private final IntUnaryOperator columnOf;
    private final Lasting lasting;
    private final BitSet loaded;
    private final BitSet computed;
    private final NodeCode nodes;
    private final Map<Integer, Integer> locals = new HashMap<>();
    private final Map<Integer, Integer> arrays = new HashMap<>();
    private final int timeLocal;
    private int nextLocal;

    /**
     * @param columnOf the column of a node
     * @param loaded nodes that are read from columns
     * @param computed nodes that can be computed from them
     * @param timeLocal where the time is, if any node needs it
     * @param firstLocal the first local variable that is free
     */
    BodyCode(
            MethodVisitor code,
            Graph graph,
            IntUnaryOperator columnOf,
            Lasting lasting,
            BitSet loaded,
            BitSet computed,
            int timeLocal,
            int firstLocal) {
        this.code = code;
        this.graph = graph;
        this.columnOf = columnOf;
        this.lasting = lasting;
        this.loaded = loaded;
        this.computed = computed;
        this.timeLocal = timeLocal;
        nextLocal = firstLocal;
        nodes = new NodeCode(code, this::value);
    }

    /** Makes what is the same for all cells; gives all nodes that the results need. */
    BitSet prologue(BitSet results) {
        BitSet needed = needed(results.stream().toArray());
        for (int n = needed.nextSetBit(0); n >= 0; n = needed.nextSetBit(n + 1)) {
            if (loaded.get(n)) {
                array(columnOf.applyAsInt(n));
            } else if (!computed.get(n)) {
                same(n);
            }
        }
        return needed;
    }

    /** All nodes that computing some takes. */
    BitSet needed(int... results) {
        BitSet needed = new BitSet();
        for (int result : results) {
            needed.set(result);
        }
        for (int n = needed.length() - 1; n >= 0; n = needed.previousSetBit(n - 1)) {
            for (int operand : uses(n)) {
                needed.set(operand);
            }
        }
        return needed;
    }

    /** Computes nodes of the cell whose index is in a local variable, unless they are there. */
    void cell(BitSet needed, int cellLocal) {
        for (int n = needed.nextSetBit(0); n >= 0; n = needed.nextSetBit(n + 1)) {
            if (locals.containsKey(n)) {
                continue;
            }
            if (loaded.get(n)) {
                code.visitVarInsn(Opcodes.ALOAD, array(columnOf.applyAsInt(n)));
                code.visitVarInsn(Opcodes.ILOAD, cellLocal);
                code.visitInsn(Opcodes.DALOAD);
                keep(n);
            } else if (computed.get(n)) {
                nodes.compute(graph.node(n));
                keep(n);
            }
        }
    }

    void store(int node, int column, int cellLocal) {
        code.visitVarInsn(Opcodes.ALOAD, array(column));
        code.visitVarInsn(Opcodes.ILOAD, cellLocal);
        value(node);
        code.visitInsn(Opcodes.DASTORE);
    }

    /** Goes to the label unless the comparison holds. */
    void jumpUnless(Node.Join comparison, Label label) {
        nodes.jumpUnless(comparison, label);
    }

    /** Puts the value of a node on the stack. */
    void value(int node) {
        if (graph.node(node) instanceof Node.Constant constant) {
            code.visitLdcInsn(constant.value());
        } else {
            code.visitVarInsn(Opcodes.DLOAD, locals.get(node));
        }
    }

    /** Holds a column in a local variable; before the first cell. */
    int array(int column) {
        Integer known = arrays.get(column);
        if (known != null) {
            return known;
        }
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitLdcInsn(column);
        code.visitInsn(Opcodes.AALOAD);
        code.visitVarInsn(Opcodes.ASTORE, nextLocal);
        arrays.put(column, nextLocal);
        return nextLocal++;
    }

    int newLocal() {
        return nextLocal++;
    }

    /** A node that is the same for all cells. */
    private void same(int n) {
        if (graph.node(n) instanceof Node.Constant) {
            return;
        }
        if (graph.level(n) == Graph.Level.UNIFORM) {
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitLdcInsn(lasting.number(n));
            code.visitInsn(Opcodes.DALOAD);
        } else if (graph.node(n) instanceof Node.Time) {
            code.visitVarInsn(Opcodes.DLOAD, timeLocal);
        } else {
            nodes.compute(graph.node(n));
        }
        keep(n);
    }

    private void keep(int n) {
        code.visitVarInsn(Opcodes.DSTORE, nextLocal);
        locals.put(n, nextLocal);
        nextLocal += 2;
    }

    private int[] uses(int n) {
        boolean given = loaded.get(n) || graph.level(n).isLasting();
        return given ? new int[0] : graph.node(n).operands();
    }
}
