package org.ntwk.core.plugin;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.NamedCell;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.scan.Measure;
import org.ntwk.api.scan.ScanExecutor;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.api.synapse.SynapseModel;

/**
 * A kind of component: what it is called and how a plugin gives its own. Names are unique within a kind. A closed set:
 * the constants here.
 *
 * @param <C> the interface of its components
 */
public final class ComponentKind<C extends Component> {

    public static final ComponentKind<CellModel> CELL =
            new ComponentKind<>("cell model", CellModel.class, NtwkPlugin::cellModels);
    public static final ComponentKind<NamedCell> NAMED_CELL =
            new ComponentKind<>("named cell", NamedCell.class, NtwkPlugin::namedCells);
    public static final ComponentKind<MembraneMechanism> MECHANISM =
            new ComponentKind<>("membrane mechanism", MembraneMechanism.class, NtwkPlugin::membraneMechanisms);
    public static final ComponentKind<SynapseModel> SYNAPSE =
            new ComponentKind<>("synapse model", SynapseModel.class, NtwkPlugin::synapseModels);
    public static final ComponentKind<PlasticityModel> PLASTICITY =
            new ComponentKind<>("plasticity model", PlasticityModel.class, NtwkPlugin::plasticityModels);
    public static final ComponentKind<ConnectivityRule> CONNECTIVITY =
            new ComponentKind<>("connectivity rule", ConnectivityRule.class, NtwkPlugin::connectivityRules);
    public static final ComponentKind<WaveformModel> WAVEFORM =
            new ComponentKind<>("waveform", WaveformModel.class, NtwkPlugin::waveforms);
    public static final ComponentKind<StimulusModel> STIMULUS =
            new ComponentKind<>("stimulus", StimulusModel.class, NtwkPlugin::stimuli);
    public static final ComponentKind<RecorderModel> RECORDER =
            new ComponentKind<>("recorder", RecorderModel.class, NtwkPlugin::recorders);
    public static final ComponentKind<Measure> MEASURE =
            new ComponentKind<>("measure", Measure.class, NtwkPlugin::measures);
    public static final ComponentKind<ScanExecutor> EXECUTOR =
            new ComponentKind<>("scan executor", ScanExecutor.class, NtwkPlugin::scanExecutors);

    public static final ComponentKind<TransferFunctionModel> TRANSFER_FUNCTION =
            new ComponentKind<>("transfer function", TransferFunctionModel.class, NtwkPlugin::transferFunctions);

    /** Every kind, in the order in which they are listed. */
    public static final List<ComponentKind<? extends Component>> ALL = List.of(
            CELL,
            NAMED_CELL,
            MECHANISM,
            SYNAPSE,
            PLASTICITY,
            CONNECTIVITY,
            STIMULUS,
            WAVEFORM,
            RECORDER,
            MEASURE,
            EXECUTOR,
            TRANSFER_FUNCTION);

    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CELL_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");

    private final String words;
    private final Class<C> type;
    private final Function<NtwkPlugin, List<C>> components;

    private ComponentKind(String words, Class<C> type, Function<NtwkPlugin, List<C>> components) {
        this.words = words;
        this.type = type;
        this.components = components;
    }

    /** Its name in messages, such as "cell model". */
    public String words() {
        return words;
    }

    /** What its names look like, apart from the plugin's prefix: those of named cells are the field's own. */
    Pattern namePattern() {
        return this == NAMED_CELL ? CELL_NAME : WORDS;
    }

    /** The rule for names, for messages. */
    String nameRule() {
        return this == NAMED_CELL ? "letters, digits and '-'" : "lower-case words joined by '-'";
    }

    /** The interface of its components. */
    Class<C> type() {
        return type;
    }

    /** Those of a plugin, unchecked. */
    List<C> components(NtwkPlugin plugin) {
        return components.apply(plugin);
    }

    @Override
    public String toString() {
        return words;
    }
}
