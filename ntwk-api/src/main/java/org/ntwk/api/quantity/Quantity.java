package org.ntwk.api.quantity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit, as people write it: {@code 200 pF}.
 *
 * <p>Quantities live at the border (files, builders, results). Inside a simulation values are bare doubles in one
 * coherent set: ms, mV, pA, nS, pF, Hz, um.
 *
 * @param value the number
 * @param unit what it counts
 */
public record Quantity(double value, Unit unit) {

    private static final Pattern TEXT =
            Pattern.compile("\\s*([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)\\s*([^\\d\\s.].*|1/.*)?");

    public static Quantity of(double value, Unit unit) {
        return new Quantity(value, unit);
    }

    public static Quantity of(double value, String unit) {
        return new Quantity(value, Unit.of(unit));
    }

    /** A pure number. */
    public static Quantity of(double value) {
        return new Quantity(value, Unit.ONE);
    }

    /**
     * Reads a number with an optional unit.
     *
     * @throws IllegalArgumentException if the text is not a quantity
     */
    public static Quantity of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is not a quantity; a quantity is a number with a unit, such as 200 pF"));
    }

    /** As {@link #of(String)}, but empty if the text is not a quantity. */
    public static Optional<Quantity> parse(String text) {
        if (text.length() > 200) {
            return Optional.empty();
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(matcher.group(1));
        String symbol = matcher.group(2);
        if (symbol == null) {
            return Optional.of(of(value));
        }
        return Unit.parse(symbol).map(unit -> new Quantity(value, unit));
    }

    /**
     * The number in another unit.
     *
     * @throws IllegalArgumentException if the unit measures something else
     */
    public double in(Unit target) {
        return unit.convert(value, target);
    }

    public boolean measuredIn(Unit target) {
        return unit.measuresSameAs(target);
    }

    /** The quantity as it can be read again; whole numbers without a decimal point. */
    @Override
    public String toString() {
        String number = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
        return unit.symbol().equals("1") ? number : number + " " + unit.symbol();
    }
}
