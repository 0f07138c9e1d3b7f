package org.ntwk.api.quantity;

import java.util.Arrays;

/** An immutable array of numbers with value equality, for records that hold many: samples, explicit pairs, weights. */
public final class NumberArray {

    private final double[] values;

    private NumberArray(double[] values) {
        this.values = values;
    }

    public static NumberArray of(double... values) {
        return new NumberArray(values.clone());
    }

    public static NumberArray of(int[] values) {
        return new NumberArray(Arrays.stream(values).asDoubleStream().toArray());
    }

    public int size() {
        return values.length;
    }

    public double get(int index) {
        return values[index];
    }

    /** A copy that the caller owns. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberArray that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** The numbers, cut after the eighth. */
    @Override
    public String toString() {
        if (values.length <= 8) {
            return Arrays.toString(values);
        }
        String head = Arrays.toString(Arrays.copyOf(values, 8));
        return head.substring(0, head.length() - 1) + ", … " + values.length + " numbers]";
    }
}
