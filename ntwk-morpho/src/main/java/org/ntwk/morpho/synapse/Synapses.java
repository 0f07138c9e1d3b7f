package org.ntwk.morpho.synapse;

import java.util.Arrays;
import java.util.List;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.morpho.cable.CableSimulation;
import org.ntwk.morpho.mechanism.ChannelValues;
import org.ntwk.morpho.morphology.Segment;

/**
 * A group of synapses of one kind: where they are, their weights, and how surely they release. A synapse is known by the name
 * of its group and its number in it: random numbers belong to these and to the seed, not to the order in which anything is
 * done.
 */
public final class Synapses {

    private final String name;
    private final SynapseModel model;
    private final ParameterValues values;
    private final List<Segment> sites;
    private final double[] weight;
    private final double[] release;

    private Synapses(
            String name,
            SynapseModel model,
            ParameterValues values,
            List<Segment> sites,
            double[] weight,
            double[] release) {
        this.name = name;
        this.model = model;
        this.values = values;
        this.sites = sites;
        this.weight = weight;
        this.release = release;
    }

    /**
     * Synapses with weights of 1 nS that always release.
     *
     * @param sites rows of the table of compartments, one for each synapse; a segment may have several
     */
    public static Synapses of(String name, Receptor receptor, List<Segment> sites) {
        return of(name, receptor, ChannelValues.of(receptor, 1), sites);
    }

    /**
     * Synapses of any model, such as that of a network of point cells, with weights of 1 in its unit that always release.
     *
     * @param values the parameters of the model, the same for all
     * @param sites rows of the table of compartments, one for each synapse; a segment may have several
     * @throws IllegalArgumentException if the model moves potentials by jumps
     */
    public static Synapses of(String name, SynapseModel model, ParameterValues values, List<Segment> sites) {
        if (model.movesPotential()) {
            throw new IllegalArgumentException("synapses '" + name + "': " + model.name()
                    + " moves the potential itself, which is not possible on a dendrite; use one with a conductance");
        }
        double[] ones = new double[sites.size()];
        Arrays.fill(ones, 1);
        return new Synapses(name, model, values, List.copyOf(sites), ones, ones);
    }

    /** With one weight for all, in the unit of the model: nS for receptors. */
    public Synapses withWeight(double value) {
        return withWeights(same(value));
    }

    /** With a weight for each. */
    public Synapses withWeights(double[] values) {
        requireOneForEach("weights", values);
        for (int n = 0; n < values.length; n++) {
            boolean sound = Double.isFinite(values[n])
                    && (values[n] >= 0 || !model.weightUnit().equals(Unit.NS));
            require(
                    sound,
                    n,
                    "has the weight " + values[n] + " " + model.weightUnit().symbol()
                            + "; it must be finite and, as a conductance, not negative");
        }
        return new Synapses(name, model, this.values, sites, values.clone(), release);
    }

    /** With one probability for all that an event releases transmitter. */
    public Synapses withReleaseProbability(double value) {
        return withReleaseProbabilities(same(value));
    }

    /** With a probability for each that an event releases transmitter. */
    public Synapses withReleaseProbabilities(double[] values) {
        requireOneForEach("release probabilities", values);
        for (int n = 0; n < values.length; n++) {
            require(
                    values[n] >= 0 && values[n] <= 1,
                    n,
                    "releases with probability " + values[n] + "; it must be from 0 to 1");
        }
        return new Synapses(name, model, this.values, sites, weight, values.clone());
    }

    private double[] same(double value) {
        double[] each = new double[sites.size()];
        Arrays.fill(each, value);
        return each;
    }

    private void requireOneForEach(String what, double[] values) {
        if (values.length != sites.size()) {
            throw new IllegalArgumentException(
                    "synapses '" + name + "' are " + sites.size() + " and are given " + values.length + " " + what);
        }
    }

    private void require(boolean condition, int synapse, String message) {
        if (!condition) {
            throw new IllegalArgumentException("synapse " + synapse + " of '" + name + "' " + message);
        }
    }

    public String name() {
        return name;
    }

    public int size() {
        return sites.size();
    }

    /** Where a synapse is. */
    public Segment site(int synapse) {
        return sites.get(synapse);
    }

    SynapseModel model() {
        return model;
    }

    ParameterValues values() {
        return values;
    }

    double weight(int synapse) {
        return weight[synapse];
    }

    double releaseProbability(int synapse) {
        return release[synapse];
    }

    /**
     * Puts them onto a cell. From then on events can be sent to them.
     *
     * @param seed of the release of transmitter and of Poisson events
     * @throws IllegalArgumentException if a site is no row of the simulation's table of compartments
     */
    public SynapticInput insertInto(CableSimulation simulation, int cell, long seed) {
        for (int n = 0; n < sites.size(); n++) {
            int index = sites.get(n).index();
            require(
                    index < simulation.compartments().size()
                            && simulation.compartments().segments().get(index).equals(sites.get(n)),
                    n,
                    "is on " + sites.get(n).name() + " with index " + index
                            + ", which is no compartment of this simulation; choose sites from compartments.segments()");
        }
        return new SynapticInput(this, simulation, cell, seed);
    }
}
