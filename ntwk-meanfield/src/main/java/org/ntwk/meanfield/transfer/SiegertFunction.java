package org.ntwk.meanfield.transfer;

import java.util.Arrays;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.meanfield.membrane.DifferentiatedMembrane;
import org.ntwk.meanfield.membrane.Jet;
import org.ntwk.meanfield.membrane.MembraneStatistics;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;

/** The analytic transfer function of one cell; see {@link SiegertModel}. */
final class SiegertFunction implements TransferFunction {

    private final ShotNoiseMembrane membrane;

    /** Half of √2 |ζ(1/2)|; 0 for white noise. */
    private final double halfShift;

    SiegertFunction(ShotNoiseMembrane membrane, double halfShift) {
        this.membrane = membrane;
        this.halfShift = halfShift;
    }

    @Override
    public int inputs() {
        return membrane.inputs().size();
    }

    @Override
    public double rateHz(double[] ratesHz, double currentPa) {
        MembraneStatistics statistics = membrane.at(ratesHz, currentPa);
        IntegrateAndFireCell cell = membrane.cell();
        double time = cell.capacitancePf() / statistics.conductanceNs();
        if (statistics.isStill()) {
            double above = statistics.meanMv() - cell.thresholdMv();
            return above <= 0
                    ? 0
                    : 1000 / (cell.refractoryMs() + time * Math.log1p((cell.thresholdMv() - cell.resetMv()) / above));
        }
        double scale = Math.sqrt(2 * statistics.varianceMv2() * statistics.correlationTimeMs() / time);
        double shift = halfShift * Math.sqrt(Math.max(statistics.correlationTimeMs() / time - 1, 0));
        double upper = (cell.thresholdMv() - statistics.meanMv()) / scale + shift;
        if (upper > SiegertIntegral.LARGEST) {
            return 0;
        }
        double lower = (cell.resetMv() - statistics.meanMv()) / scale + shift;
        double passage = SiegertIntegral.value(upper) - SiegertIntegral.value(lower);
        return 1000 / (cell.refractoryMs() + time * Math.sqrt(Math.PI) * passage);
    }

    @Override
    public double derivatives(double[] ratesHz, double currentPa, double[] first, double[] second) {
        double rate = rateHz(ratesHz, currentPa);
        if (rate == 0 || membrane.at(ratesHz, currentPa).isStill()) {
            Arrays.fill(first, 0);
            Arrays.fill(second, 0);
            if (rate > 0) {
                differentiateStill(ratesHz, currentPa, first, second);
            }
            return rate;
        }
        IntegrateAndFireCell cell = membrane.cell();
        DifferentiatedMembrane moments = DifferentiatedMembrane.at(membrane, ratesHz, currentPa, 2);
        Jet time = moments.conductanceNs().reciprocal().multiply(cell.capacitancePf());
        Jet ratio = moments.correlationTimeMs().divide(time);
        Jet scale = moments.sdMv().multiply(ratio.multiply(2).sqrt());
        Jet shift = ratio.add(-1).sqrt().multiply(halfShift);
        Jet toThreshold = moments.meanMv()
                .multiply(-1)
                .add(cell.thresholdMv())
                .divide(scale)
                .add(shift);
        Jet toReset =
                moments.meanMv().multiply(-1).add(cell.resetMv()).divide(scale).add(shift);
        Jet passage = integral(toThreshold).subtract(integral(toReset));
        moments.write(interval(time.multiply(Math.sqrt(Math.PI)).multiply(passage)), first, second);
        return rate;
    }

    /** By the current alone: where V does not fluctuate the rate has no derivative by those of the inputs. */
    private void differentiateStill(double[] ratesHz, double currentPa, double[] first, double[] second) {
        IntegrateAndFireCell cell = membrane.cell();
        MembraneStatistics statistics = membrane.at(ratesHz, currentPa);
        double time = cell.capacitancePf() / statistics.conductanceNs();
        Jet above =
                Jet.variable(1, 0, 0).divide(statistics.conductanceNs()).add(statistics.meanMv() - cell.thresholdMv());
        Jet ratio = above.reciprocal().multiply(cell.thresholdMv() - cell.resetMv());
        double slope = 1 / (1 + ratio.value());
        Jet rate = interval(
                ratio.compose(Math.log1p(ratio.value()), slope, -slope * slope).multiply(time));
        int n = ratesHz.length;
        first[n] = rate.first(0);
        second[n * (n + 1) + n] = rate.second(0, 0);
    }

    /** The rate of a time from reset to threshold. */
    private Jet interval(Jet passageMs) {
        return passageMs.add(membrane.cell().refractoryMs()).reciprocal().multiply(1000);
    }

    private static Jet integral(Jet x) {
        double at = x.value();
        return x.compose(SiegertIntegral.value(at), SiegertIntegral.slope(at), SiegertIntegral.curvature(at));
    }
}
