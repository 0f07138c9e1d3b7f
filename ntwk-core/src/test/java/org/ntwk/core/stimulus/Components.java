package org.ntwk.core.stimulus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.CorePlugin;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.plugin.Registry;

/** Parameters of the components under test, which take the path of any description. */
public final class Components {

    private Components() {}

    public static Optional<ParameterValues> resolve(
            StimulusModel model, ComponentDescription given, Problems problems) {
        return new ParameterResolver(Registry.of(new CorePlugin()))
                .resolve(model, given, "stimuli[0].model", problems, 1, RandomStream.of(1, "parameters"));
    }

    public static ParameterValues resolve(StimulusModel model, ComponentDescription given) {
        Problems problems = new Problems();
        Optional<ParameterValues> values = resolve(model, given, problems);
        assertThat(problems.list()).isEmpty();
        return values.orElseThrow();
    }

    public static ComponentDescription drive(ComponentDescription rate) {
        return ComponentDescription.of("poisson-drive").with("sources", 100).with("rate", rate);
    }

    public static ComponentDescription drive(String rate) {
        return ComponentDescription.of("poisson-drive").with("sources", 100).with("rate", rate);
    }

    /** A waveform in Hz. */
    public static Waveform waveform(ComponentDescription description) {
        return resolve(new PoissonDrive(), drive(description)).functionOfTime("rate");
    }
}
