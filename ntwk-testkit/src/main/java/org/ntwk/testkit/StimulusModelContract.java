package org.ntwk.testkit;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.core.plugin.ComponentKind;

/**
 * What holds for a stimulus: it is made of spikes or acts on the membrane, as it says; blocks of cells are independent of
 * threads; cells that it is not given for feel nothing; and what it tells mean-field theory is what it does.
 */
public abstract class StimulusModelContract extends KernelContract<StimulusModel> {

    /** For subclasses. */
    protected StimulusModelContract() {
        super(ComponentKind.STIMULUS);
    }

    @Override
    void prepare(ComponentDescription use, UnaryOperator<ParameterValues> watched) {
        new StimulusRun(this, experiment(use), watched, 1, cell -> true);
    }

    /** Leaky cells that the stimulus is given for, in more than two blocks. */
    @Override
    protected Experiment experiment(ComponentDescription use) {
        SynapticContact contact =
                component().makesSpikes() ? SynapticContact.of(Inputs.excitation(), Value.of("1 nS")) : null;
        NetworkBuilder network = NetworkBuilder.create("contract")
                .excitatory("Cells", 2100, ComponentDescription.of(LeakyCell.NAME))
                .stimulus(new StimulusDescription(
                        "Stimulus", "Cells", SynapticSign.EXCITATORY, CellSelection.all(), use, contact))
                .recordSpikes("Cells")
                .recordTraces("Cells", CellSelection.spread(3), "V");
        if (component().makesSpikes()) {
            network.stimulus("Current", "Cells", Inputs.current(150));
        }
        return new Experiment(network.build(), RunSettings.of("30 ms"));
    }

    @Override
    Stream<DynamicNode> loopTests(ComponentDescription use) {
        return new StimulusChecks(this, use).tests();
    }

    @Override
    ParameterChecks parameterChecks() {
        String[] columns = {"spikes", Loops.CONDUCTANCE, Loops.CURRENT};
        int size = new StimulusRun(this, experiment(use()), 1, cell -> true).size();
        return new ParameterChecks(
                schema(), use(), columns, size, (use, cells) -> new StimulusChecks(this, use).columns());
    }

    /** The number of the stimulus in a network. */
    final int numberIn(Experiment experiment) {
        List<StimulusDescription> stimuli = experiment.network().stimuli();
        for (int n = 0; n < stimuli.size(); n++) {
            if (stimuli.get(n).model().type().equals(component().name())) {
                return n;
            }
        }
        throw new AssertionError("experiment() has no stimulus '" + component().name() + "'");
    }
}
