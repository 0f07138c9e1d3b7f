package org.ntwk.core.compile;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.core.engine.Population;
import org.ntwk.core.plugin.Owned;

/** Prepares the kernels of stimuli, one for each worker. */
final class StimulusKernels {

    private final Compilation compilation;
    private final int workers;

    StimulusKernels(Compilation compilation, int workers) {
        this.compilation = compilation;
        this.workers = workers;
    }

    /**
     * @param selected which cells it acts on
     * @param part of the stimulus, see {@link PresentNetwork.Stimulus}
     * @param path where the model stands in the description
     * @return none if there was a problem
     */
    List<Owned<StimulusKernel>> prepare(
            StimulusDescription description,
            ComponentResolver.Resolved<StimulusModel> model,
            Population target,
            boolean[] selected,
            int part,
            String path) {
        int before = compilation.problems.list().size();
        List<Owned<StimulusKernel>> kernels = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            StimulusSetup setup = new StimulusSetup(
                    target,
                    worker,
                    selected,
                    compilation.dtMs,
                    model.values(),
                    random(compilation, "stimulus", description, part),
                    compilation.network,
                    description,
                    path,
                    compilation.problems);
            Owned<StimulusKernel> kernel = Owned.prepare(
                    model.registered(),
                    path + " (" + description.name() + " onto " + description.target() + ")",
                    () -> compilation.checks.prepare(model.registered(), setup));
            if (compilation.problems.list().size() > before) {
                return List.of();
            }
            kernels.add(kernel);
        }
        return kernels;
    }

    /** The stream of a purpose. Parts of a stimulus that go different ways draw independently. */
    static RandomStream random(Compilation compilation, String purpose, StimulusDescription description, int part) {
        return part == 0
                ? compilation.random(purpose, description.name(), description.target())
                : compilation.random(purpose, description.name(), description.target(), String.valueOf(part));
    }
}
