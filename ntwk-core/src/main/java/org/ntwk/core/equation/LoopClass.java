package org.ntwk.core.equation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.ntwk.core.expression.Operator;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class file that does what a plan says: a static method for each loop, which takes columns to local variables
 * first, as the JIT compiler then vectorises it. No text of a description gets into it.
 */
final class LoopClass {

    private static final String NAME = Type.getInternalName(LoopClass.class) + "$Compiled";
    private static final String COLUMNS = "[[D";
    private static final String LOOP = "(" + COLUMNS + "[DDII)V";

    /** Locals of the methods over a range with the time. */
    private static final int TIME = 2;

    private static final int FROM = 4;
    private static final int TO = 5;

    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    private final CellGraph cell;
    private final Graph graph;
    private final LoopPlan plan;
    private final Lasting lasting;

    private LoopClass(CellGraph cell, LoopPlan plan, Lasting lasting) {
        this.cell = cell;
        graph = cell.graph();
        this.plan = plan;
        this.lasting = lasting;
    }

    /** The class file; what it reads of lasting nodes gets its place in {@code lasting}. */
    static byte[] file(CellGraph cell, LoopPlan plan, Lasting lasting) {
        return new LoopClass(cell, plan, lasting).write();
    }

    private byte[] write() {
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, "java/lang/Object", new String[] {
            Type.getInternalName(Loops.class)
        });
        constructor();
        for (int s = 0; s < plan.steps().size(); s++) {
            if (plan.steps().get(s) instanceof Step.Loop loop) {
                loop(s, loop);
            }
        }
        advance();
        threshold();
        reset();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void constructor() {
        MethodVisitor code = writer.visitMethod(0, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        end(code);
    }

    /**
     * All is read first, as what is read may be overwritten. Then each result is stored when it is there, synapses first: in
     * this order the JIT compiler vectorises it, and not in all others.
     */
    private void loop(int step, Step.Loop loop) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "step" + step, LOOP, null, null);
        code.visitCode();
        BodyCode body = new BodyCode(code, graph, this::column, lasting, loop.loads(), loop.computed(), TIME, TO + 1);
        BitSet results = (BitSet) loop.stores.clone();
        loop.ends.values().forEach(results::set);
        BitSet read = body.prologue(results);
        read.and(loop.loads());
        loop.stores.stream().forEach(node -> body.array(column(node)));
        loop.ends.keySet().forEach(variable -> body.array(endColumn(variable)));
        List<Integer> ends = new ArrayList<>(loop.ends.keySet());
        Collections.reverse(ends);
        int index = body.newLocal();
        range(code, index, () -> {
            body.cell(read, index);
            loop.stores.stream().forEach(node -> {
                body.cell(body.needed(node), index);
                body.store(node, column(node), index);
            });
            ends.forEach(variable -> {
                int node = loop.ends.get(variable);
                body.cell(body.needed(node), index);
                body.store(node, endColumn(variable), index);
            });
        });
        end(code);
    }

    /** A loop over the cells from {@link #FROM} to {@link #TO}. */
    private static void range(MethodVisitor code, int index, Runnable body) {
        Label next = new Label();
        Label test = new Label();
        code.visitVarInsn(Opcodes.ILOAD, FROM);
        code.visitVarInsn(Opcodes.ISTORE, index);
        code.visitJumpInsn(Opcodes.GOTO, test);
        code.visitLabel(next);
        body.run();
        code.visitIincInsn(index, 1);
        code.visitLabel(test);
        code.visitVarInsn(Opcodes.ILOAD, index);
        code.visitVarInsn(Opcodes.ILOAD, TO);
        code.visitJumpInsn(Opcodes.IF_ICMPLT, next);
    }

    /** Calls the steps in turn. */
    private void advance() {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "advance", LOOP, null, null);
        code.visitCode();
        for (int s = 0; s < plan.steps().size(); s++) {
            if (plan.steps().get(s) instanceof Step.Exponential exponential) {
                column(code, column(exponential.node().source()));
                number(code, exponential.node().scale());
                number(code, exponential.node().shift());
                column(code, column(exponential.number()));
                code.visitVarInsn(Opcodes.ILOAD, FROM + 1);
                code.visitVarInsn(Opcodes.ILOAD, TO + 1);
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        "org/ntwk/api/numeric/ColumnMath",
                        exponential.node().kind().method(),
                        "([DDD[DII)V",
                        false);
            } else {
                code.visitVarInsn(Opcodes.ALOAD, 1);
                code.visitVarInsn(Opcodes.ALOAD, 2);
                code.visitVarInsn(Opcodes.DLOAD, TIME + 1);
                code.visitVarInsn(Opcodes.ILOAD, FROM + 1);
                code.visitVarInsn(Opcodes.ILOAD, TO + 1);
                code.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, "step" + s, LOOP, false);
            }
        }
        plan.staged().forEach((variable, scratch) -> copy(code, scratchColumn(scratch), variable));
        end(code);
    }

    private static void copy(MethodVisitor code, int from, int to) {
        column(code, from);
        code.visitVarInsn(Opcodes.ILOAD, FROM + 1);
        column(code, to);
        code.visitVarInsn(Opcodes.ILOAD, FROM + 1);
        code.visitVarInsn(Opcodes.ILOAD, TO + 1);
        code.visitVarInsn(Opcodes.ILOAD, FROM + 1);
        code.visitInsn(Opcodes.ISUB);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/lang/System",
                "arraycopy",
                "(Ljava/lang/Object;ILjava/lang/Object;II)V",
                false);
    }

    private static void column(MethodVisitor code, int column) {
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitLdcInsn(column);
        code.visitInsn(Opcodes.AALOAD);
    }

    private void number(MethodVisitor code, int node) {
        if (graph.node(node) instanceof Node.Constant constant) {
            code.visitLdcInsn(constant.value());
        } else {
            code.visitVarInsn(Opcodes.ALOAD, 2);
            code.visitLdcInsn(lasting.number(node));
            code.visitInsn(Opcodes.DALOAD);
        }
    }

    private void threshold() {
        String ofRange = "(" + COLUMNS + "[DII)I";
        MethodVisitor outer = writer.visitMethod(Opcodes.ACC_PUBLIC, "nextAboveThreshold", ofRange, null, null);
        outer.visitCode();
        outer.visitVarInsn(Opcodes.ALOAD, 1);
        outer.visitVarInsn(Opcodes.ALOAD, 2);
        outer.visitInsn(Opcodes.DCONST_0);
        outer.visitVarInsn(Opcodes.ILOAD, 3);
        outer.visitVarInsn(Opcodes.ILOAD, 4);
        String scan = "(" + COLUMNS + "[DDII)I";
        outer.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, "scan", scan, false);
        outer.visitInsn(Opcodes.IRETURN);
        outer.visitMaxs(0, 0);
        outer.visitEnd();

        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "scan", scan, null, null);
        code.visitCode();
        if (cell.threshold() != LinearPart.NONE) {
            scan(code);
        }
        code.visitVarInsn(Opcodes.ILOAD, TO);
        code.visitInsn(Opcodes.IRETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void scan(MethodVisitor code) {
        Node condition = graph.node(cell.threshold());
        BitSet results = new BitSet();
        Node.Join comparison =
                condition instanceof Node.Join join && join.operator().isComparison()
                        ? join
                        : new Node.Join(Operator.NOT_EQUAL, cell.threshold(), graph.constant(0));
        results.set(comparison.left());
        results.set(comparison.right());
        BodyCode body = whole(code, results, TO + 1);
        BitSet needed = body.prologue(results);
        int index = body.newLocal();
        range(code, index, () -> {
            body.cell(needed, index);
            Label below = new Label();
            body.jumpUnless(comparison, below);
            code.visitVarInsn(Opcodes.ILOAD, index);
            code.visitInsn(Opcodes.IRETURN);
            code.visitLabel(below);
        });
    }

    private void reset() {
        String ofCell = "(" + COLUMNS + "[DI)V";
        MethodVisitor outer = writer.visitMethod(Opcodes.ACC_PUBLIC, "reset", ofCell, null, null);
        outer.visitCode();
        outer.visitVarInsn(Opcodes.ALOAD, 1);
        outer.visitVarInsn(Opcodes.ALOAD, 2);
        outer.visitVarInsn(Opcodes.ILOAD, 3);
        outer.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, "spike", ofCell, false);
        end(outer);

        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "spike", ofCell, null, null);
        code.visitCode();
        int index = 2;
        BitSet results = new BitSet();
        Arrays.stream(cell.resets()).forEach(results::set);
        BodyCode body = whole(code, results, index + 1);
        body.cell(body.prologue(results), index);
        for (int variable = 0; variable < cell.resets().length; variable++) {
            int after = cell.resets()[variable];
            boolean changed = !graph.node(after).equals(new Node.Column(variable));
            if (changed) {
                body.store(after, variable, index);
            }
        }
        end(code);
    }

    /** Code for everything that results need, from variables, g, i and what lasts. */
    private BodyCode whole(MethodVisitor code, BitSet results, int firstLocal) {
        BitSet loaded = new BitSet();
        BitSet computed = new BitSet();
        BitSet all = Cone.of(graph, results.stream().toArray());
        for (int n = all.nextSetBit(0); n >= 0; n = all.nextSetBit(n + 1)) {
            boolean read = graph.node(n) instanceof Node.Column || graph.level(n) == Graph.Level.CELL;
            if (read) {
                loaded.set(n);
            } else if (graph.level(n) == Graph.Level.VARYING) {
                computed.set(n);
            }
        }
        return new BodyCode(code, graph, this::column, lasting, loaded, computed, TIME, firstLocal);
    }

    private int column(int node) {
        if (graph.node(node) instanceof Node.Column column) {
            return column.index();
        }
        return graph.level(node) == Graph.Level.CELL
                ? scratchColumn(plan.scratchColumns()) + lasting.column(node)
                : scratchColumn(plan.scratch(node));
    }

    private int scratchColumn(int scratch) {
        return cell.columns() + scratch;
    }

    private int endColumn(int variable) {
        Map<Integer, Integer> staged = plan.staged();
        return staged.containsKey(variable) ? scratchColumn(staged.get(variable)) : variable;
    }

    private static void end(MethodVisitor code) {
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
