package org.ntwk.core.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.core.engine.Population;
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
        Optional<Compilation.Resolved<StimulusModel>> model =
                compilation.resolve(ComponentKind.STIMULUS, description.model(), path + ".model", size);
        if (model.isEmpty() || found.isEmpty()) {
            return Optional.empty();
        }
        Population target = found.get();
        Optional<int[]> cells = CellSelector.select(description.cells(), target, path + ".cells", compilation.problems);
        if (!checkContact(description, model.get().component(), target, path) || cells.isEmpty()) {
            return Optional.empty();
        }
        boolean[] selected = new boolean[size];
        for (int cell : cells.get()) {
            selected[cell] = true;
        }
        StimulusPlan.Contact contact = null;
        if (description.contact() != null) {
            contact = contact(description, target, path);
            if (contact == null) {
                return Optional.empty();
            }
        }
        List<Owned<StimulusKernel>> prepared =
                kernels.prepare(description, model.get(), target, selected, 0, path + ".model");
        return Optional.of(StimulusPlan.of(description.name(), target, prepared, selected, contact));
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

    private boolean checkContact(StimulusDescription description, StimulusModel model, Population target, String path) {
        boolean hasContact = description.contact() != null;
        if (target.relaysStimuli()) {
            return checkRelayed(description, model, hasContact, path);
        }
        if (model.makesSpikes() && !hasContact) {
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
        return model.makesSpikes() == hasContact;
    }

    /** Cells without a membrane take nothing but spikes, and those as their own. */
    private boolean checkRelayed(
            StimulusDescription description, StimulusModel model, boolean hasContact, String path) {
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
        return model.makesSpikes() && !hasContact;
    }

    private StimulusPlan.@Nullable Contact contact(StimulusDescription description, Population target, String path) {
        Optional<ContactCompiler.Contact> contact =
                contacts.compile(description.contact(), description.name(), target, description.sign(), path);
        if (contact.isEmpty()) {
            return null;
        }
        if (description.contact().plasticity() != null) {
            compilation.problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".plasticity",
                    "the spikes of a stimulus come from no cells, so its synapses cannot be plastic.");
        }
        if (contact.get().delay().distribution() != null) {
            compilation.problems.add(
                    ProblemCode.WRONG_TYPE, path + ".delay", "the delay of a stimulus is the same for all its spikes.");
            return null;
        }
        Optional<double[]> weights = ParameterResolver.perCell(
                "the stimulus",
                ContactCompiler.weightSpec(contact.get().weightUnit()),
                description.contact().weight(),
                path + ".weight",
                compilation.problems,
                target.size(),
                compilation.random("weights", description.name(), description.target()));
        if (weights.isEmpty()) {
            return null;
        }
        double[] weight = weights.get();
        for (int cell = 0; cell < weight.length; cell++) {
            weight[cell] *= contact.get().gain();
        }
        return new StimulusPlan.Contact(
                contact.get().group(),
                weight,
                StepTime.delaySteps(contact.get().delay().value(), compilation.dtMs),
                contact.get().releaseProbability(),
                StimulusKernels.random(compilation, "release", description, 0));
    }
}
