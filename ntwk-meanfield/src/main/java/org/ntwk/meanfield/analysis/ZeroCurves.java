package org.ntwk.meanfield.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;

/**
 * The curves on which a function of x and y is 0, by marching squares. Where it changes its sign along an edge of the
 * grid the zero is located on the edge, so that points of the curves are exact; where all four edges of a square are
 * crossed, the sign in the middle tells which belong together. A value of 0 counts as below 0.
 */
final class ZeroCurves {

    /** The zero on an edge is within its length by 2 to this power. */
    private static final int HALVINGS = 50;

    private final double[] x;
    private final double[] y;
    private final double[][] values;
    private final DoubleBinaryOperator function;

    /** The other ends of the pieces that begin on an edge, one or two. */
    private final Map<Integer, List<Integer>> pieces = new TreeMap<>();

    private final Map<Integer, double[]> zeros = new HashMap<>();

    private ZeroCurves(double[] x, double[] y, double[][] values, DoubleBinaryOperator function) {
        this.x = x;
        this.y = y;
        this.values = values;
        this.function = function;
    }

    /** @param values of the function, at {@code [j][i]} that of x_i and y_j */
    static List<Curve> of(double[] x, double[] y, double[][] values, DoubleBinaryOperator function) {
        ZeroCurves curves = new ZeroCurves(x, y, values, function);
        for (int j = 0; j + 1 < y.length; j++) {
            for (int i = 0; i + 1 < x.length; i++) {
                curves.crossSquare(i, j);
            }
        }
        return curves.joined();
    }

    private boolean isAbove(int i, int j) {
        return values[j][i] > 0;
    }

    private void crossSquare(int i, int j) {
        boolean a = isAbove(i, j);
        boolean b = isAbove(i + 1, j);
        boolean c = isAbove(i + 1, j + 1);
        boolean d = isAbove(i, j + 1);
        int bottom = edge(i, j, false);
        int top = edge(i, j + 1, false);
        int left = edge(i, j, true);
        int right = edge(i + 1, j, true);
        List<Integer> crossed = new ArrayList<>();
        if (a != b) {
            crossed.add(bottom);
        }
        if (b != c) {
            crossed.add(right);
        }
        if (c != d) {
            crossed.add(top);
        }
        if (d != a) {
            crossed.add(left);
        }
        if (crossed.size() == 2) {
            join(crossed.get(0), crossed.get(1));
        } else if (crossed.size() == 4) {
            boolean middle = function.applyAsDouble((x[i] + x[i + 1]) / 2, (y[j] + y[j + 1]) / 2) > 0;
            // The middle belongs to a and c: the curves go round b and d.
            join(bottom, middle == a ? right : left);
            join(top, middle == a ? left : right);
        }
    }

    private void join(int one, int other) {
        pieces.computeIfAbsent(one, key -> new ArrayList<>()).add(other);
        pieces.computeIfAbsent(other, key -> new ArrayList<>()).add(one);
    }

    /** A number for each edge: horizontal ones are even. */
    private int edge(int i, int j, boolean vertical) {
        return 2 * (j * x.length + i) + (vertical ? 1 : 0);
    }

    private List<Curve> joined() {
        List<Curve> curves = new ArrayList<>();
        while (!pieces.isEmpty()) {
            int start = pieces.keySet().iterator().next();
            Deque<Integer> edges = new ArrayDeque<>(List.of(start));
            for (int edge = next(start); edge >= 0; edge = next(edge)) {
                edges.addLast(edge);
            }
            for (int edge = next(start); edge >= 0; edge = next(edge)) {
                edges.addFirst(edge);
            }
            curves.add(Curve.through(edges.stream().map(this::zero).toList()));
        }
        return Collections.unmodifiableList(curves);
    }

    /** Takes away a piece that begins at an edge and gives its other end; −1 if there is none. */
    private int next(int edge) {
        List<Integer> others = pieces.get(edge);
        if (others == null) {
            return -1;
        }
        Integer other = others.get(0);
        remove(edge, other);
        remove(other, edge);
        return other;
    }

    private void remove(Integer from, Integer to) {
        List<Integer> others = pieces.get(from);
        others.remove(to);
        if (others.isEmpty()) {
            pieces.remove(from);
        }
    }

    private double[] zero(int edge) {
        return zeros.computeIfAbsent(edge, this::locate);
    }

    private double[] locate(int edge) {
        int i = edge / 2 % x.length;
        int j = edge / 2 / x.length;
        boolean vertical = edge % 2 == 1;
        double low = vertical ? y[j] : x[i];
        double high = vertical ? y[j + 1] : x[i + 1];
        boolean aboveAtLow = isAbove(i, j);
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            boolean above =
                    (vertical ? function.applyAsDouble(x[i], middle) : function.applyAsDouble(middle, y[j])) > 0;
            if (above == aboveAtLow) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return vertical ? new double[] {x[i], high} : new double[] {high, y[j]};
    }
}
