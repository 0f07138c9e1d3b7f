package org.ntwk.meanfield.transfer;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.meanfield.membrane.MembraneColumns;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;

/**
 * The rate of a cell by the events that it receives each second, through all its excitatory synapses together and through
 * all its inhibitory ones, and by the injected current. It serves any numbers of synapses, so that one table made once
 * serves any connectivity: see {@link #function}. Synapses of a kind are the same in all but their presynaptic population.
 */
public final class EventRateTable {

    /** What is between the points. */
    public enum Lookup {
        /** Interpolation along each axis; of second order in its steps. */
        LINEAR,
        /** The next point on each axis that is not below: what the original does. Of first order, and it jumps. */
        UPPER_NEIGHBOUR
    }

    private final ShotNoiseInput excitation;
    private final ShotNoiseInput inhibition;
    private final GuidedAxis excitatory;
    private final GuidedAxis inhibitory;
    private final GuidedAxis currents;
    private final Lookup lookup;

    /** The current runs fastest, then inhibition. */
    private final double[] tableHz;

    /** Columns of μ_V, σ_V and τ_V in the same order; none if they are not known. */
    private final List<double[]> moments;

    /**
     * Makes a table.
     *
     * @param function of the cell with two inputs, the excitatory and the inhibitory synapse
     * @param excitation one excitatory synapse
     * @param inhibition one inhibitory synapse
     * @param excitatoryHz points of events a second, positive and ascending; with fewer events than the first point the
     *     rate is that of the first point
     * @param inhibitoryHz likewise
     * @param currentsPa points of the current, ascending; one alone if there is only that current
     * @throws IllegalArgumentException if inputs or points are none such
     */
    public EventRateTable(
            TransferFunction function,
            ShotNoiseInput excitation,
            ShotNoiseInput inhibition,
            double[] excitatoryHz,
            double[] inhibitoryHz,
            double[] currentsPa,
            Lookup lookup) {
        if (function.inputs() != 2 || excitation.synapses() != 1 || inhibition.synapses() != 1) {
            throw new IllegalArgumentException(
                    "a table of event rates is of a function of two inputs with one synapse each, not of "
                            + function.inputs() + " with " + excitation.synapses() + " and " + inhibition.synapses());
        }
        requireAscending(excitatoryHz, 0);
        requireAscending(inhibitoryHz, 0);
        requireAscending(currentsPa, Double.NEGATIVE_INFINITY);
        this.excitation = excitation;
        this.inhibition = inhibition;
        this.lookup = lookup;
        excitatory = new GuidedAxis(excitatoryHz, true);
        inhibitory = new GuidedAxis(inhibitoryHz, true);
        currents = new GuidedAxis(currentsPa, false);
        moments = List.of();
        int row = currentsPa.length;
        tableHz = new double[Math.multiplyExact(Math.multiplyExact(excitatoryHz.length, inhibitoryHz.length), row)];
        double[] out = new double[row];
        for (int e = 0; e < excitatoryHz.length; e++) {
            for (int i = 0; i < inhibitoryHz.length; i++) {
                double[][] rates = {new double[row], new double[row]};
                Arrays.fill(rates[0], excitatoryHz[e]);
                Arrays.fill(rates[1], inhibitoryHz[i]);
                function.ratesHz(rates, currentsPa, out, 0, row);
                System.arraycopy(out, 0, tableHz, (e * inhibitoryHz.length + i) * row, row);
            }
        }
    }

    private EventRateTable(EventRateTable rates, List<double[]> moments) {
        this.excitation = rates.excitation;
        this.inhibition = rates.inhibition;
        this.lookup = rates.lookup;
        this.excitatory = rates.excitatory;
        this.inhibitory = rates.inhibitory;
        this.currents = rates.currents;
        this.tableHz = rates.tableHz;
        this.moments = moments;
    }

    /** This table, with what theory says of the membrane of a cell at its points: μ_V, σ_V and τ_V. */
    public EventRateTable withMoments(IntegrateAndFireCell cell) {
        ShotNoiseMembrane membrane = new ShotNoiseMembrane(cell, List.of(excitation, inhibition));
        int size = tableHz.length;
        double[][] rates = new double[2][size];
        double[] current = new double[size];
        for (int point = 0; point < size; point++) {
            rates[0][point] = excitatory.point(point / (currents.size() * inhibitory.size()));
            rates[1][point] = inhibitory.point(point / currents.size() % inhibitory.size());
            current[point] = currents.point(point % currents.size());
        }
        MembraneColumns columns = new MembraneColumns(size);
        membrane.evaluate(rates, current, columns, 0, size);
        double[] sdMv = Arrays.stream(columns.varianceMv2()).map(Math::sqrt).toArray();
        return new EventRateTable(this, List.of(columns.meanMv(), sdMv, columns.correlationTimeMs()));
    }

    private static void requireAscending(double[] points, double above) {
        if (!TabulatedFunction.isAscending(points) || !(points[0] > above)) {
            throw new IllegalArgumentException("the points of an axis must ascend"
                    + (above == 0 ? " from above 0: " : ": ") + Arrays.toString(points));
        }
    }

    /** Points that ascend by a factor, from low to high. */
    public static double[] geometricAxis(double low, double high, int points) {
        double[] axis = new double[points];
        for (int n = 0; n < points; n++) {
            axis[n] = low * Math.pow(high / low, (double) n / (points - 1));
        }
        return axis;
    }

    /**
     * The transfer function of a cell with these inputs.
     *
     * @throws IllegalArgumentException if the synapses of one are neither those of excitation nor those of inhibition
     */
    public EventRateFunction function(List<ShotNoiseInput> inputs) {
        double[] excitatorySynapses = new double[inputs.size()];
        double[] inhibitorySynapses = new double[inputs.size()];
        for (int j = 0; j < inputs.size(); j++) {
            ShotNoiseInput input = inputs.get(j);
            if (areAlike(input, excitation)) {
                excitatorySynapses[j] = input.synapses();
            } else if (areAlike(input, inhibition)) {
                inhibitorySynapses[j] = input.synapses();
            } else {
                throw new IllegalArgumentException("the synapses of " + input.name() + " are not those of the table: "
                        + input + " is neither " + excitation + " nor " + inhibition);
            }
        }
        return new EventRateFunction(this, excitatorySynapses, inhibitorySynapses);
    }

    private static boolean areAlike(ShotNoiseInput one, ShotNoiseInput other) {
        return one.equals(new ShotNoiseInput(
                one.name(),
                one.synapses(),
                other.weightNs(),
                other.reversalMv(),
                other.decayMs(),
                other.conductanceShare(),
                other.currentPotentialMv()));
    }

    /**
     * The rate of the cell.
     *
     * @param excitatoryHz excitatory events a second, at least 0
     * @param inhibitoryHz inhibitory events a second, at least 0
     * @throws IllegalArgumentException if one is beyond the last point of its axis, or the current outside its axis
     */
    public double rateHz(double excitatoryHz, double inhibitoryHz, double currentPa) {
        return value(tableHz, excitatoryHz, inhibitoryHz, currentPa);
    }

    /**
     * The moments of V, looked up as the rate is.
     *
     * @throws IllegalStateException if the table is one of rates alone
     * @throws IllegalArgumentException as {@link #rateHz}
     * @see #withMoments
     */
    public EventMoments moments(double excitatoryHz, double inhibitoryHz, double currentPa) {
        if (moments.isEmpty()) {
            throw new IllegalStateException("this table has rates only; withMoments adds those of a cell");
        }
        return new EventMoments(
                value(moments.get(0), excitatoryHz, inhibitoryHz, currentPa),
                value(moments.get(1), excitatoryHz, inhibitoryHz, currentPa),
                value(moments.get(2), excitatoryHz, inhibitoryHz, currentPa));
    }

    /**
     * Writes all points as comma-separated values with a header: events in Hz, current in pA, rate in Hz, and if they are
     * known μ_V and σ_V in mV and τ_V in ms.
     */
    public void writeCsv(Appendable out) throws IOException {
        out.append("excitation_Hz,inhibition_Hz,current_pA,rate_Hz");
        out.append(moments.isEmpty() ? "\n" : ",muV_mV,sV_mV,tauV_ms\n");
        for (int point = 0; point < tableHz.length; point++) {
            append(out, excitatory.point(point / (currents.size() * inhibitory.size())))
                    .append(',');
            append(out, inhibitory.point(point / currents.size() % inhibitory.size()))
                    .append(',');
            append(out, currents.point(point % currents.size())).append(',');
            append(out, tableHz[point]);
            for (double[] column : moments) {
                append(out.append(','), column[point]);
            }
            out.append('\n');
        }
    }

    private static Appendable append(Appendable out, double value) throws IOException {
        return out.append(Double.toString(value));
    }

    private double value(double[] of, double excitatoryHz, double inhibitoryHz, double currentPa) {
        double x = within(excitatory, excitatoryHz, 0, "excitatory events", "Hz");
        double y = within(inhibitory, inhibitoryHz, 0, "inhibitory events", "Hz");
        double z = within(currents, currentPa, currents.low(), "current", "pA");
        int e = excitatory.interval(x);
        int i = inhibitory.interval(y);
        int c = currents.interval(z);
        double p = excitatory.fraction(e, x);
        double q = inhibitory.fraction(i, y);
        double r = currents.fraction(c, z);
        int row = currents.size();
        int plane = row * inhibitory.size();
        if (lookup == Lookup.UPPER_NEIGHBOUR) {
            return of[(p > 0 ? e + 1 : e) * plane + (q > 0 ? i + 1 : i) * row + (r > 0 ? c + 1 : c)];
        }
        int at = e * plane + i * row + c;
        // On an axis of one point both ends of the interval are that point.
        int nextPlane = excitatory.size() > 1 ? plane : 0;
        int nextRow = inhibitory.size() > 1 ? row : 0;
        int next = row > 1 ? 1 : 0;
        double low = mixed(of, at, nextRow, next, q, r);
        return low + p * (mixed(of, at + nextPlane, nextRow, next, q, r) - low);
    }

    /**
     * The rate with its derivatives by the events x, y and the current z, in this order: F, F_x, F_y, F_z, F_xy, F_xz,
     * F_yz. Along one axis interpolation has no second ones. They are 0 below the first point, and of the upper neighbour.
     */
    double[] derivatives(double excitatoryHz, double inhibitoryHz, double currentPa) {
        double[] out = new double[7];
        out[0] = rateHz(excitatoryHz, inhibitoryHz, currentPa);
        if (lookup == Lookup.LINEAR) {
            double[][] x = excitatory.weights(excitatoryHz);
            double[][] y = inhibitory.weights(inhibitoryHz);
            double[][] z = currents.weights(currentPa);
            out[1] = sum(x[1], y[0], z[0]);
            out[2] = sum(x[0], y[1], z[0]);
            out[3] = sum(x[0], y[0], z[1]);
            out[4] = sum(x[1], y[1], z[0]);
            out[5] = sum(x[1], y[0], z[1]);
            out[6] = sum(x[0], y[1], z[1]);
        }
        return out;
    }

    /** Over the corners of an interval on each axis; the weights are of its first point and the next, and then its number. */
    private double sum(double[] x, double[] y, double[] z) {
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            int e = corner >> 2;
            int i = corner >> 1 & 1;
            int c = corner & 1;
            double weight = x[e] * y[i] * z[c];
            if (weight != 0) {
                int row = ((int) x[2] + e) * inhibitory.size() + (int) y[2] + i;
                sum += weight * tableHz[row * currents.size() + (int) z[2] + c];
            }
        }
        return sum;
    }

    private static double mixed(double[] of, int at, int nextRow, int next, double q, double r) {
        double low = of[at] + r * (of[at + next] - of[at]);
        double high = of[at + nextRow] + r * (of[at + nextRow + next] - of[at + nextRow]);
        return low + q * (high - low);
    }

    private static double within(GuidedAxis axis, double value, double lowest, String what, String unit) {
        if (!(value >= lowest && value <= axis.high())) {
            throw new IllegalArgumentException(value + " " + unit + " of " + what
                    + " are outside the table, which goes from " + lowest + " to " + axis.high() + " " + unit);
        }
        return Math.max(value, axis.low());
    }
}
