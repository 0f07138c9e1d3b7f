package org.ntwk.cells;

import java.util.List;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.NamedCell;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.cells.mechanism.GapJunctions;
import org.ntwk.cells.mechanism.HCurrent;
import org.ntwk.cells.mechanism.MCurrent;
import org.ntwk.cells.mechanism.OrnsteinUhlenbeckCurrent;
import org.ntwk.cells.mechanism.Oscillation;
import org.ntwk.cells.mechanism.TCurrent;
import org.ntwk.cells.mechanism.VoltageClamp;

/** The point neurons and intrinsic currents that ship with ntwk. */
public final class CellsPlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "ntwk-cells";
    }

    @Override
    public String version() {
        return NtwkPlugin.versionOf(CellsPlugin.class);
    }

    @Override
    public List<CellModel> cellModels() {
        return List.of(
                new LeakyIntegrateAndFire(),
                new ExponentialIntegrateAndFire(),
                new AdaptiveExponentialIntegrateAndFire(),
                new InactivatingAdaptiveExponentialIntegrateAndFire(),
                new Izhikevich(),
                new SpikeSource());
    }

    @Override
    public List<NamedCell> namedCells() {
        return NamedCells.ALL;
    }

    @Override
    public List<MembraneMechanism> membraneMechanisms() {
        return List.of(
                new Oscillation(),
                new VoltageClamp(),
                new MCurrent(),
                new TCurrent(),
                new HCurrent(),
                new OrnsteinUhlenbeckCurrent(),
                new GapJunctions());
    }
}
