package org.ntwk.cells;

import java.util.List;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.NamedCell;
import org.ntwk.api.plugin.NtwkPlugin;

/** The point neurons that ship with ntwk. */
public final class CellsPlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "ntwk-cells";
    }

    @Override
    public String version() {
        String version = CellsPlugin.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public List<CellModel> cellModels() {
        return List.of(
                new LeakyIntegrateAndFire(),
                new ExponentialIntegrateAndFire(),
                new AdaptiveExponentialIntegrateAndFire(),
                new SpikeSource());
    }

    @Override
    public List<NamedCell> namedCells() {
        return NamedCells.ALL;
    }
}
