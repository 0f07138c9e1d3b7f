package org.ntwk.core.engine;

import java.util.List;
import org.ntwk.api.result.LoopProfile.Phase;
import org.ntwk.api.stimulus.StimulusKernel;

/** Cells without a membrane: the spikes of their stimuli are their own, in the same step. */
final class RelayPart implements Part {

    private final SpikeLog log;
    private final int worker;
    private final int from;
    private final int to;
    private StimulusPart[] stimuli;
    private final SpikeLog[] recordedStimuli;
    private final double dtMs;

    RelayPart(
            SpikeLog log,
            int worker,
            int from,
            int to,
            double dtMs,
            List<StimulusPart> stimuli,
            List<SpikeLog> recordedStimuli) {
        this.log = log;
        this.worker = worker;
        this.from = from;
        this.to = to;
        this.dtMs = dtMs;
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
            String method = "beginStep";
            try {
                stimulus.beginStep(step);
                method = "fire";
                for (int block = from; block < to; block += StimulusKernel.BLOCK) {
                    stimulus.fire(block, Math.min(block + StimulusKernel.BLOCK, to), clock);
                }
            } catch (Throwable thrown) { // a plugin may throw what it likes
                throw stimulus.kernel.fault(method + " at " + StepTime.inWords(step, step * dtMs), thrown);
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
