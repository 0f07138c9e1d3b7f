package org.ntwk.api.plugin;

import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.NamedCell;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.scan.Measure;
import org.ntwk.api.scan.ScanExecutor;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.api.synapse.SynapseModel;

/**
 * A jar's way in. It names its class in {@code META-INF/services/org.ntwk.api.plugin.NtwkPlugin}, and a module says {@code
 * provides} as well; the class needs a public constructor without arguments. A kind of component that comes later is a new default method here, so that jars
 * built today go on working.
 */
public interface NtwkPlugin {

    /** A lower-case word that is the prefix of its components' names. {@code ntwk} and {@code ntwk-…} are reserved. */
    String id();

    /** Stands in every result. {@link #versionOf} reads it from the plugin's jar. */
    String version();

    /** Its cell models. */
    default List<CellModel> cellModels() {
        return List.of();
    }

    /** Its cell models with parameters that have a name of their own. */
    default List<NamedCell> namedCells() {
        return List.of();
    }

    /** Its intrinsic currents and ion channels. */
    default List<MembraneMechanism> membraneMechanisms() {
        return List.of();
    }

    /** Its kinetics of synapses. */
    default List<SynapseModel> synapseModels() {
        return List.of();
    }

    /** Its rules by which synapses change. */
    default List<PlasticityModel> plasticityModels() {
        return List.of();
    }

    /** Its rules by which cells connect. */
    default List<ConnectivityRule> connectivityRules() {
        return List.of();
    }

    /** Its functions of time. */
    default List<WaveformModel> waveforms() {
        return List.of();
    }

    /** Its inputs from outside. */
    default List<StimulusModel> stimuli() {
        return List.of();
    }

    /** Its recorders. */
    default List<RecorderModel> recorders() {
        return List.of();
    }

    /** Its measures of the points of scans. */
    default List<Measure> measures() {
        return List.of();
    }

    /** Its ways to run the points of scans. */
    default List<ScanExecutor> scanExecutors() {
        return List.of();
    }

    /** Its transfer functions for mean-field theory. */
    default List<TransferFunctionModel> transferFunctions() {
        return List.of();
    }

    /**
     * The version of the jar or module that a class is in: {@code Implementation-Version} of the manifest, or the version of
     * the module; {@code development} where there is neither.
     */
    static String versionOf(Class<?> type) {
        ModuleDescriptor module = type.getModule().getDescriptor();
        Optional<String> ofModule = module == null ? Optional.empty() : module.rawVersion();
        return ofModule.or(() -> Optional.ofNullable(type.getPackage().getImplementationVersion()))
                .orElse("development");
    }
}
