package org.ntwk.core.plasticity;

import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.plasticity.PlasticityContext;
import org.ntwk.api.plasticity.PlasticityKernel;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.quantity.Unit;

/**
 * Short-term depression and facilitation. A spike acts with the weight times u x: the part u of the resources x that are
 * there. Between spikes both return exactly. A source at rest begins with the factor U, so the weight is what all
 * resources at once would do.
 *
 * <p>Inactivation is instantaneous, as in Markram, Wang and Tsodyks 1998: the time constant of the synaptic current is
 * taken as short against recovery. All synapses of a source have the same state, for they see the same spikes.
 */
public final class TsodyksMarkram implements PlasticityModel {

    @Override
    public String name() {
        return "tsodyks-markram";
    }

    @Override
    public String summary() {
        return "short-term depression and facilitation";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "at each spike, dt after the one before:",
                "u = U + u (1 - U) exp(-dt/tau-facil)",
                "x = 1 - (1 - x) exp(-dt/tau-rec)",
                "what arrives is weight u x",
                "x = x (1 - u)",
                "at rest u = U at the first spike, x = 1");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Tsodyks, Pawelzik, Markram (1998), Neural Comput. 10:821",
                "Markram, Wang, Tsodyks (1998), Proc. Natl. Acad. Sci. USA 95:5323");
    }

    @Override
    public ParameterSchema parameters(Unit weightUnit) {
        return ParameterSchema.of(
                ParameterSpec.number("U", Unit.ONE, "part of the resources that a spike uses at rest")
                        .bounds(new Bounds(0, false, 1, true))
                        .defaultsTo(0.5),
                ParameterSpec.number("tau-rec", Unit.MS, "time constant of recovery from depression; 0 for none")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(800),
                ParameterSpec.number("tau-facil", Unit.MS, "time constant of the decay of facilitation; 0 for none")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(0));
    }

    @Override
    public PlasticityKernel prepare(PlasticityContext context) {
        return new TsodyksMarkramKernel(context);
    }
}
