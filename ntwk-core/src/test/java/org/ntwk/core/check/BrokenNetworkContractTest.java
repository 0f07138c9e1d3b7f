package org.ntwk.core.check;

import static org.ntwk.core.check.BrokenContracts.BESIDE;
import static org.ntwk.core.check.BrokenContracts.assertFault;
import static org.ntwk.core.check.BrokenContracts.number;
import static org.ntwk.core.check.BrokenContracts.then;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.plasticity.PlasticityContext;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.EventWriter;
import org.ntwk.api.recording.Probe;
import org.ntwk.api.recording.RecorderContext;
import org.ntwk.api.recording.SampleWriter;
import org.ntwk.api.stimulus.SpikeSink;
import org.ntwk.api.stimulus.StimulusContext;

/** Each way in which rules, stimuli and recorders can break their contract is told with what they did, where and when. */
class BrokenNetworkContractTest {

    private static final String STDP =
            "plasticity model 'acme:stdp' at projections[1].plasticity (Inh to Exc) broke its contract in ";
    private static final String RULE =
            "connectivity rule 'acme:fixed-in-degree' at projections[0].rule (Exc to Inh) broke its contract in ";

    /** Several threads draw; with one target at fault the message is always the same. */
    private static Faulty.Fault atTarget7(Consumer<ConnectionSink> fault) {
        return then(arguments -> {
            if (number(arguments[0]) == 7) {
                fault.accept((ConnectionSink) arguments[2]);
            }
        });
    }

    @Test
    void aRuleThatChangesWeightsOfAnotherRow() {
        assertFault(
                "stdp",
                "arrived",
                context -> {
                    double[] weights = ((PlasticityContext) context).weights();
                    return then(arguments -> weights[number(arguments[2]) % weights.length] += 1);
                },
                STDP + "arrived at step 61, t = 6.1 ms: it changed the weight of synapse 227 from"
                        + " 2.7182818284590455 to 3.7182818284590455, but was called for synapses 207 to 226."
                        + BESIDE);
    }

    @Test
    void aRuleThatChangesWeightsOfAnotherTarget() {
        assertFault(
                "stdp",
                "fired",
                context -> {
                    double[] weights = ((PlasticityContext) context).weights();
                    int[] incoming = ((PlasticityContext) context).incoming();
                    return then(arguments -> weights[incoming[number(arguments[1])] + 1] += 1);
                },
                STDP + "fired at step 33, t = 3.3 ms: it changed the weight of synapse 19 from"
                        + " 2.7182818284590455 to 3.7182818284590455, which is not one of those onto target 8."
                        + "\n   Write the weights of incoming()[from] to incoming()[to - 1] alone.");
    }

    @Test
    void aWeightThatIsNoNumber() {
        assertFault(
                "stdp",
                "fired",
                context -> {
                    double[] weights = ((PlasticityContext) context).weights();
                    int[] incoming = ((PlasticityContext) context).incoming();
                    return then(arguments -> weights[incoming[number(arguments[1])]] = Double.NaN);
                },
                STDP + "fired at step 33, t = 3.3 ms: it left the weight of synapse 18 at NaN (it was"
                        + " 2.7182818284590455)."
                        + "\n   Maybe a division by zero, or an exponential without a bound.");
    }

    @Test
    void aRuleThatChangesWhereSynapsesGo() {
        assertFault(
                "stdp",
                "arrived",
                context -> {
                    int[] targets = ((PlasticityContext) context).targets();
                    return then(arguments -> targets[number(arguments[1])] = 0);
                },
                STDP + "arrived at step 61, t = 6.1 ms: it changed the list of targets, which it may only read."
                        + "\n   Make a copy of it.");
    }

    @Test
    void anEfficacyThatIsNoNumber() {
        assertFault(
                "tsodyks-markram",
                "efficacy",
                context -> (arguments, answer) -> Double.NaN,
                "plasticity model 'acme:tsodyks-markram' at projections[0].plasticity (Exc to Inh) broke"
                        + " its contract in efficacy at step 48, t = 4.8 ms: the efficacy of row 8 is NaN."
                        + "\n   It must be a finite number.");
    }

    @Test
    void aSourceThatIsNotThere() {
        assertFault(
                "fixed-in-degree",
                "sourcesOf",
                context -> atTarget7(sink -> sink.connect(100)),
                RULE + "sourcesOf target 7: it connected target 7 with source 100, but sources are 0 to 99."
                        + "\n   Take the number of sources from sourceSize(); maybe targets were counted.");
    }

    @Test
    void aDelayThatIsLongerThanTheLongest() {
        assertFault(
                "fixed-in-degree",
                "sourcesOf",
                context -> atTarget7(sink -> sink.connect(0, 1, 5)),
                RULE + "sourcesOf target 7: the delay from source 0 to target 7 is 5.0 ms, but longestDelayMs()"
                        + " is 0.0 ms."
                        + "\n   Give the longest of all delays there, or a bound above it.");
    }

    @Test
    void aDrawThatIsAnotherEachTime() {
        AtomicInteger calls = new AtomicInteger();
        assertFault(
                "fixed-in-degree",
                "sourcesOf",
                context -> atTarget7(sink -> sink.connect(calls.getAndIncrement())),
                RULE + "sourcesOf target 7: it connected target 7 with other sources, weights or delays than"
                        + " before."
                        + "\n   The same target gets the same each time it is asked for: draw from the stream that"
                        + " is given alone.");
    }

    @Test
    void aStimulusOntoCellsThatItIsNotGivenFor() {
        assertFault(
                "current-injection",
                "drive",
                context -> {
                    double[] i = ((StimulusContext) context).current();
                    return then(arguments -> i[70] += 1);
                },
                "stimulus 'acme:current-injection' at stimuli[1].model (Current onto Exc) broke its"
                        + " contract in drive at step 0, t = 0 ms: it changed the current i of cell 70 from"
                        + " -28.33801022563653 to -27.33801022563653, which the stimulus is not given for."
                        + "\n   Ask isSelected for each cell.");
    }

    @Test
    void aStimulusThatDrivesCellsOfAnotherBlock() {
        assertFault(
                "current-injection",
                1100,
                "drive",
                context -> {
                    double[] i = ((StimulusContext) context).current();
                    return then(arguments -> i[1030] += 1);
                },
                "stimulus 'acme:current-injection' at stimuli[1].model (Current onto Exc) broke its"
                        + " contract in drive at step 0, t = 0 ms: it changed the current i of cell 1030 from"
                        + " -28.33801022563653 to -27.33801022563653, but was called for cells 0 to 1023." + BESIDE);
    }

    @Test
    void aSpikeOntoACellOfAnotherBlock() {
        assertFault(
                "poisson-drive",
                1100,
                "fire",
                context -> then(arguments -> ((SpikeSink) arguments[2]).spike(1030)),
                "stimulus 'acme:poisson-drive' at stimuli[0].model (Drive onto Exc) broke its contract"
                        + " in fire at step 0, t = 0 ms: it gave a spike onto cell 1030, but was called for cells"
                        + " 0 to 1023."
                        + "\n   Give those of the range [from, to) alone: the others are asked for as well.");
    }

    @Test
    void fewerSpikesThanNone() {
        assertFault(
                "poisson-drive",
                "fire",
                context -> then(arguments -> ((SpikeSink) arguments[2]).spikes(3, -1)),
                "stimulus 'acme:poisson-drive' at stimuli[0].model (Drive onto Exc) broke its contract"
                        + " in fire at step 0, t = 0 ms: it gave -1 spikes onto cell 3."
                        + "\n   Give at least 0.");
    }

    @Test
    void aWaveformThatIsNoNumber() {
        assertFault(
                "sinusoid",
                "valueAt",
                context -> (arguments, answer) -> Double.NaN,
                "waveform 'acme:sinusoid' at stimuli[0].model.rate broke its contract in valueAt, t ="
                        + " 0.0 ms: the value is NaN."
                        + "\n   It must be a finite number at any time.");
    }

    @Test
    void aRowThatIsNotWhole() {
        assertFault(
                "trace",
                "sample",
                context -> {
                    SampleWriter samples =
                            ((RecorderContext) context).samples("more", Unit.MV, 0, 0.1, new int[] {1, 2});
                    return then(arguments -> samples.add(1));
                },
                "recorder 'acme:trace' at recordings[0].recorder (of Inh) broke its contract in sample"
                        + " at step 0, t = 0 ms: it left a row of more with 1 of 2 values."
                        + "\n   Add whole rows within one call, a value for each column.");
    }

    @Test
    void aSampleOfACellThatIsNotThere() {
        assertFault(
                "trace",
                "sample",
                context -> {
                    Probe probe = ((RecorderContext) context).probe("V").orElseThrow();
                    return then(arguments -> probe.value(50));
                },
                "recorder 'acme:trace' at recordings[0].recorder (of Inh) broke its contract in sample"
                        + " at step 0, t = 0 ms: it asked for V of cell 50, but cells are 0 to 49."
                        + "\n   Ask for those that cells() gives.");
    }

    @Test
    void aSampleOfACellThatIsNotItsOwn() {
        assertFault(
                "trace",
                "sample",
                context -> {
                    Probe probe = ((RecorderContext) context).probe("V").orElseThrow();
                    return then(arguments -> probe.value(20));
                },
                "recorder 'acme:trace' at recordings[0].recorder (of Inh) broke its contract in sample"
                        + " at step 0, t = 0 ms: it asked for V of cell 20, which is not one of its own, though"
                        + " samplesOnlyItsCells() is true."
                        + "\n   Ask for those that cells() gives, or let samplesOnlyItsCells() be false.");
    }

    @Test
    void aRecorderThatChangesTheSpikes() {
        assertFault(
                "spikes",
                "spikes",
                context -> then(arguments -> ((int[]) arguments[1])[0]++),
                "recorder 'acme:spikes' at recordings[1].recorder (of Exc) broke its contract in spikes"
                        + " at step 33, t = 3.3 ms: it changed the cells that it was shown."
                        + "\n   Others read them too: make a copy of what is to be changed.");
    }

    @Test
    void eventsThatGoBackInTime() {
        assertFault(
                "spikes",
                "spikes",
                context -> {
                    EventWriter events = ((RecorderContext) context).events("more");
                    return then(arguments -> {
                        events.add((Long) arguments[0], 0);
                        events.add((Long) arguments[0] - 1, 0);
                    });
                },
                "recorder 'acme:spikes' at recordings[1].recorder (of Exc) broke its contract in spikes"
                        + " at step 33, t = 3.3 ms: it added an event of step 32 to more after one of step 33."
                        + "\n   Add them in the order of steps.");
    }

    @Test
    void anEventOfACellThatIsNotThere() {
        assertFault(
                "spikes",
                "spikes",
                context -> {
                    EventWriter events = ((RecorderContext) context).events("more");
                    return then(arguments -> events.add((Long) arguments[0], 100));
                },
                "recorder 'acme:spikes' at recordings[1].recorder (of Exc) broke its contract in spikes"
                        + " at step 33, t = 3.3 ms: it added an event of cell 100 to more, but cells are 0 to 99."
                        + "\n   Take the cells from those that it is shown.");
    }
}
