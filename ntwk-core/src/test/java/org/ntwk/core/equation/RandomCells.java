package org.ntwk.core.equation;

import java.util.Random;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;

/** Cells of random equations of V, w and n, whose values stay small. */
final class RandomCells {

    private static final String[] LEAVES = {"V/mV", "w/pA", "n", "p", "q", "x", "y", "t/ms", "I/pA", "g/nS", "2", "0.3"
    };

    private final Random random;
    private final int size;

    RandomCells(long seed, int size) {
        random = new Random(seed);
        this.size = size;
    }

    /** @param uniform whether all cells have the same parameters */
    ComponentDescription next(boolean uniform) {
        return ComponentDescription.of("equations")
                .with(
                        "equations",
                        "p : 1\nq : 1\nx = " + expression(4, 5) + " : 1\n"
                                + "y = " + expression(3, 6) + " : 1\n"
                                + "dw/dt = " + expression(4, LEAVES.length) + "*pA/ms : pA\n"
                                + "dV/dt = " + expression(5, LEAVES.length) + "*mV/ms : mV\n"
                                + "dn/dt = " + expression(3, LEAVES.length) + "/ms : 1")
                .with("threshold", expression(2, 7) + " > " + expression(2, 7))
                .with("reset", "w += " + expression(3, 7) + "*pA")
                .with("p", parameter(uniform))
                .with("q", parameter(true));
    }

    private Value parameter(boolean uniform) {
        if (uniform) {
            return Value.of(random.nextDouble());
        }
        return Value.of(random.doubles(size, -1, 1).toArray(), "1");
    }

    /** An expression whose value stays small, in brackets; of the first so many leaves. */
    private String expression(int depth, int leaves) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return "(" + LEAVES[random.nextInt(leaves)] + ")";
        }
        String a = expression(depth - 1, leaves);
        String b = expression(depth - 1, leaves);
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> "(" + a + " + " + b + ")";
            case 3, 4 -> "(" + a + " - " + b + ")";
            case 5, 6, 7 -> "(" + a + " * sin(" + b + "))";
            case 8 -> "(" + a + "/(2 + cos(" + b + ")))";
            case 9 -> "exp(clip(" + a + ", -3, 2))";
            case 10 -> "exp(-0.1*V/mV + 0.2)";
            case 11 -> "where(" + a + " < " + b + ", " + b + ", -" + a + ")";
            case 12 -> "min(" + a + ", max(" + b + ", p))";
            case 13 -> "tanh(" + a + ")^3";
            case 14 -> "sqrt(abs(" + a + ") + q^2)";
            default -> "(-" + a + " * (q + 0.5))";
        };
    }
}
