package org.ntwk.core.scan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.scan.AxisValues;
import org.ntwk.api.scan.AxisValues.Spacing;
import org.ntwk.api.scan.ScanAxis;
import org.ntwk.api.scan.ScanResult;

/** The values of one axis whose description has no problems. */
final class AxisGrid {

    private static final MathContext WRITTEN = new MathContext(15);

    private final ScanAxis axis;

    AxisGrid(ScanAxis axis) {
        this.axis = axis;
    }

    /** How many values it has; 0 if it has all between two ends. */
    int size() {
        if (axis.values() instanceof AxisValues.Listed listed)
            return listed.values().size();
        return axis.values() instanceof AxisValues.Range range ? range.points() : 0;
    }

    /** One of its values. */
    Value value(int index) {
        if (axis.values() instanceof AxisValues.Listed listed) {
            return listed.values().get(index);
        }
        AxisValues.Range range = (AxisValues.Range) axis.values();
        Unit unit = unit(range);
        if (index == 0 || index == range.points() - 1) {
            return Value.of(Quantity.of(in(index == 0 ? range.from() : range.to(), unit), unit));
        }
        // Rounded as its author would write it: 0.3, not 0.30000000000000004, and a size of 1000 is a whole number.
        BigDecimal exact = BigDecimal.valueOf(between(range, index, range.points() - 1.0));
        return Value.of(Quantity.of(exact.round(WRITTEN).doubleValue(), unit));
    }

    /** What a sample has at a point. */
    Value drawn(long seed, int point) {
        RandomStream random = RandomStream.of(seed, "scan", axis.name()).at(point, 0);
        if (axis.values() instanceof AxisValues.Drawn drawn) {
            Distribution distribution = drawn.distribution();
            Unit unit = distribution.unit();
            return Value.of(Quantity.of(distribution.draw(point, random, unit), unit));
        }
        if (size() > 0) {
            return value(random.nextInt(size()));
        }
        AxisValues.Range range = (AxisValues.Range) axis.values();
        return Value.of(Quantity.of(between(range, random.nextDouble(), 1), unit(range)));
    }

    /** The value after so many of so many steps from one end to the other, in the unit of the range. */
    private static double between(AxisValues.Range range, double step, double steps) {
        double from = in(range.from(), unit(range));
        double to = in(range.to(), unit(range));
        return range.spacing() == Spacing.LOGARITHMIC
                ? from * StrictMath.pow(to / from, step / steps)
                : from + (to - from) * step / steps;
    }

    /** That of the ends; a bare zero has that of the other. */
    static Unit unit(AxisValues.Range range) {
        return isBareZero(range.from()) ? range.to().unit() : range.from().unit();
    }

    static boolean isBareZero(Quantity quantity) {
        return quantity.value() == 0 && quantity.unit().equals(Unit.ONE);
    }

    private static double in(Quantity quantity, Unit unit) {
        return isBareZero(quantity) ? 0 : quantity.in(unit);
    }

    /** The axis in a result, of values in the order of the result. */
    ScanResult.Axis result(List<Value> values) {
        Optional<Unit> unit = commonUnit(values);
        double[] numbers = new double[values.size()];
        List<String> labels = new ArrayList<>();
        for (int n = 0; n < numbers.length; n++) {
            if (unit.isPresent()) {
                numbers[n] = in(((Value.Scalar) values.get(n)).quantity(), unit.get());
                labels.add(Quantity.of(numbers[n], unit.get()).toString());
            } else {
                numbers[n] = n;
                labels.add(values.get(n) instanceof Value.Text text ? text.text() : String.valueOf(values.get(n)));
            }
        }
        return new ScanResult.Axis(
                axis.name(), axis.paths(), unit.orElse(Unit.ONE), NumberArray.of(numbers), labels, unit.isPresent());
    }

    private static Optional<Unit> commonUnit(List<Value> values) {
        Unit common = null;
        for (Value value : values) {
            if (!(value instanceof Value.Scalar scalar)) {
                return Optional.empty();
            }
            Unit unit = scalar.quantity().unit();
            if (!isBareZero(scalar.quantity())) {
                if (common != null && !common.measuresSameAs(unit)) {
                    return Optional.empty();
                }
                common = common == null ? unit : common;
            }
        }
        return Optional.of(common == null ? Unit.ONE : common);
    }
}
