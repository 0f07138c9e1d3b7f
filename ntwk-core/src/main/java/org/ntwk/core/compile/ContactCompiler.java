package org.ntwk.core.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Dimension;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.core.engine.PerSynapse;
import org.ntwk.core.engine.Population;
import org.ntwk.core.engine.SiteDraw;
import org.ntwk.core.engine.SynapseGroup;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;

/** Resolves how spikes act on a population: the group of synapses, weights, delays and release. */
final class ContactCompiler {

    private final Compilation compilation;
    private final SourcesApart apart;
    private final SiteCompiler sites;
    private final Map<Key, SynapseGroup> groups = new HashMap<>();

    ContactCompiler(Compilation compilation) {
        this.compilation = compilation;
        apart = SourcesApart.of(compilation.network);
        sites = new SiteCompiler(compilation.problems);
    }

    private record Key(
            Population target,
            ComponentDescription synapse,
            SynapticSign sign,
            @Nullable String source) {}

    /**
     * A checked contact.
     *
     * @param group that the spikes act through
     * @param gain of the synapse model
     * @param delay in ms
     * @param releaseProbability for each spike
     */
    record Contact(SynapseGroup group, double gain, PerSynapse delay, double releaseProbability) {}

    /**
     * What can be said of a contact without its cells; each part is empty if there was a problem with it.
     *
     * @param model of the synapse
     * @param weightUnit of the synapse model, whatever its parameters are
     * @param delay in ms
     * @param releaseProbability for each spike
     */
    record Terms(
            Optional<ComponentResolver.Resolved<SynapseModel>> model,
            Optional<Unit> weightUnit,
            Optional<PerSynapse> delay,
            OptionalDouble releaseProbability) {}

    /**
     * Checks all but the weight, whose form depends on whether it is for synapses or cells.
     *
     * @param target empty if it is not known
     */
    Terms check(SynapticContact contact, Optional<Population> target, String path) {
        int size = target.map(Population::size).orElse(0);
        Optional<ComponentResolver.Resolved<SynapseModel>> model =
                compilation.resolve(ComponentKind.SYNAPSE, contact.synapse(), path + ".synapse", size);
        Optional<Unit> weightUnit = compilation
                .registry
                .find(ComponentKind.SYNAPSE, contact.synapse().type())
                .map(SynapseModel::weightUnit);
        Optional<PerSynapse> delay = perSynapse(
                "the contact",
                ParameterSpec.number("delay", Unit.MS, "time from a spike to its arrival")
                        .bounds(Bounds.NON_NEGATIVE),
                contact.delay(),
                path + ".delay");
        OptionalDouble release = ParameterResolver.number(
                "the contact",
                ParameterSpec.number("release-probability", Unit.ONE, "that a spike is released")
                        .bounds(Bounds.PROBABILITY),
                contact.releaseProbability(),
                path + ".release-probability",
                compilation.problems);
        return new Terms(model, weightUnit, delay, release);
    }

    /**
     * Makes the synapses; empty if there was a problem with their terms or their target.
     *
     * @param source the name of the population or stimulus whose spikes they are
     * @param path of the contact
     */
    Optional<Contact> connect(
            SynapticContact contact, Terms terms, String source, Population target, SynapticSign sign, String path) {
        boolean hasMembrane = target.size() > 0 && target.hasColumn("V") && !target.relaysStimuli();
        if (!hasMembrane || terms.model.isEmpty() || terms.delay.isEmpty() || terms.releaseProbability.isEmpty()) {
            return Optional.empty();
        }
        ComponentResolver.Resolved<SynapseModel> model = terms.model.get();
        String keptApart = apart.contains(target.name(), source) ? source : null;
        target.addSource(source);
        SynapseGroup group = groups.computeIfAbsent(
                new Key(target, contact.synapse(), sign, keptApart), key -> makeGroup(key, model, path + ".synapse"));
        return Optional.of(new Contact(
                group,
                group.kernel().ask("gain", SynapseKernel::gain),
                terms.delay.get(),
                terms.releaseProbability.getAsDouble()));
    }

    /**
     * Where on the cells of a population its synapses are.
     *
     * @param random the stream of the draws
     * @return null for point neurons and if there was a problem
     */
    @Nullable
    SiteDraw sites(SynapticContact contact, Population target, String path, RandomStream random) {
        return sites.draw(contact.site(), target, path + ".site", random);
    }

    private SynapseGroup makeGroup(Key key, ComponentResolver.Resolved<SynapseModel> model, String path) {
        SynapseSetup setup = new SynapseSetup(key.target, compilation.dtMs, model.component(), model.values());
        Owned<SynapseKernel> kernel = Owned.prepare(
                model.registered(),
                path + " (onto " + key.target.name() + ")",
                () -> compilation.checks.prepare(model.registered(), setup));
        SynapseGroup group = new SynapseGroup(
                kernel, key.sign, setup.input(), model.component().movesPotential(), key.source, setup.columns());
        key.target.add(group);
        return group;
    }

    static ParameterSpec weightSpec(Unit unit) {
        // A conductance cannot be negative; currents and jumps of the potential can.
        Bounds bounds = unit.dimension().equals(Dimension.CONDUCTANCE) ? Bounds.NON_NEGATIVE : Bounds.ANY;
        return ParameterSpec.number("weight", unit, "effect of one spike").bounds(bounds);
    }

    /** A weight or delay of synapses; empty if there was a problem. */
    Optional<PerSynapse> perSynapse(String subject, ParameterSpec spec, Value value, String path) {
        Unit unit = spec.unit().orElseThrow();
        Bounds bounds = ((ParameterType.Number) spec.type()).bounds();
        if (value instanceof Value.Drawn drawn) {
            Distribution distribution = drawn.distribution();
            if (distribution instanceof Distribution.Explicit) {
                return listed(path);
            }
            if (!distribution.unit().measuresSameAs(unit)) {
                compilation.problems.add(
                        ProblemCode.WRONG_DIMENSION,
                        path,
                        distribution + " is " + distribution.unit().dimension().inWords() + ", but " + spec.name()
                                + " of " + subject + " is " + unit.dimension().inWords() + ".",
                        "Maybe the unit should be " + unit + ".");
                return Optional.empty();
            }
            Optional<String> fault = DistributionCheck.fault(distribution);
            if (fault.isPresent()) {
                compilation.problems.add(ProblemCode.OUT_OF_BOUNDS, path, fault.get());
                return Optional.empty();
            }
            return Optional.of(new PerSynapse(0, distribution, unit, bounds));
        }
        if (value instanceof Value.Numbers) {
            return listed(path);
        }
        OptionalDouble number = ParameterResolver.number(subject, spec, value, path, compilation.problems);
        return number.isPresent() ? Optional.of(PerSynapse.of(number.getAsDouble(), unit)) : Optional.empty();
    }

    private Optional<PerSynapse> listed(String path) {
        compilation.problems.add(
                ProblemCode.WRONG_TYPE,
                path,
                "values for single synapses cannot be listed here.",
                "Maybe use the rule explicit-pairs, which lists them with the connections.");
        return Optional.empty();
    }
}
