package org.ntwk.morpho;

import java.util.List;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.morpho.cell.MorphologicalCell;
import org.ntwk.morpho.mechanism.CalciumDependentPotassium;
import org.ntwk.morpho.mechanism.CalciumPool;
import org.ntwk.morpho.mechanism.DelayedRectifier;
import org.ntwk.morpho.mechanism.DendriticAPotassium;
import org.ntwk.morpho.mechanism.DendriticHCurrent;
import org.ntwk.morpho.mechanism.FastSodium;
import org.ntwk.morpho.mechanism.HighVoltageCalcium;
import org.ntwk.morpho.mechanism.Leak;
import org.ntwk.morpho.mechanism.LowThresholdCalcium;
import org.ntwk.morpho.mechanism.MuscarinicPotassium;
import org.ntwk.morpho.mechanism.Potassium;
import org.ntwk.morpho.mechanism.SlowlyInactivatingPotassium;
import org.ntwk.morpho.mechanism.Sodium;
import org.ntwk.morpho.mechanism.SomaticHCurrent;
import org.ntwk.morpho.mechanism.SquidPotassium;
import org.ntwk.morpho.mechanism.SquidSodium;
import org.ntwk.morpho.mechanism.TraubPotassium;
import org.ntwk.morpho.mechanism.TraubSodium;

/** The cell with dendrites and the ion channels that ship with ntwk. */
public final class MorphoPlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "ntwk-morpho";
    }

    @Override
    public String version() {
        return NtwkPlugin.versionOf(MorphoPlugin.class);
    }

    @Override
    public List<CellModel> cellModels() {
        return List.of(new MorphologicalCell());
    }

    @Override
    public List<MembraneMechanism> membraneMechanisms() {
        return List.of(
                new Leak(),
                new SquidSodium(),
                new SquidPotassium(),
                new TraubSodium(),
                new TraubPotassium(),
                new Sodium(),
                new Potassium(),
                new MuscarinicPotassium(),
                new FastSodium(),
                new DelayedRectifier(),
                new SlowlyInactivatingPotassium(),
                DendriticAPotassium.PROXIMAL,
                DendriticAPotassium.DISTAL,
                new HighVoltageCalcium(),
                new LowThresholdCalcium(),
                new CalciumPool(),
                new CalciumDependentPotassium(),
                new DendriticHCurrent(),
                new SomaticHCurrent());
    }
}
