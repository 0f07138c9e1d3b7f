package org.ntwk.core.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.SpikeSink;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.core.plugin.Owned;

/**
 * A stimulus on the cells of one worker. A delay is a shift in time of the whole stimulus.
 *
 * <p>A kernel is asked for whole blocks. Where the worker owns a part of one only, the spikes onto other cells take their
 * draws and do nothing, so that it is the same wherever blocks are cut.
 */
final class StimulusPart {

    final Owned<StimulusKernel> kernel;
    private final int delaySteps;
    private final double dtMs;
    private final SpikeSink sink;

    /** Keeps the spikes, where they are recorded. */
    private final @Nullable Relaying recording;

    /** Where the spikes of the kernel go first. */
    private final SpikeSink entry;

    /** Where they go before that, if blocks are cut. */
    private final @Nullable OfOwnCells own;

    private boolean started;

    /**
     * @param from the first cell of the worker, up to {@code to}
     * @param log of the target
     * @param recorded where its spikes are kept, if they are recorded
     */
    StimulusPart(
            StimulusPlan plan, int worker, int from, int to, SpikeLog log, @Nullable SpikeLog recorded, double dtMs) {
        kernel = plan.kernels().get(worker);
        this.dtMs = dtMs;
        StimulusPlan.Contact contact = plan.contact();
        delaySteps = contact == null ? 0 : contact.delaySteps();
        sink = sink(plan, worker, log);
        Relaying kept = recorded == null ? null : new Relaying(plan.selected(), recorded, worker);
        recording = kept;
        entry = kept == null
                ? sink
                : cell -> {
                    kept.spike(cell);
                    sink.spike(cell);
                };
        own = plan.target().compartments().isPresent() ? new OfOwnCells(from, to, sink) : null;
    }

    private static SpikeSink sink(StimulusPlan plan, int worker, SpikeLog log) {
        StimulusPlan.Contact contact = plan.contact();
        if (plan.target().relaysStimuli) {
            return new Relaying(plan.selected(), log, worker);
        }
        if (contact == null) {
            return cell -> {};
        }
        if (contact.sites() != null) {
            return new Placing(contact, contact.sites());
        }
        if (contact.releaseProbability() < 1) {
            return new Releasing(contact);
        }
        return Arrays.stream(contact.weight()).allMatch(weight -> weight == contact.weight()[0])
                ? new CertainAndEqual(contact)
                : new Certain(contact);
    }

    void beginStep(int step) {
        int shifted = step - delaySteps;
        started = shifted >= 0;
        if (started) {
            kernel.value().beginStep(shifted, shifted * dtMs);
            if (sink instanceof Releasing releasing) {
                releasing.step = step;
            } else if (sink instanceof Placing placing) {
                placing.step = step;
            } else if (sink instanceof Relaying relaying) {
                relaying.step = step;
            }
            if (recording != null) {
                recording.step = step;
            }
        }
    }

    void drive(int from, int to) {
        if (started) {
            kernel.value().drive(from, to);
        }
    }

    void fire(int from, int to, PhaseClock clock) {
        if (started) {
            if (sink instanceof Releasing releasing) {
                releasing.beginBlock(from / StimulusKernel.BLOCK);
            } else if (sink instanceof Placing placing) {
                placing.beginBlock(from / StimulusKernel.BLOCK);
            }
            SpikeSink counted = clock.counting(entry);
            kernel.value().fire(from, to, own == null ? counted : own.before(counted));
        }
    }

    /** Hands on the spikes onto the cells of the worker. */
    private static final class OfOwnCells implements SpikeSink {

        private final int from;
        private final int to;

        /** Takes the draws of the others. */
        private final @Nullable Placing placing;

        private SpikeSink next = cell -> {};

        OfOwnCells(int from, int to, SpikeSink sink) {
            this.from = from;
            this.to = to;
            placing = sink instanceof Placing drawing ? drawing : null;
        }

        OfOwnCells before(SpikeSink sink) {
            next = sink;
            return this;
        }

        @Override
        public void spike(int cell) {
            if (cell >= from && cell < to) {
                next.spike(cell);
            } else if (placing != null) {
                placing.pass(cell);
            }
        }
    }

    /** Every spike is put into a log: that of the cells themselves, or one that is recorded. */
    private static final class Relaying implements SpikeSink {

        private final boolean[] selected;
        private final SpikeLog log;
        private final int worker;
        private int step;

        Relaying(boolean[] selected, SpikeLog log, int worker) {
            this.selected = selected;
            this.log = log;
            this.worker = worker;
        }

        @Override
        public void spike(int cell) {
            if (selected[cell]) {
                log.add(step, worker, cell);
            }
        }
    }

    /** Every spike is released. */
    private static final class Certain implements SpikeSink {

        private final double[] input;
        private final double[] weight;

        Certain(StimulusPlan.Contact contact) {
            input = contact.synapses().input();
            weight = contact.weight();
        }

        @Override
        public void spike(int cell) {
            input[cell] += weight[cell];
        }
    }

    /** Every spike is released, and all have one weight. */
    private static final class CertainAndEqual implements SpikeSink {

        private final double[] input;
        private final double weight;

        CertainAndEqual(StimulusPlan.Contact contact) {
            input = contact.synapses().input();
            weight = contact.weight()[0];
        }

        @Override
        public void spike(int cell) {
            input[cell] += weight;
        }
    }

    /** Spikes are released or not; the stream belongs to the block. */
    private static final class Releasing implements SpikeSink {

        private final double[] input;
        private final double[] weight;
        private final double probability;
        private final RandomStream random;
        private int step;

        Releasing(StimulusPlan.Contact contact) {
            input = contact.synapses().input();
            weight = contact.weight();
            probability = contact.releaseProbability();
            random = contact.release().copy();
        }

        void beginBlock(int block) {
            random.at(block, step);
        }

        @Override
        public void spike(int cell) {
            if (random.nextDouble() < probability) {
                input[cell] += weight[cell];
            }
        }
    }

    /** Each spike that is released arrives at a compartment of its own; the streams belong to the block. */
    private static final class Placing implements SpikeSink {

        private final double[] input;
        private final double[] weight;
        private final double probability;
        private final RandomStream release;
        private final SiteDraw sites;
        private int step;

        Placing(StimulusPlan.Contact contact, SiteDraw sites) {
            input = contact.synapses().input();
            weight = contact.weight();
            probability = contact.releaseProbability();
            release = contact.release().copy();
            this.sites = sites.copy();
        }

        void beginBlock(int block) {
            release.at(block, step);
            sites.at(block, step);
        }

        @Override
        public void spike(int cell) {
            if (probability == 1 || release.nextDouble() < probability) {
                input[sites.entryOf(cell)] += weight[cell];
            }
        }

        /** Takes the draws of a spike that others deliver. */
        void pass(int cell) {
            if (probability == 1 || release.nextDouble() < probability) {
                sites.entryOf(cell);
            }
        }
    }
}
