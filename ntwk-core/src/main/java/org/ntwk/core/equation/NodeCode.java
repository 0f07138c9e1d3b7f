package org.ntwk.core.equation;

import java.util.function.IntConsumer;
import org.ntwk.core.expression.Function;
import org.ntwk.core.expression.Operator;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The code that computes one node from its operands. It calls nothing but {@code Math}, {@code StrictMath},
 * {@code ColumnMath}, and the operators and functions of expressions.
 */
final class NodeCode {

    private static final String ONE_NUMBER = "(D)D";
    private static final String TWO_NUMBERS = "(DD)D";

    private final MethodVisitor code;

    /** Puts the value of a node on the stack. */
    private final IntConsumer value;

    NodeCode(MethodVisitor code, IntConsumer value) {
        this.code = code;
        this.value = value;
    }

    /** Leaves the value of the node on the stack. */
    void compute(Node node) {
        if (node instanceof Node.Negation negation) {
            value.accept(negation.operand());
            code.visitInsn(Opcodes.DNEG);
        } else if (node instanceof Node.Join join) {
            join(join);
        } else if (node instanceof Node.Call call) {
            call(call);
        } else if (node instanceof Node.MultiplyAdd sum) {
            multiplyAdd(sum.a(), sum.b(), sum.c());
        } else if (node instanceof Node.Exponential exponential) {
            multiplyAdd(exponential.scale(), exponential.source(), exponential.shift());
            statically("java/lang/StrictMath", "exp", ONE_NUMBER);
        } else if (node instanceof Node.Choice choice) {
            Label otherwise = new Label();
            value.accept(choice.condition());
            code.visitInsn(Opcodes.DCONST_0);
            code.visitInsn(Opcodes.DCMPL);
            code.visitJumpInsn(Opcodes.IFEQ, otherwise);
            choose(otherwise, () -> value.accept(choice.ifTrue()), () -> value.accept(choice.ifFalse()));
        } else {
            throw new IllegalStateException(node + " is not computed");
        }
    }

    /** Goes to the label unless the comparison holds. */
    void jumpUnless(Node.Join comparison, Label label) {
        value.accept(comparison.left());
        value.accept(comparison.right());
        switch (comparison.operator()) {
            case LESS -> jump(Opcodes.DCMPG, Opcodes.IFGE, label);
            case LESS_OR_EQUAL -> jump(Opcodes.DCMPG, Opcodes.IFGT, label);
            case GREATER -> jump(Opcodes.DCMPL, Opcodes.IFLE, label);
            case GREATER_OR_EQUAL -> jump(Opcodes.DCMPL, Opcodes.IFLT, label);
            case EQUAL -> jump(Opcodes.DCMPL, Opcodes.IFNE, label);
            case NOT_EQUAL -> jump(Opcodes.DCMPL, Opcodes.IFEQ, label);
            default -> throw new IllegalStateException(comparison + " is no comparison");
        }
    }

    private void jump(int compare, int jump, Label label) {
        code.visitInsn(compare);
        code.visitJumpInsn(jump, label);
    }

    private void multiplyAdd(int a, int b, int c) {
        value.accept(a);
        value.accept(b);
        value.accept(c);
        statically("org/ntwk/api/numeric/ColumnMath", "multiplyAdd", "(DDD)D");
    }

    private void join(Node.Join join) {
        Operator operator = join.operator();
        if (operator.isComparison()) {
            Label otherwise = new Label();
            jumpUnless(join, otherwise);
            choose(otherwise, () -> code.visitInsn(Opcodes.DCONST_1), () -> code.visitInsn(Opcodes.DCONST_0));
            return;
        }
        boolean byItsClass = operator == Operator.REMAINDER
                || operator == Operator.POWER
                || operator == Operator.AND
                || operator == Operator.OR;
        if (byItsClass) {
            constant(Operator.class, operator.name());
        }
        value.accept(join.left());
        value.accept(join.right());
        switch (operator) {
            case ADD -> code.visitInsn(Opcodes.DADD);
            case SUBTRACT -> code.visitInsn(Opcodes.DSUB);
            case MULTIPLY -> code.visitInsn(Opcodes.DMUL);
            case DIVIDE -> code.visitInsn(Opcodes.DDIV);
            case MINIMUM -> statically("java/lang/Math", "min", TWO_NUMBERS);
            case MAXIMUM -> statically("java/lang/Math", "max", TWO_NUMBERS);
            default -> apply(Operator.class, TWO_NUMBERS);
        }
    }

    private void call(Node.Call call) {
        Function function = call.function();
        if (function == Function.INT) {
            constant(Function.class, function.name());
            value.accept(call.argument());
            apply(Function.class, ONE_NUMBER);
            return;
        }
        value.accept(call.argument());
        switch (function) {
            case SQRT, ABS, FLOOR, CEIL -> statically("java/lang/Math", function.word(), ONE_NUMBER);
            case SIGN -> statically("java/lang/Math", "signum", ONE_NUMBER);
            case ARCSIN -> statically("java/lang/StrictMath", "asin", ONE_NUMBER);
            case ARCCOS -> statically("java/lang/StrictMath", "acos", ONE_NUMBER);
            case ARCTAN -> statically("java/lang/StrictMath", "atan", ONE_NUMBER);
            default -> statically("java/lang/StrictMath", function.word(), ONE_NUMBER);
        }
    }

    private void choose(Label otherwise, Runnable first, Runnable second) {
        Label end = new Label();
        first.run();
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(otherwise);
        second.run();
        code.visitLabel(end);
    }

    private void constant(Class<?> of, String name) {
        code.visitFieldInsn(Opcodes.GETSTATIC, Type.getInternalName(of), name, Type.getDescriptor(of));
    }

    private void apply(Class<?> of, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Type.getInternalName(of), "apply", descriptor, false);
    }

    private void statically(String owner, String name, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }
}
