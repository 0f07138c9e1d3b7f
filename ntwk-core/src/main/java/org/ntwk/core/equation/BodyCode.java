package org.ntwk.core.equation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.ntwk.core.expression.Operator;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The code of one method that computes nodes of a cell: first, once, what is the same for all cells, then what differs.
 * Each node goes to a local variable of its own. Columns are local 0 of the method, numbers local 1.
 *
 * <p>{@code a·b + c} is one rounding where the machine has that, as in the cells that are written by hand.
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
        BitSet needed = new BitSet();
        needed.or(results);
        for (int n = needed.length() - 1; n >= 0; n = needed.previousSetBit(n - 1)) {
            for (int operand : uses(n)) {
                needed.set(operand);
            }
        }
        for (int n = needed.nextSetBit(0); n >= 0; n = needed.nextSetBit(n + 1)) {
            if (loaded.get(n)) {
                array(columnOf.applyAsInt(n));
            } else if (!computed.get(n)) {
                same(n);
            }
        }
        return needed;
    }

    /** Computes the nodes of the cell whose index is in a local variable. */
    void cell(BitSet needed, int cellLocal) {
        for (int n = needed.nextSetBit(0); n >= 0; n = needed.nextSetBit(n + 1)) {
            if (loaded.get(n)) {
                code.visitVarInsn(Opcodes.ALOAD, array(columnOf.applyAsInt(n)));
                code.visitVarInsn(Opcodes.ILOAD, cellLocal);
                code.visitInsn(Opcodes.DALOAD);
                keep(n);
            } else if (computed.get(n)) {
                compute(n);
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
            compute(n);
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
        if (given) {
            return new int[0];
        }
        int[] fused = fused(n);
        return fused.length > 0 ? fused : graph.node(n).operands();
    }

    private void compute(int n) {
        int[] fused = fused(n);
        Node node = graph.node(n);
        if (fused.length == 0) {
            nodes.compute(node);
            return;
        }
        Node.Join join = (Node.Join) node;
        boolean subtracts = join.operator() == Operator.SUBTRACT;
        if (subtracts && fused[2] == join.right()) {
            nodes.multiplySubtract(fused[0], fused[1], fused[2]);
        } else {
            nodes.multiplyAdd(fused[0], fused[1], fused[2], subtracts);
        }
    }

    /** Two factors and the other term, where a node is a sum or a difference with a product; else empty. */
    private int[] fused(int n) {
        boolean sum = graph.node(n) instanceof Node.Join join
                && (join.operator() == Operator.ADD || join.operator() == Operator.SUBTRACT);
        if (!sum || !computed.get(n)) {
            return new int[0];
        }
        Node.Join join = (Node.Join) graph.node(n);
        if (isProduct(join.right())) {
            Node.Join product = (Node.Join) graph.node(join.right());
            return new int[] {product.left(), product.right(), join.left()};
        }
        if (isProduct(join.left())) {
            Node.Join product = (Node.Join) graph.node(join.left());
            return new int[] {product.left(), product.right(), join.right()};
        }
        return new int[0];
    }

    private boolean isProduct(int n) {
        return computed.get(n) && graph.node(n) instanceof Node.Join join && join.operator() == Operator.MULTIPLY;
    }
}
