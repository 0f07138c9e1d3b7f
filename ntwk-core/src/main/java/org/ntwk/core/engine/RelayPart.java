package org.ntwk.core.engine;

import java.util.List;
import org.ntwk.api.result.LoopProfile.Phase;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.plugin.RegisteredComponent;

/** Cells without a membrane: the spikes of their stimuli are their own, in the same step. */
final class RelayPart implements Part {

    private final SpikeLog log;
    private final int worker;
    private final int from;
    private final int to;
    private StimulusPart[] stimuli;
    private final SpikeLog[] recordedStimuli;

    RelayPart(SpikeLog log, int worker, int from, int to, List<StimulusPart> stimuli, List<SpikeLog> recordedStimuli) {
        this.log = log;
        this.worker = worker;
        this.from = from;
        this.to = to;
        this.stimuli = stimuli.toArray(StimulusPart[]::new);
        this.recordedStimuli = recordedStimuli.toArray(SpikeLog[]::new);
    }

    @Override
    public void sharePotentials() {
        // Relays have none.
    }

    @Override
    public void advance(int step, double tMs, PhaseClock clock) {
        clock.enter(Phase.DRIVE);
        log.open(step, worker);
        for (SpikeLog recorded : recordedStimuli) {
            recorded.open(step, worker);
        }
        for (StimulusPart stimulus : stimuli) {
            RegisteredComponent<?> atWork = stimulus.owner;
            try {
                stimulus.beginStep(step);
                for (int block = from; block < to; block += StimulusKernel.BLOCK) {
                    stimulus.fire(block, Math.min(block + StimulusKernel.BLOCK, to), clock);
                }
            } catch (RuntimeException | LinkageError e) {
                throw Owned.fault(atWork, "step " + step, e);
            }
        }
        log.sort(step, worker);
        for (SpikeLog recorded : recordedStimuli) {
            recorded.sort(step, worker);
        }
    }

    @Override
    public void refresh(List<StimulusPart> newStimuli) {
        stimuli = newStimuli.toArray(StimulusPart[]::new);
    }

    @Override
    public void deliver(int step, PhaseClock clock) {
        // Nothing arrives at a cell without a membrane.
    }

    @Override
    public long synapticEvents(int step) {
        return 0;
    }
}
