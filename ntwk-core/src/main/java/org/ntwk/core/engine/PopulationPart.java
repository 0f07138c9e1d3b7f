package org.ntwk.core.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.FusibleCellKernel;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.result.LoopProfile.Phase;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.synapse.ExponentialConductance;
import org.ntwk.core.plugin.Owned;

/** Cells with a membrane. */
final class PopulationPart implements Part {

    /**
     * Cells whose columns one pass after the other goes over: whole blocks, few enough that their columns stay in the cache
     * of a core, and so many that the start of a vectorised loop (0.1 µs) does not count.
     */
    private static final int STRETCH = 4 * StimulusKernel.BLOCK;

    /** That many, or cells with some 2048 compartments: their mechanisms have many columns. */
    private final int stretch;

    private final Population population;
    private final SpikeLog log;
    private final int worker;
    private final int from;
    private final int to;
    private CellKernel cells;

    /** Cells that advance together with all that acts on them, if there are such. */
    private @Nullable CellKernel fused;

    private final SynapsePasses synapses;
    private List<Owned<MechanismKernel>> mechanisms;

    /** Mechanisms that keep an ion. */
    private List<Owned<MechanismKernel>> keepers;

    private final List<PopulationIon> ions;
    private StimulusPart[] stimuli;
    private final SpikeLog[] recordedStimuli;
    private final Incoming[] incoming;
    private final PotentialJumps jumps;
    private final FoundCells found;
    private final RefractoryQueue refractory = new RefractoryQueue();
    private int longestRefractory;

    private final AtWork atWork;

    PopulationPart(
            Population population,
            SpikeLog log,
            int worker,
            int from,
            int to,
            double dtMs,
            List<StimulusPart> stimuli,
            List<SpikeLog> recordedStimuli,
            List<Incoming> incoming) {
        this.population = population;
        this.log = log;
        this.worker = worker;
        this.from = from;
        this.to = to;
        cells = population.cell().value();
        found = new FoundCells(population.scratch);
        atWork = new AtWork(dtMs, population.cell());
        synapses = new SynapsePasses(population);
        fused = fused(population);
        mechanisms = population.mechanisms(false);
        keepers = population.mechanisms(true);
        ions = population.ions();
        this.stimuli = stimuli.toArray(StimulusPart[]::new);
        this.recordedStimuli = recordedStimuli.toArray(SpikeLog[]::new);
        this.incoming = incoming.toArray(Incoming[]::new);
        jumps = new PotentialJumps(population);
        stretch = population.compartments().isEmpty()
                ? STRETCH
                : 2 * Partition.Cells.of(population).ofBlock();
        longestRefractory = longestRefractory(population, from, to);
    }

    /** What does the work of synapses and cells in one, where nothing else acts on the membranes. */
    private static @Nullable CellKernel fused(Population population) {
        List<ExponentialConductance> synapses = SynapsePasses.exponentialPair(population);
        return population.synapses.size() == 2
                        && synapses.size() == 2
                        && population.mechanisms.isEmpty()
                        && !population.isDriven()
                        && population.cell().value() instanceof FusibleCellKernel fusible
                ? fusible.fusedWith(synapses.get(0), synapses.get(1)).orElse(null)
                : null;
    }

    private static int longestRefractory(Population population, int from, int to) {
        return Arrays.stream(population.refractorySteps, from, to).max().orElse(0);
    }

    @Override
    public void refresh(List<StimulusPart> newStimuli) {
        cells = population.cell().value();
        fused = fused(population);
        mechanisms = population.mechanisms(false);
        keepers = population.mechanisms(true);
        stimuli = newStimuli.toArray(StimulusPart[]::new);
        longestRefractory = longestRefractory(population, from, to);
        refractory.restart(population, from, to);
    }

    @Override
    public void sharePotentials() {
        population.sharePotentials(from, to);
    }

    @Override
    public void advance(int step, double tMs, PhaseClock clock) {
        try {
            clock.enter(Phase.DRIVE);
            for (StimulusPart stimulus : stimuli) {
                atWork.is(stimulus.kernel, "beginStep");
                stimulus.beginStep(step);
            }
            driveSomata();
            log.open(step, worker);
            for (int first = from; first < to; first += stretch) {
                int end = Math.min(first + stretch, to);
                clock.enter(Phase.STATE);
                advance(first, end, tMs);
                // While the potentials are still in the cache.
                clock.enter(Phase.THRESHOLD);
                findSpikes(step, first, end);
            }
            clock.enter(Phase.THRESHOLD);
            atWork.is(population.cell(), "hold");
            refractory.hold(step, longestRefractory, population);
        } catch (Throwable thrown) { // a plugin may throw what it likes
            throw atWork.fault(step, thrown);
        }
    }

    private void advance(int first, int end, double tMs) {
        if (fused != null) {
            atWork.is(population.cell(), "advance");
            fused.advance(first, end, tMs);
            return;
        }
        atWork.is(
                population.synapses.isEmpty()
                        ? population.cell()
                        : population.synapses.get(0).kernel(),
                "advance");
        int firstEntry = population.firstEntry(first);
        int endEntry = population.firstEntry(end);
        synapses.begin(firstEntry, endEntry);
        for (int n = 0; n < synapses.others(); n++) {
            atWork.is(synapses.other(n), "advance");
            synapses.advance(n, firstEntry, endEntry);
        }
        advanceMechanisms(firstEntry, endEntry, tMs);
        drive(first, end);
        atWork.is(population.cell(), "advance");
        cells.advance(first, end, tMs);
        if (population.compartments().isPresent()) {
            advanceIons(firstEntry, endEntry, tMs);
        }
    }

    private void drive(int first, int end) {
        if (population.compartments().isPresent()) {
            SomaDrive somata = population.somaDrive(worker);
            if (somata != null) {
                somata.addTo(population.conductance, population.current, first, end);
            }
            return;
        }
        for (StimulusPart stimulus : stimuli) {
            atWork.is(stimulus.kernel, "drive");
            stimulus.drive(first, end);
        }
    }

    /** What stimuli inject into cells with compartments: for whole blocks, wherever the worker's range begins. */
    private void driveSomata() {
        SomaDrive somata = population.somaDrive(worker);
        if (somata == null || from == to) {
            return;
        }
        somata.clear();
        for (StimulusPart stimulus : stimuli) {
            atWork.is(stimulus.kernel, "drive");
            stimulus.drive(firstOfBlock(from), endOfBlock(to));
        }
    }

    private static int firstOfBlock(int cell) {
        return cell / StimulusKernel.BLOCK * StimulusKernel.BLOCK;
    }

    private int endOfBlock(int end) {
        return Math.min(firstOfBlock(end + StimulusKernel.BLOCK - 1), population.size);
    }

    /** By index: an iterator is an object. */
    private void advanceMechanisms(int first, int end, double tMs) {
        for (int n = 0; n < ions.size(); n++) {
            ions.get(n).clear(first, end);
        }
        for (int n = 0; n < mechanisms.size(); n++) {
            advance(mechanisms.get(n), first, end, tMs);
        }
        if (population.compartments().isEmpty()) {
            advanceIons(first, end, tMs);
        }
    }

    /** Before point neurons advance, and after compartments have: what flows then is what their V was solved with. */
    private void advanceIons(int first, int end, double tMs) {
        for (int n = 0; n < ions.size(); n++) {
            ions.get(n).flow(population.membranePotential(), first, end);
        }
        for (int n = 0; n < keepers.size(); n++) {
            advance(keepers.get(n), first, end, tMs);
        }
    }

    private void advance(Owned<MechanismKernel> mechanism, int first, int end, double tMs) {
        atWork.is(mechanism, "advance");
        mechanism.value().advance(first, end, tMs);
    }

    private void findSpikes(int step, int first, int end) {
        atWork.is(population.cell(), "findAboveThreshold");
        int count = found.search(cells, first, end);
        for (int n = 0; n < count; n++) {
            int cell = found.cell(n);
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
    public void deliver(int step, PhaseClock clock) {
        clock.enter(Phase.DELIVERY);
        int[] fired = log.cells(step, worker);
        int count = log.count(step, worker);
        for (Incoming projection : incoming) {
            projection.deliver(step);
            projection.targetsFired(fired, count, step);
        }
        try {
            clock.enter(Phase.DRIVE);
            for (SpikeLog recorded : recordedStimuli) {
                recorded.open(step, worker);
            }
            for (StimulusPart stimulus : stimuli) {
                atWork.is(stimulus.kernel, "fire");
                // An empty range may begin within a block.
                int first = from == to ? to : firstOfBlock(from);
                for (int block = first; block < to; block += StimulusKernel.BLOCK) {
                    stimulus.fire(block, endOfBlock(block + 1), clock);
                }
            }
            for (SpikeLog recorded : recordedStimuli) {
                recorded.sort(step, worker);
            }
            clock.enter(Phase.DELIVERY);
            jumps.apply(step, from, to);
            atWork.is(population.cell(), "reset");
            for (int n = 0; n < count; n++) {
                cells.reset(fired[n]);
            }
        } catch (Throwable thrown) { // a plugin may throw what it likes
            throw atWork.fault(step, thrown);
        }
    }

    @Override
    public long synapticEvents(int step) {
        long events = 0;
        for (Incoming projection : incoming) {
            events += projection.events(step);
        }
        return events;
    }
}
