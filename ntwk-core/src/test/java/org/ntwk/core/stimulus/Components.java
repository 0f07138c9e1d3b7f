package org.ntwk.core.stimulus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.plugin.Registry;

/** Parameters of the components under test, which take the path of any description. */
final class Components {

    private Components() {}

    static Optional<ParameterValues> resolve(StimulusModel model, ComponentDescription given, Problems problems) {
        return new ParameterResolver(Registry.of(new Own()))
                .resolve(model, given, "stimuli[0].model", problems, 1, RandomStream.of(1, "parameters"));
    }

    static ParameterValues resolve(StimulusModel model, ComponentDescription given) {
        Problems problems = new Problems();
        Optional<ParameterValues> values = resolve(model, given, problems);
        assertThat(problems.list()).isEmpty();
        return values.orElseThrow();
    }

    static ComponentDescription drive(ComponentDescription rate) {
        return ComponentDescription.of("poisson-drive").with("sources", 100).with("rate", rate);
    }

    static ComponentDescription drive(String rate) {
        return ComponentDescription.of("poisson-drive").with("sources", 100).with("rate", rate);
    }

    /** A waveform in Hz. */
    static Waveform waveform(ComponentDescription description) {
        return resolve(new PoissonDrive(), drive(description)).functionOfTime("rate");
    }

    private static final class Own implements NtwkPlugin {
        @Override
        public String id() {
            return "ntwk";
        }

        @Override
        public String version() {
            return "test";
        }

        @Override
        public List<WaveformModel> waveforms() {
            return List.of(
                    new ConstantWaveformModel(),
                    new GaussianWaveformModel(),
                    new SampledWaveformModel(),
                    new ExpressionWaveformModel());
        }
    }
}
