package org.ntwk.morpho.measure;

import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.discretisation.Compartments;

/**
 * Input and transfer impedances of a passive cell at one frequency, 0 for resistances.
 *
 * <p>Its tree of admittances, Y = g + iωC of each node, is eliminated once from the tips to the root as that of the cable
 * solver: what is left of a node is e = Y + Σ a e/(a + e) over its children. Then Z = 1/(a + e) + s² Z of its parent, with
 * the share s = a/(a + e), is the input impedance of every node in a time proportional to their number, and s Z that of
 * the transfer from the root. No term is ever subtracted.
 */
public final class Impedances {

    /** 1/nS in MΩ. */
    private static final double MOHM = 1000;

    private final Compartments compartments;
    private final double frequencyHz;
    private final int[] order;

    /** Of each node, a/(a + e); 0 of the root. */
    private final double[] shareReal;

    private final double[] shareImaginary;

    /** Of each node, 1/(a + e) in MΩ: the impedance that it would have if its parent were held. */
    private final double[] ownReal;

    private final double[] ownImaginary;

    /**
     * @param frequencyHz not negative
     * @throws IllegalArgumentException if no current leaves the cell, having neither a leak nor a frequency
     */
    public Impedances(Compartments compartments, CableProperties properties, double frequencyHz) {
        if (!(frequencyHz >= 0) || Double.isInfinite(frequencyHz)) {
            throw new IllegalArgumentException("the frequency is finite and not negative, not " + frequencyHz + " Hz");
        }
        if (properties.leakSPerCm2() == 0 && frequencyHz == 0) {
            throw new IllegalArgumentException("without a leak no constant current leaves the cell");
        }
        this.compartments = compartments;
        this.frequencyHz = frequencyHz;
        order = compartments.order();
        int nodes = order.length;
        shareReal = new double[nodes];
        shareImaginary = new double[nodes];
        ownReal = new double[nodes];
        ownImaginary = new double[nodes];
        double perMs = 2 * Math.PI * frequencyHz * 1e-3;
        double[] real = new double[nodes];
        double[] imaginary = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            double area = compartments.areaUm2(node);
            real[node] = properties.leakNs(area);
            imaginary[node] = perMs * properties.capacitancePf(area);
        }
        for (int n = nodes - 1; n >= 0; n--) {
            int node = order[n];
            double axial = n == 0 ? 0 : properties.axialNs(compartments.axialUm(node));
            double sum = axial + real[node];
            double square = sum * sum + imaginary[node] * imaginary[node];
            double inverseReal = sum / square;
            double inverseImaginary = -imaginary[node] / square;
            ownReal[node] = MOHM * inverseReal;
            ownImaginary[node] = MOHM * inverseImaginary;
            double s = axial * inverseReal;
            double t = axial * inverseImaginary;
            shareReal[node] = s;
            shareImaginary[node] = t;
            if (n > 0) {
                int parent = compartments.parent(node);
                real[parent] += real[node] * s - imaginary[node] * t;
                imaginary[parent] += real[node] * t + imaginary[node] * s;
            }
        }
    }

    public double frequencyHz() {
        return frequencyHz;
    }

    /** The input impedance of a compartment. */
    public Impedance input(int compartment) {
        return transfer(compartment, compartment);
    }

    /** The transfer impedance between two compartments; the same both ways. */
    public Impedance transfer(int from, int to) {
        return from(from)[to];
    }

    /**
     * The part of a potential's amplitude at one compartment, moved by a current there, that arrives at another: 1 if all of
     * it does.
     */
    public double attenuation(int from, int to) {
        Impedance[] impedance = from(from);
        return impedance[to].magnitudeMohm() / impedance[from].magnitudeMohm();
    }

    /** The input impedances of all compartments. */
    public Impedance[] inputs() {
        double[] real = new double[order.length];
        double[] imaginary = new double[order.length];
        for (int node : order) {
            real[node] = ownReal[node];
            imaginary[node] = ownImaginary[node];
            if (node != order[0]) {
                int parent = compartments.parent(node);
                addShare(node, real, imaginary, shared(node, real[parent], imaginary[parent]));
            }
        }
        return impedances(real, imaginary);
    }

    private Impedance shared(int node, double real, double imaginary) {
        return new Impedance(
                shareReal[node] * real - shareImaginary[node] * imaginary,
                shareReal[node] * imaginary + shareImaginary[node] * real);
    }

    /** Adds what a node has a second share of. */
    private void addShare(int node, double[] real, double[] imaginary, Impedance once) {
        Impedance twice = shared(node, once.realMohm(), once.imaginaryMohm());
        real[node] += twice.realMohm();
        imaginary[node] += twice.imaginaryMohm();
    }

    /** The transfer impedances from one compartment to all. */
    public Impedance[] from(int compartment) {
        // A unit current goes towards the root by shares; each node on its way takes its own part of what reaches it.
        double[] real = new double[order.length];
        double[] imaginary = new double[order.length];
        Impedance arriving = new Impedance(1, 0);
        for (int node = compartment; ; node = compartments.parent(node)) {
            real[node] = arriving.realMohm() * ownReal[node] - arriving.imaginaryMohm() * ownImaginary[node];
            imaginary[node] = arriving.realMohm() * ownImaginary[node] + arriving.imaginaryMohm() * ownReal[node];
            if (node == order[0]) {
                break;
            }
            arriving = shared(node, arriving.realMohm(), arriving.imaginaryMohm());
        }
        for (int n = 1; n < order.length; n++) {
            int node = order[n];
            int parent = compartments.parent(node);
            Impedance share = shared(node, real[parent], imaginary[parent]);
            real[node] += share.realMohm();
            imaginary[node] += share.imaginaryMohm();
        }
        return impedances(real, imaginary);
    }

    private Impedance[] impedances(double[] real, double[] imaginary) {
        Impedance[] result = new Impedance[compartments.size()];
        for (int n = 0; n < result.length; n++) {
            result[n] = new Impedance(real[n], imaginary[n]);
        }
        return result;
    }
}
