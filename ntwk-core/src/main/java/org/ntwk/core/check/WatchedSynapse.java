package org.ntwk.core.check;

import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.synapse.ExponentialConductance;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/** The kernel of a synapse model, watched. */
class WatchedSynapse implements SynapseKernel {

    private final SynapseKernel kernel;
    private final WatchedColumns columns;

    private WatchedSynapse(SynapseKernel kernel, WatchedColumns columns) {
        this.kernel = kernel;
        this.columns = columns;
    }

    static SynapseKernel prepare(SynapseModel model, SynapseContext context) {
        WatchedColumns columns = new WatchedColumns(context.size(), "entry");
        SynapseKernel kernel = Objects.requireNonNull(model.prepare(new Context(context, columns)), "it gave null");
        columns.prepared();
        return kernel instanceof ExponentialConductance exponential
                ? new Exponential(exponential, columns)
                : new WatchedSynapse(kernel, columns);
    }

    @Override
    public void advance(int from, int to) {
        columns.call(from, to, WatchedColumns.LOOP, kernel::advance);
    }

    @Override
    public double gain() {
        return Numbers.finite("the gain", kernel.gain());
    }

    @Override
    public double conductance(int entry) {
        return asked("the conductance", entry, kernel::conductance);
    }

    @Override
    public double current(int entry) {
        return asked("the current", entry, kernel::current);
    }

    private double asked(String what, int entry, IntToDoubleFunction question) {
        double[] answer = new double[1];
        columns.once(
                entry, entry + 1, WatchedColumns.NOTHING, (first, end) -> answer[0] = question.applyAsDouble(first));
        return Numbers.finite(what + " of entry " + entry, answer[0]);
    }

    /** One that need not be asked to advance. */
    private static final class Exponential extends WatchedSynapse implements ExponentialConductance {

        private final ExponentialConductance exponential;

        Exponential(ExponentialConductance exponential, WatchedColumns columns) {
            super(exponential, columns);
            this.exponential = exponential;
        }

        @Override
        public double[] open() {
            return exponential.open();
        }

        @Override
        public double reversal() {
            return Numbers.finite("the reversal potential", exponential.reversal());
        }

        @Override
        public double loss() {
            return Numbers.finite("the loss of a step", exponential.loss());
        }

        @Override
        public double conductance(int entry) {
            return super.conductance(entry);
        }

        @Override
        public double current(int entry) {
            return super.current(entry);
        }
    }

    private record Context(SynapseContext context, WatchedColumns columns) implements SynapseContext {

        @Override
        public int size() {
            return context.size();
        }

        @Override
        public double dtMs() {
            return context.dtMs();
        }

        @Override
        public ParameterValues parameters() {
            return new WatchedParameters(context.parameters(), columns);
        }

        @Override
        public double[] state(String variable) {
            return columns.watch(variable, context.state(variable), Use.STATE);
        }

        @Override
        public double[] voltage() {
            return columns.watch("V", context.voltage(), Use.READ);
        }

        @Override
        public double[] conductance() {
            return columns.watch("the conductance g", context.conductance(), Use.ADDED);
        }

        @Override
        public double[] current() {
            return columns.watch("the current i", context.current(), Use.ADDED);
        }
    }
}
