package org.ntwk.meanfield.transfer;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.Erfc;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.meanfield.membrane.DifferentiatedMembrane;
import org.ntwk.meanfield.membrane.Jet;
import org.ntwk.meanfield.membrane.MembraneColumns;
import org.ntwk.meanfield.membrane.MembraneStatistics;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;

/**
 * The semi-analytic transfer function of one cell: statistics of the membrane, the threshold that was fitted to them,
 * and the rate of that threshold. Where statistics leave the range of the fit, the polynomial takes them at its border;
 * the rate is then still of the true statistics, so that it goes to 0 with the fluctuations below threshold.
 *
 * <p>Derivatives are exact. Those of a regressor that is held are 0, so that they jump at the border. They are 0 where V
 * does not fluctuate, and where the rate is too small or too near 1/τ_V for a double.
 */
public final class EffectiveThresholdFunction implements TransferFunction {

    private static final double ROOT_2 = Math.sqrt(2);
    private static final double ROOT_HALF_PI = Math.sqrt(Math.PI / 2);

    /** From here on erfc(x) or exp(−x²/2) is 0 in double precision. */
    private static final double UNDERFLOW = 40;

    private final ShotNoiseMembrane membrane;
    private final ThresholdPolynomial polynomial;
    private final FittedRange range;
    private final OptionalDouble heldOutErrorHz;

    private EffectiveThresholdFunction(
            ShotNoiseMembrane membrane,
            ThresholdPolynomial polynomial,
            FittedRange range,
            OptionalDouble heldOutErrorHz) {
        this.membrane = membrane;
        this.polynomial = polynomial;
        this.range = range;
        this.heldOutErrorHz = heldOutErrorHz;
    }

    /**
     * The function with given coefficients.
     *
     * @param coefficientsMv as many as {@link EffectiveThresholdModel} knows a threshold of
     * @param range where the threshold was fitted
     * @throws IllegalArgumentException if there is no threshold of that many coefficients
     */
    public static EffectiveThresholdFunction of(
            ShotNoiseMembrane membrane, double[] coefficientsMv, FittedRange range) {
        ThresholdPolynomial polynomial = ThresholdPolynomial.of(coefficientsMv)
                .orElseThrow(() -> new IllegalArgumentException(coefficientsMv.length
                        + " coefficients make no threshold; there are those of " + ThresholdPolynomial.SIZES));
        return new EffectiveThresholdFunction(membrane, polynomial, range, OptionalDouble.empty());
    }

    /** The same function, of which the error of the fit is known. */
    public EffectiveThresholdFunction withHeldOutErrorHz(double error) {
        return new EffectiveThresholdFunction(membrane, polynomial, range, OptionalDouble.of(error));
    }

    /** The membrane that it takes its statistics from. */
    public ShotNoiseMembrane membrane() {
        return membrane;
    }

    /** Where the threshold was fitted. */
    public FittedRange fittedRange() {
        return range;
    }

    /**
     * How far its rates are from measured ones, in Hz: root mean square over the points of the fit that fire, each
     * foretold by a fit that did not see it. Empty if it is not known.
     */
    public OptionalDouble heldOutErrorHz() {
        return heldOutErrorHz;
    }

    @Override
    public int inputs() {
        return membrane.inputs().size();
    }

    @Override
    public double rateHz(double[] ratesHz, double currentPa) {
        return rateHz(membrane.at(ratesHz, currentPa));
    }

    @Override
    public void ratesHz(double[][] ratesHz, double[] currentPa, double[] outHz, int from, int to) {
        MembraneColumns columns = new MembraneColumns(to);
        membrane.evaluate(ratesHz, currentPa, columns, from, to);
        for (int p = from; p < to; p++) {
            outHz[p] = rateHz(columns.at(p));
        }
    }

    /** The effective threshold in mV at given statistics. */
    public double thresholdMv(MembraneStatistics statistics) {
        double mean = range.meanMv().hold(statistics.meanMv());
        double sd = range.sdMv().hold(statistics.sdMv());
        double time = range.correlationTimeMs().hold(statistics.correlationTimeMs());
        double x = (mean + 60) / 10;
        double y = (sd - 4) / 6;
        if (polynomial.isNormalisedByLeak()) {
            double leak = membrane.cell().leakNs();
            return polynomial.thresholdMv(new double[] {
                x, y, time * leak / membrane.cell().capacitancePf() - 0.5, Math.log(statistics.conductanceNs() / leak)
            });
        }
        double skewness = range.skewness().hold(statistics.skewness());
        return polynomial.thresholdMv(new double[] {x, y, skewness, (time - 10) / 200, crossing(statistics, skewness)});
    }

    /** The rate in Hz at given statistics. */
    public double rateHz(MembraneStatistics statistics) {
        return EffectiveThreshold.rateHz(
                thresholdMv(statistics), statistics.meanMv(), statistics.sdMv(), statistics.correlationTimeMs());
    }

    @Override
    public double derivatives(double[] ratesHz, double currentPa, double[] first, double[] second) {
        MembraneStatistics statistics = membrane.at(ratesHz, currentPa);
        if (isFlatAt(statistics)) {
            Arrays.fill(first, 0);
            Arrays.fill(second, 0);
        } else {
            DifferentiatedMembrane moments = DifferentiatedMembrane.at(membrane, ratesHz, currentPa, 2);
            moments.write(rate(moments, statistics), first, second);
        }
        return rateHz(statistics);
    }

    @Override
    public double gradient(double[] ratesHz, double currentPa, double[] first) {
        MembraneStatistics statistics = membrane.at(ratesHz, currentPa);
        if (isFlatAt(statistics)) {
            Arrays.fill(first, 0);
        } else {
            DifferentiatedMembrane moments = DifferentiatedMembrane.at(membrane, ratesHz, currentPa, 1);
            moments.writeFirst(rate(moments, statistics), first);
        }
        return rateHz(statistics);
    }

    private boolean isFlatAt(MembraneStatistics statistics) {
        return statistics.isStill() || distance(statistics) > UNDERFLOW;
    }

    private double distance(MembraneStatistics statistics) {
        return (thresholdMv(statistics) - statistics.meanMv()) / (ROOT_2 * statistics.sdMv());
    }

    private Jet rate(DifferentiatedMembrane moments, MembraneStatistics statistics) {
        Jet frequency = moments.correlationTimeMs().reciprocal().multiply(500);
        return distance(statistics) < -UNDERFLOW ? frequency.multiply(2) : frequency.multiply(crossings(moments));
    }

    private Jet crossings(DifferentiatedMembrane moments) {
        Jet distance = thresholdMv(moments)
                .subtract(moments.meanMv())
                .divide(moments.sdMv().multiply(ROOT_2));
        double x = distance.value();
        double slope = -2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
        return distance.compose(Erfc.value(x), slope, -2 * x * slope);
    }

    private Jet thresholdMv(DifferentiatedMembrane moments) {
        Jet mean = hold(range.meanMv(), moments.meanMv());
        Jet sd = hold(range.sdMv(), moments.sdMv());
        Jet time = hold(range.correlationTimeMs(), moments.correlationTimeMs());
        Jet x = mean.add(60).divide(10);
        Jet y = sd.add(-4).divide(6);
        if (polynomial.isNormalisedByLeak()) {
            double leak = membrane.cell().leakNs();
            return polynomial.thresholdMv(new Jet[] {
                x,
                y,
                time.multiply(leak / membrane.cell().capacitancePf()).add(-0.5),
                moments.conductanceNs().divide(leak).log()
            });
        }
        Jet skewness = hold(range.skewness(), moments.skewness());
        return polynomial.thresholdMv(
                new Jet[] {x, y, skewness, time.add(-10).divide(200), crossing(moments, skewness)});
    }

    private static Jet hold(FittedRange.Interval interval, Jet value) {
        return interval.contains(value.value()) ? value : value.constant(interval.hold(value.value()));
    }

    /** P, the last regressor. */
    private double crossing(MembraneStatistics statistics, double skewness) {
        double distance = membrane.cell().thresholdMv() - statistics.meanMv();
        double x = distance == 0 ? 0 : distance / statistics.sdMv();
        return Math.abs(x) > UNDERFLOW
                ? (x > 0 ? 0 : 2 * ROOT_HALF_PI)
                : ROOT_HALF_PI * Erfc.value(x / ROOT_2) + skewness / 6 * (x * x - 1) * Math.exp(-0.5 * x * x);
    }

    private Jet crossing(DifferentiatedMembrane moments, Jet skewness) {
        Jet x = moments.meanMv().multiply(-1).add(membrane.cell().thresholdMv()).divide(moments.sdMv());
        double at = x.value();
        if (Math.abs(at) > UNDERFLOW) {
            return x.constant(at > 0 ? 0 : 2 * ROOT_HALF_PI);
        }
        double gaussian = Math.exp(-0.5 * at * at);
        Jet tail = x.compose(ROOT_HALF_PI * Erfc.value(at / ROOT_2), -gaussian, at * gaussian);
        Jet correction = x.compose(
                (at * at - 1) * gaussian,
                at * (3 - at * at) * gaussian,
                (3 - 6 * at * at + at * at * at * at) * gaussian);
        return tail.add(correction.multiply(skewness).divide(6));
    }
}
