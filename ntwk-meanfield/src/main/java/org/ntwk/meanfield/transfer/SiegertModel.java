package org.ntwk.meanfield.transfer;

import java.util.List;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;

/**
 * The analytic transfer function of a leaky integrate-and-fire cell in Gaussian noise: the mean time from reset to
 * threshold of an Ornstein–Uhlenbeck process with the effective time constant, both shifted for the colour of synaptic
 * noise. The shift is the first order in √(τs/τm): it is exact for synapses that are fast beside the membrane, and only
 * better than nothing where strong conductances make τm as short as they are.
 */
public final class SiegertModel implements TransferFunctionModel {

    /** √2 |ζ(1/2)| / 2, with Riemann's ζ. */
    private static final double HALF_SHIFT = 1.4603545088095868 * Math.sqrt(2) / 2;

    @Override
    public String name() {
        return "siegert";
    }

    @Override
    public String summary() {
        return "analytic transfer function of a leaky integrate-and-fire cell";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "1/rate = Trefrac + taum sqrt(pi) integral from (Vreset - muV)/s + k to (Vthre - muV)/s + k of exp(u^2) (1 + erf u)",
                "s^2 = 2 sV^2 tauV/taum, k = sqrt(2) |zeta(1/2)|/2 sqrt(taus/taum), taus = tauV - taum, taum = Cm/muG");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Siegert (1951), Phys. Rev. 81:617",
                "Brunel (2000), J. Comput. Neurosci. 8:183",
                "Fourcaud, Brunel (2002), Neural Comput. 14:2057");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(ParameterSpec.flag(
                        "coloured-noise", "whether threshold and reset are shifted for the decay of synapses")
                .defaultsTo(true));
    }

    @Override
    public TransferFunction prepare(TransferFunctionContext context) {
        double sharpness = context.cell().sharpnessMv();
        if (sharpness > 0) {
            throw new InvalidInputException(
                    "transfer function",
                    new Problem(
                            ProblemCode.BEYOND_THEORY,
                            context.path(),
                            "'siegert' is for cells without an exponential current at the onset of spikes, but that of"
                                    + " this cell has deltaV " + sharpness + " mV.",
                            "Maybe effective-threshold, with coefficients that were fitted to this cell."));
        }
        return new SiegertFunction(
                new ShotNoiseMembrane(context.cell(), context.inputs()),
                context.parameters().flag("coloured-noise") ? HALF_SHIFT : 0);
    }
}
