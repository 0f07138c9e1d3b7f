package org.ntwk.core.waveform;

import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;

/** One value at all times. */
public final class ConstantWaveformModel implements WaveformModel {

    @Override
    public String name() {
        return "constant";
    }

    @Override
    public String summary() {
        return "the same value at all times";
    }

    @Override
    public ParameterSchema parameters(Unit valueUnit) {
        return ParameterSchema.of(ParameterSpec.number("value", valueUnit, "the value"));
    }

    @Override
    public Waveform prepare(ParameterValues values, Unit valueUnit) {
        return Waveform.constant(values.number("value"));
    }
}
