package org.ntwk.core.expression;

import java.util.Optional;
import java.util.stream.IntStream;
import org.ntwk.api.quantity.Dimension;
import org.ntwk.api.quantity.Unit;

/** Products and powers of units. Powers of ten stay exact, because a unit keeps them as an exponent. */
final class UnitAlgebra {

    static final int MAX_POWER = 20;

    private static final int MAX_EXPONENT = 2000;

    private UnitAlgebra() {}

    static Unit product(Unit a, Unit b) {
        if (sameScale(a, Unit.ONE)) {
            return b;
        }
        if (sameScale(b, Unit.ONE)) {
            return a;
        }
        return derived(a.dimension().times(b.dimension()), a.factor() * b.factor(), a.exponent() + b.exponent());
    }

    static Unit quotient(Unit a, Unit b) {
        return product(a, power(b, -1));
    }

    static Unit power(Unit unit, int n) {
        if (n == 1 || sameScale(unit, Unit.ONE)) {
            return unit;
        }
        return derived(unit.dimension().power(n), StrictMath.pow(unit.factor(), n), unit.exponent() * n);
    }

    /** A unit of the same dimension that has a root; none if the dimension is not a square. */
    static Optional<Unit> asSquare(Unit unit) {
        Dimension d = unit.dimension();
        int odd = (d.length() | d.mass() | d.time() | d.current() | d.temperature() | d.amount()) & 1;
        if (odd != 0) {
            return Optional.empty();
        }
        int evenExponent = unit.exponent() - Math.floorMod(unit.exponent(), 2);
        return Optional.of(derived(d, 1, evenExponent));
    }

    /** The unit whose square is the given one, which {@link #asSquare} gave. */
    static Unit root(Unit square) {
        Dimension d = square.dimension();
        Dimension half = new Dimension(
                d.length() / 2, d.mass() / 2, d.time() / 2, d.current() / 2, d.temperature() / 2, d.amount() / 2);
        return derived(half, 1, square.exponent() / 2);
    }

    /** Whether a number means the same in both. */
    static boolean sameScale(Unit a, Unit b) {
        return a.exponent() == b.exponent() && a.factor() == b.factor() && a.measuresSameAs(b);
    }

    /** Refuses what no physics needs, long before an exponent could overflow. */
    static void requireModest(Unit unit, int column) {
        Dimension d = unit.dimension();
        int[] exponents = {d.length(), d.mass(), d.time(), d.current(), d.temperature(), d.amount(), unit.exponent()};
        if (IntStream.of(exponents).anyMatch(exponent -> Math.abs(exponent) > MAX_EXPONENT)) {
            throw new ExpressionException(column, "the unit of this term has too high a power.");
        }
    }

    private static Unit derived(Dimension dimension, double factor, int exponent) {
        if (dimension.equals(Dimension.NONE) && factor == 1 && exponent == 0) {
            return Unit.ONE;
        }
        String scale = (factor == 1 ? "" : factor + " ") + (exponent == 0 ? "" : "10^" + exponent + " ");
        return new Unit(scale + dimension, dimension, factor, exponent);
    }
}
