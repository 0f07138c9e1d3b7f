package org.ntwk.core.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.core.engine.PerSynapse;
import org.ntwk.core.engine.Population;
import org.ntwk.core.engine.SiteDraw;
import org.ntwk.core.engine.StepTime;
import org.ntwk.core.engine.StimulusPlan;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;

/** Checks each stimulus and prepares its kernels, one for each worker. */
final class StimulusCompiler {

    private final Compilation compilation;
    private final ContactCompiler contacts;
    private final StimulusKernels kernels;
    private final Set<String> seen = new HashSet<>();

    StimulusCompiler(Compilation compilation, ContactCompiler contacts, int workers) {
        this.compilation = compilation;
        this.contacts = contacts;
        kernels = new StimulusKernels(compilation, workers);
    }

    Optional<StimulusPlan> compile(StimulusDescription description, String path) {
        checkName(description, path);
        Optional<Population> found = compilation.population(description.target(), path + ".target");
        int size = found.map(Population::size).orElse(0);
        Optional<ComponentResolver.Resolved<StimulusModel>> model =
                compilation.resolve(ComponentKind.STIMULUS, description.model(), path + ".model", size);
        Optional<int[]> cells = found.flatMap(
                target -> CellSelector.select(description.cells(), target, path + ".cells", compilation.problems));
        checkContact(description, found, path);
        Optional<StimulusPlan.Contact> contact = Optional.ofNullable(description.contact())
                .flatMap(described -> contact(described, description, found, path));
        if (model.isEmpty() || cells.isEmpty() || size == 0) {
            return Optional.empty();
        }
        Population target = found.get();
        boolean[] selected = new boolean[size];
        for (int cell : cells.get()) {
            selected[cell] = true;
        }
        List<Owned<StimulusKernel>> prepared =
                kernels.prepare(description, model.get(), target, selected, 0, path + ".model");
        boolean acts = contact.isPresent() || description.contact() == null;
        return prepared.isEmpty() || !acts
                ? Optional.empty()
                : Optional.of(StimulusPlan.of(description.name(), target, prepared, selected, contact.orElse(null)));
    }

    private void checkName(StimulusDescription description, String path) {
        if (!PopulationCompiler.NAME.matcher(description.name()).matches()) {
            compilation.problems.add(
                    ProblemCode.INVALID_NAME,
                    path + ".name",
                    "'" + description.name() + "' cannot name a stimulus.",
                    "Names begin with a letter and go on with letters, digits, _ and -, 64 at most.");
        }
        if (!seen.add(description.name() + ">" + description.target())) {
            compilation.problems.add(
                    ProblemCode.DUPLICATE_NAME,
                    path + ".name",
                    "two stimuli named " + description.name() + " have the target " + description.target() + ".");
        }
    }

    /** Whether it must have a synapse depends on both models, whatever their parameters are. Cells with a membrane have V. */
    private void checkContact(StimulusDescription description, Optional<Population> target, String path) {
        Optional<StimulusModel> known = compilation.registry.find(
                ComponentKind.STIMULUS, description.model().type());
        if (known.isEmpty() || target.isEmpty()) {
            return;
        }
        StimulusModel model = known.get();
        boolean hasContact = description.contact() != null;
        if (target.get().relaysStimuli()) {
            checkRelayed(description, model, hasContact, path);
        } else if (!target.get().hasColumn("V")) {
            return;
        } else if (model.makesSpikes() && !hasContact) {
            compilation.problems.add(
                    ProblemCode.MISSING_VALUE,
                    path + ".synapse",
                    "stimulus '" + model.name() + "' makes spikes, which need a synapse and a weight to act.");
        } else if (!model.makesSpikes() && hasContact) {
            compilation.problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".synapse",
                    "stimulus '" + model.name() + "' makes no spikes, so a synapse and a weight have no meaning.");
        }
    }

    /** Cells without a membrane take nothing but spikes, and those as their own. */
    private void checkRelayed(StimulusDescription description, StimulusModel model, boolean hasContact, String path) {
        String target = "the cells of " + description.target() + " are sources of spikes without a membrane, so ";
        if (!model.makesSpikes()) {
            compilation.problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".model",
                    target + "stimulus '" + model.name() + "', which makes no spikes, has no meaning.");
        }
        if (hasContact) {
            compilation.problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".synapse",
                    target + "a synapse and a weight have no meaning: each spike of the stimulus is one of the cell.",
                    "Maybe they belong to the projection from " + description.target() + ".");
        }
    }

    /** Empty if there was a problem with it or with the target. */
    private Optional<StimulusPlan.Contact> contact(
            SynapticContact contact, StimulusDescription description, Optional<Population> target, String path) {
        int size = target.map(Population::size).orElse(0);
        ContactCompiler.Terms terms = contacts.check(contact, target, path);
        SiteDraw sites = target.map(known -> contacts.sites(
                        contact, known, path, StimulusKernels.random(compilation, "sites", description, 0)))
                .orElse(null);
        if (contact.plasticity() != null) {
            compilation.problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".plasticity",
                    "the spikes of a stimulus come from no cells, so its synapses cannot be plastic.");
        }
        boolean delaysDiffer = terms.delay().map(PerSynapse::distribution).isPresent();
        if (delaysDiffer) {
            compilation.problems.add(
                    ProblemCode.WRONG_TYPE, path + ".delay", "the delay of a stimulus is the same for all its spikes.");
        }
        Optional<double[]> weights = terms.weightUnit()
                .flatMap(unit -> ParameterResolver.perCell(
                        "the stimulus",
                        ContactCompiler.weightSpec(unit),
                        contact.weight(),
                        path + ".weight",
                        compilation.problems,
                        size,
                        compilation.random("weights", description.name(), description.target())));
        if (weights.isEmpty() || target.isEmpty() || delaysDiffer) {
            return Optional.empty();
        }
        return contacts.connect(contact, terms, description.name(), target.get(), description.sign(), path)
                .map(made -> new StimulusPlan.Contact(
                        made.group(),
                        times(made.gain(), weights.get()),
                        StepTime.delaySteps(made.delay().value(), compilation.dtMs),
                        made.releaseProbability(),
                        StimulusKernels.random(compilation, "release", description, 0),
                        sites));
    }

    private static double[] times(double gain, double[] weights) {
        double[] products = weights.clone();
        for (int cell = 0; cell < products.length; cell++) {
            products[cell] *= gain;
        }
        return products;
    }
}
