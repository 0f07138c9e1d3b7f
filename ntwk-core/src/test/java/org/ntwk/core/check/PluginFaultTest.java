package org.ntwk.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.problem.PluginException;
import org.ntwk.core.Ntwk;

/** What a component of a plugin throws names the plugin, the component, its place, its method and the time. */
class PluginFaultTest {

    private static final String PLUGIN = "Plugin 'acme' 1.0 (org.ntwk.core.check.Faulty): ";
    private static final String THROWN = ": java.lang.AssertionError: broken";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lif | initialise | 1 | cell model 'acme:lif' at populations.Exc.cell failed in initialise",
                "lif | refractoryMs | 1 | cell model 'acme:lif' at populations.Exc.cell failed in refractoryMs",
                "lif | advance | 4 | cell model 'acme:lif' at populations.Exc.cell failed in advance at step 3, t = 0.3 ms",
                "lif | findAboveThreshold | 1 | cell model 'acme:lif' at populations.Exc.cell failed in findAboveThreshold at step 0, t = 0 ms",
                "lif | reset | 1 | cell model 'acme:lif' at populations.Exc.cell failed in reset at step 33, t = 3.3 ms",
                "lif | hold | 1 | cell model 'acme:lif' at populations.Exc.cell failed in hold at step 34, t = 3.4 ms",
                "m-current | initialise | 1 | membrane mechanism 'acme:m-current' at populations.Exc.mechanisms[0] failed in initialise",
                "m-current | advance | 2 | membrane mechanism 'acme:m-current' at populations.Exc.mechanisms[0] failed in advance at step 1, t = 0.1 ms",
                "exponential | gain | 1 | synapse model 'acme:exponential' at projections[0].synapse (onto Inh) failed in gain",
                "exponential | conductance | 1 | synapse model 'acme:exponential' at projections[0].synapse (onto Inh) failed in conductance, which is recorded",
                "alpha | advance | 2 | synapse model 'acme:alpha' at projections[1].synapse (onto Exc) failed in advance at step 1, t = 0.1 ms",
                "tsodyks-markram | efficacy | 1 | plasticity model 'acme:tsodyks-markram' at projections[0].plasticity (Exc to Inh) failed in efficacy at step 48, t = 4.8 ms",
                "fixed-in-degree | expectedConnections | 1 | connectivity rule 'acme:fixed-in-degree' at projections[0].rule (Exc to Inh) failed in expectedConnections",
                "fixed-in-degree | longestDelayMs | 1 | connectivity rule 'acme:fixed-in-degree' at projections[0].rule (Exc to Inh) failed in longestDelayMs",
                "poisson-drive | beginStep | 3 | stimulus 'acme:poisson-drive' at stimuli[0].model (Drive onto Exc) failed in beginStep at step 2, t = 0.2 ms",
                "poisson-drive | fire | 3 | stimulus 'acme:poisson-drive' at stimuli[0].model (Drive onto Exc) failed in fire at step 2, t = 0.2 ms",
                "current-injection | drive | 3 | stimulus 'acme:current-injection' at stimuli[1].model (Current onto Exc) failed in drive at step 2, t = 0.2 ms",
                "sinusoid | valueAt | 3 | waveform 'acme:sinusoid' at stimuli[0].model.rate failed in valueAt, t = 0.2 ms",
                "trace | sample | 3 | recorder 'acme:trace' at recordings[0].recorder (of Inh) failed in sample at step 2, t = 0.2 ms",
                "spikes | spikes | 1 | recorder 'acme:spikes' at recordings[1].recorder (of Exc) failed in spikes at step 33, t = 3.3 ms",
                "spikes | finish | 1 | recorder 'acme:spikes' at recordings[1].recorder (of Exc) failed in finish",
            })
    void whatItThrowsNamesIt(String own, String method, int call, String message) {
        AtomicInteger calls = new AtomicInteger();
        Ntwk ntwk = Faulty.with(own, method, context -> (arguments, answer) -> {
            if (calls.incrementAndGet() == call) {
                throw new AssertionError("broken");
            }
            return answer;
        });

        assertThatThrownBy(() -> ntwk.run(SmallNetwork.with(own)))
                .isInstanceOf(PluginException.class)
                .hasMessage(PLUGIN + message + THROWN);
    }

    /** Several threads draw; each fails at its first target. */
    @Test
    void aDrawThatFailsTellsTheTarget() {
        Ntwk ntwk = Faulty.with("fixed-in-degree", "sourcesOf", context -> (arguments, answer) -> {
            throw new AssertionError("broken");
        });

        assertThatThrownBy(() -> ntwk.run(SmallNetwork.with("fixed-in-degree")))
                .isInstanceOf(PluginException.class)
                .message()
                .matches(Pattern.quote(PLUGIN + "connectivity rule 'acme:fixed-in-degree' at projections[0].rule"
                                + " (Exc to Inh) failed in sourcesOf target ")
                        + "\\d+"
                        + Pattern.quote(THROWN));
    }

    /** As other languages of the Java machine let it. */
    @Test
    void aCheckedExceptionIsItsFaultToo() {
        Ntwk ntwk = Faulty.with("lif", "advance", context -> (arguments, answer) -> {
            throw new IOException("gone");
        });

        assertThatThrownBy(() -> ntwk.run(SmallNetwork.with("lif")))
                .isInstanceOf(PluginException.class)
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void whatTheMachineThrowsIsNot() {
        Ntwk ntwk = Faulty.with("lif", "advance", context -> (arguments, answer) -> {
            throw new OutOfMemoryError("for the test");
        });

        assertThat(catchThrowableOfType(OutOfMemoryError.class, () -> ntwk.run(SmallNetwork.with("lif"))))
                .hasMessage("for the test");
    }
}
