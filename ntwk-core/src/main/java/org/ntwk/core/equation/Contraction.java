package org.ntwk.core.equation;

/**
 * Makes one operation of each sum or difference with a product. It is done before passes are planned, so that results do not
 * depend on which of them computes a product.
 */
final class Contraction extends Rewriting {

    private Contraction(CellGraph cell) {
        super(cell);
    }

    static CellGraph of(CellGraph cell) {
        return new Contraction(cell).rewritten();
    }

    @Override
    int rewritten(int n) {
        if (!(from.node(n) instanceof Node.Join join) || from.level(n) != Graph.Level.VARYING) {
            return copy(n);
        }
        int left = join.left();
        int right = join.right();
        return switch (join.operator()) {
            case ADD -> {
                if (isProduct(right)) {
                    yield multiplyAdd(right, false, at(left));
                }
                yield isProduct(left) ? multiplyAdd(left, false, at(right)) : copy(n);
            }
            case SUBTRACT -> {
                if (isProduct(right)) {
                    yield multiplyAdd(right, true, at(left));
                }
                yield isProduct(left) ? multiplyAdd(left, false, negated(at(right))) : copy(n);
            }
            default -> copy(n);
        };
    }

    /** Whether it is a product that is computed in each step. */
    private boolean isProduct(int n) {
        return from.level(n) == Graph.Level.VARYING && from.node(n).isProduct();
    }

    private int multiplyAdd(int product, boolean minus, int other) {
        Node.Join factors = (Node.Join) from.node(product);
        int a = at(factors.left());
        int b = at(factors.right());
        if (minus && to.level(b).isLasting()) {
            b = negated(b);
        } else if (minus) {
            a = negated(a);
        }
        return to.add(new Node.MultiplyAdd(a, b, other));
    }

    private int negated(int n) {
        return to.node(n) instanceof Node.Negation negation ? negation.operand() : to.negation(n);
    }
}
