package com.example.plasticity;

import static org.ntwk.api.parameter.ParameterSpec.number;

import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.plasticity.PlasticityContext;
import org.ntwk.api.plasticity.PlasticityKernel;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.quantity.Unit;

/**
 * Plasticity of inhibitory synapses that brings their targets to a rate of choice: spikes of source and target that are
 * near in time, in either order, strengthen a synapse, and each spike of the source alone weakens it.
 */
final class InhibitoryPlasticity implements PlasticityModel {

    @Override
    public String name() {
        return "example-plasticity:inhibitory-plasticity";
    }

    @Override
    public String summary() {
        return "plasticity of inhibition that brings targets to a given rate";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "at an arrival: w = w + eta (y - 2 target-rate tau), x = x + 1",
                "at a spike of the target: w = w + eta x, y = y + 1",
                "dx/dt = -x/tau, dy/dt = -y/tau, w is kept from 0 to w-max");
    }

    @Override
    public List<String> references() {
        return List.of("Vogels, Sprekeler, Zenke, Clopath, Gerstner (2011), Science 334:1569");
    }

    @Override
    public ParameterSchema parameters(Unit weightUnit) {
        return ParameterSchema.of(
                number("eta", weightUnit, "change of a weight by a spike that follows another at once")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(0.01),
                number("target-rate", Unit.HZ, "rate at which the synapses of a target stop changing")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(5),
                number("tau", Unit.MS, "how long spikes are remembered")
                        .bounds(Bounds.POSITIVE)
                        .defaultsTo(20),
                number("w-max", weightUnit, "largest weight").bounds(Bounds.POSITIVE));
    }

    @Override
    public boolean changesWeights() {
        return true;
    }

    @Override
    public boolean takesTargetSpikes() {
        return true;
    }

    @Override
    public PlasticityKernel prepare(PlasticityContext context) {
        return new InhibitoryPlasticityKernel(context);
    }
}
