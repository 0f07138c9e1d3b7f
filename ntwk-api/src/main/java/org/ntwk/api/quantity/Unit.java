package org.ntwk.api.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit of measurement: {@code 1 unit = factor · 10^exponent} in SI base units.
 *
 * <p>The power of ten is kept apart so that a conversion between decimal prefixes moves the decimal point:
 * {@code 0.2 nF} is exactly {@code 200 pF}.
 *
 * @param symbol as it is written, such as {@code nS/cm^2}
 * @param dimension what it measures
 * @param factor the part of the scale that is not a power of ten (60 for a minute)
 * @param exponent the power of ten of the scale
 */
public record Unit(String symbol, Dimension dimension, double factor, int exponent) {

    /** Ahead of the units below, which are parsed with it. */
    private static final Pattern FACTOR =
            Pattern.compile("\\s*([*/·]?)\\s*(1(?![\\d.])|%|[A-Za-zµμΩ°]+)(?:\\^?\\(?(-?\\d{1,2})\\)?)?\\s*");

    public static final Unit ONE = new Unit("1", Dimension.NONE, 1, 0);

    public static final Unit MS = Unit.of("ms");
    public static final Unit MV = Unit.of("mV");
    public static final Unit PA = Unit.of("pA");
    public static final Unit NS = Unit.of("nS");
    public static final Unit PF = Unit.of("pF");
    public static final Unit HZ = Unit.of("Hz");
    public static final Unit UM = Unit.of("um");

    /**
     * The unit that a text names: symbols with SI prefixes, products, quotients and integer powers, such as
     * {@code pF}, {@code mV/ms}, {@code nS/cm^2}, {@code 1/s}.
     *
     * @throws IllegalArgumentException if the text names no unit
     */
    public static Unit of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not a unit; units look like ms, mV,"
                        + " pA, nS, pF, Hz, um, mV/ms or nS/cm^2"));
    }

    /** As {@link #of}, but empty if the text names no unit. */
    public static Optional<Unit> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > 100) {
            return Optional.empty();
        }
        Dimension dimension = Dimension.NONE;
        double factor = 1;
        int exponent = 0;
        Matcher matcher = FACTOR.matcher(trimmed);
        int at = 0;
        while (at < trimmed.length()) {
            if (!matcher.find(at)
                    || matcher.start() != at
                    || (at == 0 && !matcher.group(1).isEmpty())) {
                return Optional.empty();
            }
            Optional<Unit> symbol = BaseUnits.withPrefix(matcher.group(2));
            if (symbol.isEmpty()) {
                return Optional.empty();
            }
            int power = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
            if (matcher.group(1).equals("/")) {
                power = -power;
            }
            dimension = dimension.times(symbol.get().dimension.power(power));
            factor *= StrictMath.pow(symbol.get().factor, power);
            exponent += symbol.get().exponent * power;
            at = matcher.end();
        }
        return Optional.of(new Unit(trimmed, dimension, factor, exponent));
    }

    /** Whether a value in this unit can be given in the other one. */
    public boolean measuresSameAs(Unit other) {
        return dimension.equals(other.dimension);
    }

    /**
     * A value in this unit, given in another one.
     *
     * @throws IllegalArgumentException if the two measure different things
     */
    public double convert(double value, Unit target) {
        if (!measuresSameAs(target)) {
            throw new IllegalArgumentException(
                    symbol + " is " + dimension.inWords() + ", " + target.symbol + " is " + target.dimension.inWords());
        }
        double scaled = factor == target.factor ? value : value * factor / target.factor;
        int shift = exponent - target.exponent;
        if (shift == 0 || !Double.isFinite(scaled)) {
            return scaled;
        }
        // In decimal, so that 1.001 s is 1001 ms and not the double before it.
        return new BigDecimal(Double.toString(scaled)).scaleByPowerOfTen(shift).doubleValue();
    }

    @Override
    public String toString() {
        return symbol;
    }

    /** The symbols that stand without a prefix, and the prefixes; apart so that the constants above can use them. */
    private static final class BaseUnits {

        private static final Map<String, Unit> SYMBOLS = Map.ofEntries(
                symbol("1", Dimension.NONE, 1, 0),
                symbol("%", Dimension.NONE, 1, -2),
                symbol("m", Dimension.LENGTH, 1, 0),
                symbol("g", Dimension.MASS, 1, -3),
                symbol("s", Dimension.TIME, 1, 0),
                symbol("min", Dimension.TIME, 6, 1),
                symbol("h", Dimension.TIME, 36, 2),
                symbol("A", Dimension.CURRENT, 1, 0),
                symbol("K", Dimension.TEMPERATURE, 1, 0),
                symbol("mol", Dimension.AMOUNT, 1, 0),
                symbol("M", Dimension.CONCENTRATION, 1, 3),
                symbol("Hz", Dimension.FREQUENCY, 1, 0),
                symbol("C", Dimension.CHARGE, 1, 0),
                symbol("V", Dimension.VOLTAGE, 1, 0),
                symbol("S", Dimension.CONDUCTANCE, 1, 0),
                symbol("ohm", Dimension.RESISTANCE, 1, 0),
                symbol("Ω", Dimension.RESISTANCE, 1, 0),
                symbol("F", Dimension.CAPACITANCE, 1, 0));

        private static final Map<Character, Integer> PREFIXES = Map.ofEntries(
                Map.entry('f', -15),
                Map.entry('p', -12),
                Map.entry('n', -9),
                Map.entry('u', -6),
                Map.entry('µ', -6),
                Map.entry('μ', -6),
                Map.entry('m', -3),
                Map.entry('c', -2),
                Map.entry('d', -1),
                Map.entry('k', 3),
                Map.entry('M', 6),
                Map.entry('G', 9));

        private static Map.Entry<String, Unit> symbol(String symbol, Dimension dimension, double factor, int exponent) {
            return Map.entry(symbol, new Unit(symbol, dimension, factor, exponent));
        }

        static Optional<Unit> withPrefix(String text) {
            Unit plain = SYMBOLS.get(text);
            if (plain != null) {
                return Optional.of(plain);
            }
            if (text.length() < 2) {
                return Optional.empty();
            }
            Integer prefix = PREFIXES.get(text.charAt(0));
            Unit base = SYMBOLS.get(text.substring(1));
            boolean takesPrefix =
                    base != null && base.factor == 1 && !base.symbol.equals("1") && !base.symbol.equals("%");
            if (prefix == null || !takesPrefix) {
                return Optional.empty();
            }
            return Optional.of(new Unit(text, base.dimension, 1, base.exponent + prefix));
        }
    }
}
