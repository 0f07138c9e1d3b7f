package org.ntwk.morpho.synapse;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/**
 * A receptor whose conductance rises and decays exponentially after an event. A weight is the peak, in nS, before any block:
 * {@code G(t) = weight·(exp(−t/decay) − exp(−t/rise))/peak}; with no rise {@code weight·exp(−t/decay)}, with both alike the
 * alpha function. Its variables are advanced exactly.
 *
 * @param name in errors
 * @param riseMs 0 for a conductance that is there at once
 * @param decayMs not shorter than the rise
 */
public record Receptor(String name, double riseMs, double decayMs, double reversalMv, MagnesiumBlock block)
        implements SynapseModel {

    /** With the time constants of the original framework's example. */
    public static final Receptor AMPA = new Receptor("ampa", 0.5, 5, 0, MagnesiumBlock.NONE);

    /** With the time constants and the block of the original framework's example. */
    public static final Receptor NMDA = new Receptor("nmda", 3, 70, 0, new MagnesiumBlock(0.33, 12.5));

    /**
     * Decay (1/0.18 ms) and reversal potential of Destexhe, Mainen and Sejnowski (1998, in: Methods in Neuronal Modeling);
     * rise as that of {@link #AMPA}.
     */
    public static final Receptor GABA_A = new Receptor("gaba-a", 0.5, 1 / 0.18, -80, MagnesiumBlock.NONE);

    public Receptor {
        if (!(riseMs >= 0 && decayMs > 0 && decayMs >= riseMs) || Double.isInfinite(decayMs)) {
            throw new IllegalArgumentException("receptor '" + name + "' rises in " + riseMs + " ms and decays in "
                    + decayMs + " ms; the decay is positive, finite and not shorter than the rise");
        }
        if (!Double.isFinite(reversalMv)) {
            throw new IllegalArgumentException("receptor '" + name + "' reverses at " + reversalMv + " mV");
        }
    }

    /** A conductance that is there at once, without a block. */
    public static Receptor exponential(String name, double decayMs, double reversalMv) {
        return new Receptor(name, 0, decayMs, reversalMv, MagnesiumBlock.NONE);
    }

    public Receptor withTimes(double newRiseMs, double newDecayMs) {
        return new Receptor(name, newRiseMs, newDecayMs, reversalMv, block);
    }

    public Receptor withReversal(double newReversalMv) {
        return new Receptor(name, riseMs, decayMs, newReversalMv, block);
    }

    public Receptor withBlock(MagnesiumBlock newBlock) {
        return new Receptor(name, riseMs, decayMs, reversalMv, newBlock);
    }

    /** When the conductance after one event is largest, in ms. */
    public double peakMs() {
        if (riseMs == 0) {
            return 0;
        }
        return riseMs == decayMs ? riseMs : riseMs * StrictMath.log(decayMs / riseMs) / (1 - riseMs / decayMs);
    }

    @Override
    public String summary() {
        return "conductance with an exponential rise and decay, and a block by magnesium if it has one";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "dX/dt = -X/rise, dG/dt = X/rise - G/decay",
                "X = X + k weight at each released event, with k such that the peak of G is weight",
                "I = G B(V) (reversal - V), given by its tangent at V");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.EMPTY;
    }

    @Override
    public Unit weightUnit() {
        return Unit.NS;
    }

    @Override
    public List<StateVariable> state() {
        StateVariable open = StateVariable.of("G", "nS", "conductance without the block");
        return riseMs == 0 ? List.of(open) : List.of(StateVariable.of("X", "nS", "what drives the conductance"), open);
    }

    @Override
    public SynapseKernel prepare(SynapseContext context) {
        return new ReceptorKernel(context, this);
    }
}
