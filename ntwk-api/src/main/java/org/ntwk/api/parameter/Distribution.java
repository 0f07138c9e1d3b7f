package org.ntwk.api.parameter;

import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;

/** How a value that differs between cells or synapses is drawn. A closed set; every member can be written to a file. */
public sealed interface Distribution {

    /** A unit that its values can be converted to. */
    Unit unit();

    /**
     * One value.
     *
     * @param index which cell or synapse it is for
     * @param random the stream of that cell or synapse
     * @param in the unit of the answer
     */
    double draw(int index, RandomStream random, Unit in);

    /** Gaussian with the given mean and standard deviation. */
    record Normal(Quantity mean, Quantity sd) implements Distribution {
        @Override
        public Unit unit() {
            return mean.unit();
        }

        @Override
        public double draw(int index, RandomStream random, Unit in) {
            return mean.in(in) + sd.in(in) * random.nextGaussian();
        }
    }

    /** Any value between two ends with the same density. */
    record Uniform(Quantity low, Quantity high) implements Distribution {
        @Override
        public Unit unit() {
            return low.unit();
        }

        @Override
        public double draw(int index, RandomStream random, Unit in) {
            double from = low.in(in);
            return from + (high.in(in) - from) * random.nextDouble();
        }
    }

    /** Lognormal with the given mean and standard deviation of the values themselves (not of their logarithms). */
    record LogNormal(Quantity mean, Quantity sd) implements Distribution {
        @Override
        public Unit unit() {
            return mean.unit();
        }

        @Override
        public double draw(int index, RandomStream random, Unit in) {
            double m = mean.in(in);
            double relative = sd.in(in) / m;
            double variance = StrictMath.log1p(relative * relative);
            return m * StrictMath.exp(StrictMath.sqrt(variance) * random.nextGaussian() - variance / 2);
        }
    }

    /** A given value for each cell or synapse. */
    record Explicit(NumberArray values, Unit unit) implements Distribution {
        @Override
        public double draw(int index, RandomStream random, Unit in) {
            return unit.convert(values.get(index), in);
        }
    }
}
