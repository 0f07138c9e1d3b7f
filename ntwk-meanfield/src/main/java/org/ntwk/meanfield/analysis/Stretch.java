package org.ntwk.meanfield.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** One step of a continuation, and the bifurcations in it. */
final class Stretch {

    private static final int MOST_STEPS = 80;
    private static final double SHORTEST = 1e-11;

    /** Nearer than that a fold and a branch point are one: a branch turns where it crosses another. */
    private static final double SAME = 1e-3;

    /** How far from a singular place to look, as a share of the step. */
    private static final double BESIDE = 1e-5;

    private final BorderedSystem system;
    private final double[] from;
    private final double[] tangent;
    private final double[] to;
    private final double[] turned;
    private final double length;
    private final int after;

    /** @param after how many points of the branch are before {@code from} */
    Stretch(BorderedSystem system, double[] from, double[] tangent, double[] to, double[] turned, int after) {
        this.system = system;
        this.after = after;
        this.from = from;
        this.tangent = tangent;
        this.to = to;
        this.turned = turned;
        double way = 0;
        for (int m = 0; m < from.length; m++) {
            way += (to[m] - from[m]) * tangent[m];
        }
        length = way;
    }

    /** In no order: a step rarely has two. */
    List<Bifurcation> bifurcations() {
        List<Bifurcation> found = new ArrayList<>();
        Optional<double[]> crossing = zero(place -> Matrices.determinant(system.matrix(place, tangent), from.length));
        crossing.ifPresent(place -> found.add(at(Bifurcation.Kind.BRANCH_POINT, place)));
        zero(this::alongParameter)
                .filter(place -> crossing.isEmpty() || BorderedSystem.distance(place, crossing.get()) > SAME)
                .ifPresent(place -> found.add(at(Bifurcation.Kind.FOLD, place)));
        zero(place -> sumsOfPairs(system.fixedPoint(place).eigenvalues()))
                .map(place -> at(Bifurcation.Kind.HOPF, place))
                .filter(hopf -> nearestPairRotates(hopf.point().eigenvalues()))
                .ifPresent(found::add);
        return found;
    }

    private Bifurcation at(Bifurcation.Kind kind, double[] place) {
        return new Bifurcation(kind, system.parameter(place), system.fixedPoint(place), after);
    }

    private double alongParameter(double[] place) {
        if (place == from) {
            return tangent[tangent.length - 1];
        }
        if (place == to) {
            return turned[turned.length - 1];
        }
        return system.tangent(place, tangent)
                .map(there -> there[there.length - 1])
                .orElse(0.0);
    }

    /** Where a function changes its sign: by the method of Illinois, as far as the branch can be computed. */
    private Optional<double[]> zero(ToDoubleFunction<double[]> test) {
        double low = 0;
        double high = length;
        double atLow = test.applyAsDouble(from);
        double atHigh = test.applyAsDouble(to);
        if (atLow * atHigh > 0 || atLow == 0) {
            return Optional.empty();
        }
        double[] best = Math.abs(atLow) < Math.abs(atHigh) ? from : to;
        for (int k = 0; k < MOST_STEPS && Math.abs(high - low) > SHORTEST && atHigh != 0; k++) {
            double way = (low * atHigh - high * atLow) / (atHigh - atLow);
            Optional<double[]> place = system.correct(Continuation.along(from, tangent, way), tangent);
            if (place.isEmpty()) {
                // Where branches cross the matrix is singular, and the zero is as good as found.
                return Optional.of(beside(way).orElse(best));
            }
            best = place.get();
            double value = test.applyAsDouble(best);
            if (value == 0) {
                return Optional.of(best);
            }
            if (value * atHigh < 0) {
                low = high;
                atLow = atHigh;
            } else {
                atLow /= 2;
            }
            high = way;
            atHigh = value;
        }
        return Optional.of(best);
    }

    private Optional<double[]> beside(double way) {
        return system.correct(Continuation.along(from, tangent, way - BESIDE * length), tangent)
                .or(() -> system.correct(Continuation.along(from, tangent, way + BESIDE * length), tangent));
    }

    /** Π (λ_i + λ_j) over i below j; 1 if there is only one. Its scale is of no interest. */
    private static double sumsOfPairs(List<Eigenvalue> eigenvalues) {
        double real = 1;
        double imaginary = 0;
        for (int i = 0; i < eigenvalues.size(); i++) {
            for (int j = 0; j < i; j++) {
                double a = eigenvalues.get(i).real() + eigenvalues.get(j).real();
                double b = eigenvalues.get(i).imaginary() + eigenvalues.get(j).imaginary();
                double product = real * a - imaginary * b;
                imaginary = real * b + imaginary * a;
                real = product;
            }
        }
        return real;
    }

    private static boolean nearestPairRotates(List<Eigenvalue> eigenvalues) {
        double nearest = Double.POSITIVE_INFINITY;
        boolean rotates = false;
        for (int i = 0; i < eigenvalues.size(); i++) {
            for (int j = 0; j < i; j++) {
                Eigenvalue a = eigenvalues.get(i);
                Eigenvalue b = eigenvalues.get(j);
                double sum = Math.hypot(a.real() + b.real(), a.imaginary() + b.imaginary());
                if (sum < nearest) {
                    nearest = sum;
                    rotates = a.imaginary() != 0;
                }
            }
        }
        return rotates;
    }
}
