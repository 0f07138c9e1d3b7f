package org.ntwk.testkit;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.core.plugin.ComponentKind;

/**
 * What holds for a recorder: it can be asked for any cells and ended at any step, writes whole rows, and leaves alone what it
 * is shown.
 */
public abstract class RecorderModelContract extends SimulatedComponentContract<RecorderModel> {

    /** For subclasses. */
    protected RecorderModelContract() {
        super(ComponentKind.RECORDER);
    }

    @Override
    final ParameterSchema schema() {
        return component().parameters();
    }

    @Override
    void prepare(ComponentDescription use, UnaryOperator<ParameterValues> watched) {
        RecorderChecks.recording(watched.apply(values(use, RecorderChecks.SIZE)), 2, 5)
                .prepare(component());
    }

    /** Leaky cells that fire, whose stimulus is called Afferents, and of which some are recorded. */
    @Override
    protected Experiment experiment(ComponentDescription use) {
        NetworkBuilder network = NetworkBuilder.create("contract")
                .excitatory("Cells", 2100, ComponentDescription.of(LeakyCell.NAME))
                .stimulus("Current", "Cells", Inputs.current(250))
                .stimulus("Afferents", "Cells", Inputs.poisson(), Inputs.excitation(), "1 nS")
                .record(new RecordingDescription("Cells", CellSelection.spread(70), use));
        return new Experiment(network.build(), RunSettings.of("30 ms"));
    }

    /** Its life, apart from an engine. */
    @TestFactory
    protected Stream<DynamicNode> life() {
        return ifAccepted(() -> variants().stream()
                .map(variant -> DynamicContainer.dynamicContainer(
                        variant.label(), new RecorderChecks(this, variant.use()).tests())));
    }

    @Override
    Stream<DynamicContainer> groups() {
        return Stream.concat(super.groups(), Stream.of(group("life", this::life)));
    }
}
