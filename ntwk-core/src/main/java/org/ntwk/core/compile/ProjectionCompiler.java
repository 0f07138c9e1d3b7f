package org.ntwk.core.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.core.engine.PerSynapse;
import org.ntwk.core.engine.PlasticityPlan;
import org.ntwk.core.engine.Population;
import org.ntwk.core.engine.ProjectionPlan;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;

/** Checks each projection and prepares its rule. */
final class ProjectionCompiler {

    private final Compilation compilation;
    private final ContactCompiler contacts;

    /** How many projections from one population to another there were, to tell their random streams apart. */
    private final Map<String, Integer> ordinals = new HashMap<>();

    ProjectionCompiler(Compilation compilation, ContactCompiler contacts) {
        this.compilation = compilation;
        this.contacts = contacts;
    }

    Optional<ProjectionPlan> compile(ProjectionDescription description, String path) {
        Optional<Population> source = compilation.population(description.source(), path + ".source");
        Optional<Population> target = compilation.population(description.target(), path + ".target");
        Optional<Compilation.Resolved<ConnectivityRule>> rule =
                compilation.resolve(ComponentKind.CONNECTIVITY, description.rule(), path + ".rule", 0);
        if (source.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        if (target.get().relaysStimuli()) {
            compilation.problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".target",
                    "the cells of " + description.target() + " are sources of spikes: they have no membrane that could"
                            + " have synapses.");
            return Optional.empty();
        }
        SynapticSign sign = compilation
                .network
                .population(description.source())
                .orElseThrow()
                .sign();
        Optional<ContactCompiler.Contact> contact =
                contacts.compile(description.contact(), description.source(), target.get(), sign, path);
        Optional<PerSynapse> weight = contact.flatMap(checked -> contacts.perSynapse(
                "the projection",
                ContactCompiler.weightSpec(checked.weightUnit()),
                description.contact().weight(),
                path + ".weight"));
        Optional<PlasticityPlan> plasticity = plasticity(description.contact(), path);
        plasticity.ifPresent(plastic -> {
            contact.ifPresent(checked -> requireRelease(checked, path));
            weight.ifPresent(checked -> checkWeight(plastic, checked, path));
        });
        if (rule.isEmpty() || contact.isEmpty() || weight.isEmpty()) {
            return Optional.empty();
        }
        ConnectivitySetup setup = new ConnectivitySetup(
                source.get().size(),
                target.get().size(),
                rule.get().values(),
                compilation.network,
                description,
                path + ".rule",
                compilation.problems);
        ConnectionDraw draw = Compilation.prepare(
                rule.get().registered(), () -> rule.get().component().prepare(setup));
        String pair = description.source() + ">" + description.target();
        String ordinal = String.valueOf(ordinals.merge(pair, 1, Integer::sum));
        return Optional.of(new ProjectionPlan(
                path,
                source.get(),
                target.get(),
                new Owned<>(draw, rule.get().registered()),
                contact.get().group(),
                contact.get().gain(),
                weight.get(),
                contact.get().delay(),
                contact.get().releaseProbability(),
                plasticity.orElse(null),
                compilation.random("connections", pair, ordinal),
                compilation.random("synapses", pair, ordinal),
                compilation.random("release", pair, ordinal)));
    }

    /** Empty if there is none or there was a problem. */
    private Optional<PlasticityPlan> plasticity(SynapticContact contact, String path) {
        ComponentDescription description = contact.plasticity();
        Optional<Unit> weightUnit = compilation
                .registry
                .find(ComponentKind.SYNAPSE, contact.synapse().type())
                .map(SynapseModel::weightUnit);
        if (description == null || weightUnit.isEmpty()) {
            return Optional.empty();
        }
        return compilation
                .<PlasticityModel>resolve(
                        ComponentKind.PLASTICITY,
                        model -> model.parameters(weightUnit.get()),
                        description,
                        path + ".plasticity",
                        0)
                .map(rule -> new PlasticityPlan(new Owned<>(rule.component(), rule.registered()), rule.values()));
    }

    private void requireRelease(ContactCompiler.Contact checked, String path) {
        if (checked.releaseProbability() < 1) {
            compilation.problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".release-probability",
                    "plastic synapses release every spike, but the release probability is "
                            + checked.releaseProbability() + ".",
                    "Maybe leave release-probability out, or the plasticity.");
        }
    }

    private void checkWeight(PlasticityPlan rule, PerSynapse weight, String path) {
        if (weight.distribution() == null) {
            PlasticityModel model = rule.model().value();
            try {
                model.checkWeight(weight.value(), rule.values(), path + ".weight", compilation.problems);
            } catch (RuntimeException | LinkageError e) {
                throw Owned.fault(rule.model().owner(), "check of a weight", e);
            }
        }
    }
}
