package org.ntwk.core.engine;

import java.util.Arrays;
import java.util.List;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.plugin.RegisteredComponent;

/** Cells with a membrane. */
final class PopulationPart implements Part {

    private final Population population;
    private final SpikeLog log;
    private final int worker;
    private final int from;
    private final int to;
    private CellKernel cells;
    private final SynapsePasses synapses;
    private final RegisteredComponent<?> synapseOwner;
    private List<Owned<MechanismKernel>> mechanisms;
    private StimulusPart[] stimuli;
    private final SpikeLog[] recordedStimuli;
    private final Incoming[] incoming;
    private final PotentialJumps jumps;
    private final RefractoryQueue refractory = new RefractoryQueue();
    private int longestRefractory;

    /** The component at work, to tell whose fault an exception is. */
    private RegisteredComponent<?> atWork;

    PopulationPart(
            Population population,
            SpikeLog log,
            int worker,
            int from,
            int to,
            List<StimulusPart> stimuli,
            List<SpikeLog> recordedStimuli,
            List<Incoming> incoming) {
        this.population = population;
        this.log = log;
        this.worker = worker;
        this.from = from;
        this.to = to;
        cells = population.cell().value();
        atWork = population.cell().owner();
        synapses = SynapsePasses.of(population);
        synapseOwner = SynapsePasses.ownerOfFirst(population);
        mechanisms = List.copyOf(population.mechanisms);
        this.stimuli = stimuli.toArray(StimulusPart[]::new);
        this.recordedStimuli = recordedStimuli.toArray(SpikeLog[]::new);
        this.incoming = incoming.toArray(Incoming[]::new);
        jumps = new PotentialJumps(population);
        longestRefractory = longestRefractory(population, from, to);
    }

    private static int longestRefractory(Population population, int from, int to) {
        return Arrays.stream(population.refractorySteps, from, to).max().orElse(0);
    }

    @Override
    public void refresh(List<StimulusPart> newStimuli) {
        cells = population.cell().value();
        mechanisms = List.copyOf(population.mechanisms);
        stimuli = newStimuli.toArray(StimulusPart[]::new);
        longestRefractory = longestRefractory(population, from, to);
        refractory.restart(population, from, to);
    }

    @Override
    public void sharePotentials() {
        population.sharePotentials(from, to);
    }

    @Override
    public void advance(int step, double tMs) {
        try {
            for (StimulusPart stimulus : stimuli) {
                atWork = stimulus.owner;
                stimulus.beginStep(step);
            }
            for (int block = from; block < to; block += StimulusKernel.BLOCK) {
                advanceBlock(block, Math.min(block + StimulusKernel.BLOCK, to), tMs);
            }
            atWork = population.cell().owner();
            refractory.hold(step, longestRefractory, population);
            findSpikes(step);
        } catch (RuntimeException | LinkageError e) {
            throw Owned.fault(atWork, "step " + step, e);
        }
    }

    private void advanceBlock(int blockFrom, int blockTo, double tMs) {
        atWork = synapseOwner;
        synapses.begin(blockFrom, blockTo);
        for (int n = 0; n < synapses.others(); n++) {
            atWork = synapses.owner(n);
            synapses.advance(n, blockFrom, blockTo);
        }
        // By index: an iterator is an object.
        for (int n = 0; n < mechanisms.size(); n++) {
            Owned<MechanismKernel> mechanism = mechanisms.get(n);
            atWork = mechanism.owner();
            mechanism.value().advance(blockFrom, blockTo, tMs);
        }
        for (StimulusPart stimulus : stimuli) {
            atWork = stimulus.owner;
            stimulus.drive(blockFrom, blockTo);
        }
        atWork = population.cell().owner();
        cells.advance(blockFrom, blockTo, tMs);
    }

    private void findSpikes(int step) {
        log.open(step, worker);
        for (int cell = cells.nextAboveThreshold(from, to); cell < to; cell = cells.nextAboveThreshold(cell + 1, to)) {
            if (step - population.lastSpike[cell] >= population.refractorySteps[cell]) {
                population.lastSpike[cell] = step;
                log.add(step, worker, cell);
                if (longestRefractory > 0) {
                    refractory.add(step, cell);
                }
            }
        }
    }

    @Override
    public void deliver(int step) {
        int[] fired = log.cells(step, worker);
        int count = log.count(step, worker);
        for (Incoming projection : incoming) {
            projection.deliver(step);
            projection.targetsFired(fired, count, step);
        }
        try {
            for (SpikeLog recorded : recordedStimuli) {
                recorded.open(step, worker);
            }
            for (StimulusPart stimulus : stimuli) {
                atWork = stimulus.owner;
                for (int block = from; block < to; block += StimulusKernel.BLOCK) {
                    stimulus.fire(block, Math.min(block + StimulusKernel.BLOCK, to));
                }
            }
            for (SpikeLog recorded : recordedStimuli) {
                recorded.sort(step, worker);
            }
            jumps.apply(step, from, to);
            atWork = population.cell().owner();
            for (int n = 0; n < count; n++) {
                cells.reset(fired[n]);
            }
        } catch (RuntimeException | LinkageError e) {
            throw Owned.fault(atWork, "step " + step, e);
        }
    }
}
