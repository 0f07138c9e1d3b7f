package org.ntwk.core.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.engine.PerSynapse;
import org.ntwk.core.engine.PlasticityPlan;
import org.ntwk.core.engine.Population;
import org.ntwk.core.engine.ProjectionPlan;
import org.ntwk.core.engine.SiteDraw;
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
        Optional<ComponentResolver.Resolved<ConnectivityRule>> rule =
                compilation.resolve(ComponentKind.CONNECTIVITY, description.rule(), path + ".rule", 0);
        boolean relays = target.filter(Population::relaysStimuli).isPresent();
        if (relays) {
            compilation.problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".target",
                    "the cells of " + description.target() + " are sources of spikes: they have no membrane that could"
                            + " have synapses.");
        }
        ContactCompiler.Terms terms = contacts.check(description.contact(), target, path);
        Optional<PerSynapse> weight = terms.weightUnit()
                .flatMap(unit -> contacts.perSynapse(
                        "the projection",
                        ContactCompiler.weightSpec(unit),
                        description.contact().weight(),
                        path + ".weight"));
        Optional<PlasticityPlan> plasticity = terms.weightUnit().flatMap(unit -> plasticity(description, unit, path));
        plasticity.ifPresent(plastic -> {
            terms.releaseProbability().ifPresent(release -> requireRelease(release, path));
            weight.ifPresent(checked -> checkWeight(plastic, checked, path));
        });
        String pair = description.source() + ">" + description.target();
        String ordinal = String.valueOf(ordinals.merge(pair, 1, Integer::sum));
        SiteDraw sites = target.map(known ->
                        contacts.sites(description.contact(), known, path, compilation.random("sites", pair, ordinal)))
                .orElse(null);
        if (source.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        Optional<Owned<ConnectionDraw>> draw =
                rule.flatMap(checked -> prepare(checked, source.get(), target.get(), description, path));
        SynapticSign sign = compilation
                .network
                .population(description.source())
                .orElseThrow()
                .sign();
        Optional<ContactCompiler.Contact> contact = weight.flatMap(checked ->
                contacts.connect(description.contact(), terms, description.source(), target.get(), sign, path));
        if (draw.isEmpty() || contact.isEmpty() || weight.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProjectionPlan(
                path,
                source.get(),
                target.get(),
                draw.get(),
                contact.get().group(),
                contact.get().gain(),
                weight.get(),
                contact.get().delay(),
                contact.get().releaseProbability(),
                plasticity.orElse(null),
                compilation.random("connections", pair, ordinal),
                compilation.random("synapses", pair, ordinal),
                compilation.random("release", pair, ordinal),
                sites));
    }

    /** Empty if the size of a population is not known. */
    private Optional<Owned<ConnectionDraw>> prepare(
            ComponentResolver.Resolved<ConnectivityRule> rule,
            Population source,
            Population target,
            ProjectionDescription description,
            String path) {
        if (source.size() == 0 || target.size() == 0) {
            return Optional.empty();
        }
        ConnectivitySetup setup = new ConnectivitySetup(
                source.size(),
                target.size(),
                rule.values(),
                compilation.network,
                description,
                path + ".rule",
                compilation.problems);
        return Optional.of(Owned.prepare(
                rule.registered(),
                path + ".rule" + between(description),
                () -> compilation.checks.prepare(rule.registered(), setup)));
    }

    private static String between(ProjectionDescription description) {
        return " (" + description.source() + " to " + description.target() + ")";
    }

    /** Empty if there is none or there was a problem. */
    private Optional<PlasticityPlan> plasticity(ProjectionDescription projection, Unit weightUnit, String path) {
        ComponentDescription description = projection.contact().plasticity();
        if (description == null) {
            return Optional.empty();
        }
        return compilation
                .<PlasticityModel>resolve(
                        ComponentKind.PLASTICITY,
                        model -> model.parameters(weightUnit),
                        description,
                        path + ".plasticity",
                        0)
                .map(rule -> new PlasticityPlan(
                        new Owned<>(rule.component(), rule.registered(), path + ".plasticity" + between(projection)),
                        rule.values(),
                        compilation.checks));
    }

    private void requireRelease(double releaseProbability, String path) {
        if (releaseProbability < 1) {
            compilation.problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".release-probability",
                    "plastic synapses release every spike, but the release probability is " + releaseProbability + ".",
                    "Maybe leave release-probability out, or the plasticity.");
        }
    }

    private void checkWeight(PlasticityPlan rule, PerSynapse weight, String path) {
        if (weight.distribution() == null) {
            rule.model()
                    .tell(
                            "checkWeight",
                            model -> model.checkWeight(
                                    weight.value(), rule.values(), path + ".weight", compilation.problems));
        }
    }
}
