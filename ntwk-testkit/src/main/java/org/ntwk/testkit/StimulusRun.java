package org.ntwk.testkit;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.stimulus.SpikeSink;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.testkit.context.TestStimulus;

/** Steps a stimulus as the engine does: a kernel for each thread, whole blocks, first all that is driven and then spikes. */
final class StimulusRun {

    static final double DT = 0.1;

    final TestStimulus population;

    /** Spikes onto each cell so far, and conductance and current summed over steps. */
    final double[] spikes;

    final double[] conductance;
    final double[] current;

    private final StimulusKernel[] kernels;
    private final int[] bounds;
    private int step;

    /** @param bounds where the range of a thread ends, at ends of blocks; one for each kernel */
    StimulusRun(StimulusModelContract contract, Experiment experiment, int seed, IntPredicate selected, int... bounds) {
        this(contract, experiment, values -> values, seed, selected, bounds);
    }

    /** @param watched gives the values with which the kernels are prepared */
    StimulusRun(
            StimulusModelContract contract,
            Experiment experiment,
            UnaryOperator<ParameterValues> watched,
            int seed,
            IntPredicate selected,
            int... bounds) {
        int number = contract.numberIn(experiment);
        var stimulus = experiment.network().stimuli().get(number);
        int size =
                experiment.network().population(stimulus.target()).orElseThrow().size();
        population = new TestStimulus(
                experiment.network(),
                number,
                watched.apply(contract.values(stimulus.model(), size)),
                DT,
                seed,
                selected);
        this.bounds = bounds.length == 0 ? new int[] {size} : bounds;
        kernels = new StimulusKernel[this.bounds.length];
        for (int n = 0; n < kernels.length; n++) {
            kernels[n] = population.prepare(contract.component());
        }
        spikes = new double[size];
        conductance = new double[size];
        current = new double[size];
    }

    int size() {
        return spikes.length;
    }

    StimulusKernel kernel() {
        return kernels[0];
    }

    StimulusRun steps(int count) {
        for (int n = 0; n < count; n++) {
            step();
        }
        return this;
    }

    /** Sums up one step; its own conductance and current stay in the columns. */
    void step() {
        Arrays.fill(population.conductance(), 0);
        Arrays.fill(population.current(), 0);
        int from = 0;
        for (int n = 0; n < kernels.length; n++) {
            int to = bounds[n];
            kernels[n].beginStep(step, step * DT);
            kernels[n].drive(from, to);
            SpikeSink sink = counting(from, to);
            for (int block = from; block < to; block += StimulusKernel.BLOCK) {
                kernels[n].fire(block, Math.min(block + StimulusKernel.BLOCK, to), sink);
            }
            from = to;
        }
        for (int cell = 0; cell < spikes.length; cell++) {
            conductance[cell] += population.conductance()[cell];
            current[cell] += population.current()[cell];
        }
        step++;
    }

    private SpikeSink counting(int from, int to) {
        return cell -> {
            if (cell < from || cell >= to) {
                throw new AssertionError("fire() of the cells [" + from + ", " + to + ") gives a spike to cell " + cell
                        + ". Another thread may be at work there: stay in the range.");
            }
            spikes[cell]++;
        };
    }
}
