package org.ntwk.testkit;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.testkit.context.TestMembrane;

/**
 * What holds for a membrane mechanism: it starts at the steady state, its g is the slope of its current, it scales with the
 * extent of an entry, and its loops write what they may and nothing else.
 */
public abstract class MembraneMechanismContract extends KernelContract<MembraneMechanism> {

    /** The cell with dendrites of ntwk-morpho, if that is on the class path. */
    private static final String DENDRITIC = "morphological";

    /** For subclasses. */
    protected MembraneMechanismContract() {
        super(ComponentKind.MECHANISM);
    }

    /** Other mechanisms without which it cannot be, such as one that keeps an ion that it reads. */
    protected List<ComponentDescription> companions() {
        return List.of();
    }

    /** The order of the method by which its variables follow a potential that changes. */
    protected int order() {
        return 1;
    }

    @Override
    void prepare(ComponentDescription use, UnaryOperator<ParameterValues> watched) {
        new TestMembrane(component(), watched.apply(values(use, 9)), 9, 0.1).prepare();
    }

    /** Leaky cells of 150 pF and 10 nS with the mechanism, driven by afferent spikes. */
    @Override
    protected Experiment experiment(ComponentDescription use) {
        PopulationDescription cells = new PopulationDescription(
                "Cells", 2100, SynapticSign.EXCITATORY, ComponentDescription.of(LeakyCell.NAME));
        for (ComponentDescription companion : companions()) {
            cells = cells.withMechanism(companion);
        }
        NetworkBuilder network = NetworkBuilder.create("contract")
                .population(cells.withMechanism(use))
                .stimulus("Afferents", "Cells", Inputs.poisson(), Inputs.excitation(), "1 nS")
                .recordSpikes("Cells")
                .recordTraces("Cells", CellSelection.spread(3), recorded());
        return new Experiment(network.build(), RunSettings.of("20 ms"));
    }

    /** Two cells with dendrites that have the mechanism everywhere. */
    private Experiment inDendrites(ComponentDescription use) {
        PopulationDescription cells = new PopulationDescription(
                "Cells",
                2,
                SynapticSign.EXCITATORY,
                ComponentDescription.of(DENDRITIC).with("morphology", "ball-and-rall"));
        for (ComponentDescription companion : companions()) {
            cells = cells.withMechanism(companion);
        }
        NetworkBuilder network = NetworkBuilder.create("contract")
                .population(cells.withMechanism(perArea(use)))
                .stimulus("Afferents", "Cells", Inputs.poisson(), Inputs.excitation(), "1 nS")
                .recordTraces("Cells", CellSelection.all(), "V");
        return new Experiment(network.build(), RunSettings.of("10 ms").withTimeStep(Quantity.of("0.025 ms")));
    }

    /** On a membrane with an area, totals are spread: here over 10,000 square micrometres. */
    private static ComponentDescription perArea(ComponentDescription use) {
        ComponentDescription spread = use;
        for (var given : use.parameters().entrySet()) {
            if (given.getValue() instanceof Value.Scalar scalar
                    && isSpread(scalar.quantity().unit())) {
                Quantity total = scalar.quantity();
                Quantity density = Quantity.of(total.value() * 1e-4, total.unit() + "/um^2");
                spread = spread.with(given.getKey(), Value.of(density));
            }
        }
        return spread;
    }

    private static boolean isSpread(Unit unit) {
        return Stream.of(Unit.NS, Unit.PA, Unit.PF).anyMatch(unit::measuresSameAs);
    }

    private String[] recorded() {
        Stream<String> own = component().state().stream()
                .map(StateVariable::name)
                .map(variable -> component().name() + "." + variable);
        return Stream.concat(Stream.of("V"), own).toArray(String[]::new);
    }

    @Override
    Stream<DynamicNode> loopTests(ComponentDescription use) {
        return new MechanismChecks(this, use).tests();
    }

    @Override
    ParameterChecks parameterChecks() {
        return new ParameterChecks(
                schema(),
                use(),
                Inputs.namesAndDrive(component().state()),
                5,
                (use, size) -> new MechanismChecks(this, use)
                        .loops(size, 0.1, 1)
                        .initialise()
                        .steps(50)
                        .columns());
    }

    /** In a dendrite as well, if there are such cells on the class path. */
    @Override
    Stream<DynamicNode> otherNetworks() {
        boolean hasDendrites =
                ntwk().plugins().registry().find(ComponentKind.CELL, DENDRITIC).isPresent();
        boolean couplesEntries =
                new MechanismChecks(this, use()).loops(9, 0.1, 1).membrane.couplesEntries();
        return hasDendrites && !couplesEntries
                ? Stream.of(DynamicContainer.dynamicContainer("in a dendrite", runs(this::inDendrites)))
                : Stream.of();
    }
}
