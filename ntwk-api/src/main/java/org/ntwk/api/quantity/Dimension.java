package org.ntwk.api.quantity;

import java.util.ArrayList;
import java.util.List;

/**
 * The physical dimension of a unit: the exponents of the SI base quantities that neuroscience uses.
 *
 * @param length exponent of the metre
 * @param mass exponent of the kilogram
 * @param time exponent of the second
 * @param current exponent of the ampere
 * @param temperature exponent of the kelvin
 * @param amount exponent of the mole
 */
public record Dimension(int length, int mass, int time, int current, int temperature, int amount) {

    public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0);
    public static final Dimension LENGTH = new Dimension(1, 0, 0, 0, 0, 0);
    public static final Dimension MASS = new Dimension(0, 1, 0, 0, 0, 0);
    public static final Dimension TIME = new Dimension(0, 0, 1, 0, 0, 0);
    public static final Dimension CURRENT = new Dimension(0, 0, 0, 1, 0, 0);
    public static final Dimension TEMPERATURE = new Dimension(0, 0, 0, 0, 1, 0);
    public static final Dimension AMOUNT = new Dimension(0, 0, 0, 0, 0, 1);
    public static final Dimension FREQUENCY = TIME.power(-1);
    public static final Dimension CHARGE = CURRENT.times(TIME);
    public static final Dimension VOLTAGE = new Dimension(2, 1, -3, -1, 0, 0);
    public static final Dimension CONDUCTANCE = CURRENT.over(VOLTAGE);
    public static final Dimension RESISTANCE = VOLTAGE.over(CURRENT);
    public static final Dimension CAPACITANCE = CHARGE.over(VOLTAGE);
    public static final Dimension CONCENTRATION = AMOUNT.over(LENGTH.power(3));

    public Dimension times(Dimension other) {
        return new Dimension(
                length + other.length,
                mass + other.mass,
                time + other.time,
                current + other.current,
                temperature + other.temperature,
                amount + other.amount);
    }

    public Dimension over(Dimension other) {
        return times(other.power(-1));
    }

    public Dimension power(int n) {
        return new Dimension(length * n, mass * n, time * n, current * n, temperature * n, amount * n);
    }

    /** The field's word for this dimension with its article, for messages: "a voltage", "a time". */
    public String inWords() {
        if (equals(NONE)) return "a pure number";
        if (equals(LENGTH)) return "a length";
        if (equals(LENGTH.power(2))) return "an area";
        if (equals(MASS)) return "a mass";
        if (equals(TIME)) return "a time";
        if (equals(CURRENT)) return "a current";
        if (equals(TEMPERATURE)) return "a temperature";
        if (equals(AMOUNT)) return "an amount of substance";
        if (equals(FREQUENCY)) return "a rate";
        if (equals(CHARGE)) return "a charge";
        if (equals(VOLTAGE)) return "a voltage";
        if (equals(CONDUCTANCE)) return "a conductance";
        if (equals(RESISTANCE)) return "a resistance";
        if (equals(CAPACITANCE)) return "a capacitance";
        if (equals(CONCENTRATION)) return "a concentration";
        if (equals(VOLTAGE.over(TIME))) return "a voltage per time";
        if (equals(CURRENT.over(TIME))) return "a current per time";
        if (equals(CONDUCTANCE.over(TIME))) return "a conductance per time";
        Dimension area = LENGTH.power(2);
        if (equals(CONDUCTANCE.over(area))) return "a conductance per area";
        if (equals(CURRENT.over(area))) return "a current per area";
        if (equals(CAPACITANCE.over(area))) return "a capacitance per area";
        if (equals(NONE.over(area))) return "a number per area";
        if (equals(RESISTANCE.times(LENGTH))) return "a resistivity";
        return "a quantity in " + this;
    }

    /** The dimension in SI base units, such as {@code kg m^2 s^-3 A^-1}; {@code 1} for a pure number. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        addPart(parts, "kg", mass);
        addPart(parts, "m", length);
        addPart(parts, "s", time);
        addPart(parts, "A", current);
        addPart(parts, "K", temperature);
        addPart(parts, "mol", amount);
        return parts.isEmpty() ? "1" : String.join(" ", parts);
    }

    private static void addPart(List<String> parts, String symbol, int exponent) {
        if (exponent == 1) {
            parts.add(symbol);
        } else if (exponent != 0) {
            parts.add(symbol + "^" + exponent);
        }
    }
}
