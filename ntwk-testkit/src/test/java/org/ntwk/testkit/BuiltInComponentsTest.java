package org.ntwk.testkit;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;

/** Every component of every plugin on the class path passes the contract of its kind. */
class BuiltInComponentsTest {

    private static final Registry REGISTRY = Ntwk.create().plugins().registry();

    @TestFactory
    Stream<DynamicNode> cellModels() {
        return REGISTRY.names(ComponentKind.CELL).stream()
                .map(name -> REGISTRY.find(ComponentKind.CELL, name).orElseThrow())
                .map(cell -> new Cell(cell).all());
    }

    private static final class Cell extends CellModelContract {

        /** Of those that are nothing without parameters. */
        private static final Map<String, ComponentDescription> USES = Map.of(
                "equations",
                ComponentDescription.of("equations")
                        .with(
                                "equations",
                                "dV/dt = (10 nS * (-70 mV - V) - w + I) / (200 pF) : mV\ndw/dt = -w / (100 ms) : pA")
                        .with("threshold", "V > -50 mV")
                        .with("reset", "V = -65 mV; w += 20 pA")
                        .with("refractory", new Value.Text("2 ms"))
                        .with("rest", "V = -70 mV"));

        private final CellModel cell;

        Cell(CellModel cell) {
            this.cell = cell;
        }

        @Override
        protected CellModel component() {
            return cell;
        }

        @Override
        protected ComponentDescription use() {
            return USES.getOrDefault(cell.name(), super.use());
        }
    }
}
