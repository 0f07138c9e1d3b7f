package org.ntwk.core.waveform;

import java.util.List;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;

/** A waveform that others modulate. */
public final class ProductWaveformModel implements WaveformModel {

    @Override
    public String name() {
        return "product";
    }

    @Override
    public String summary() {
        return "a function of time that others, pure numbers, modulate";
    }

    @Override
    public List<String> equations() {
        return List.of("x(t) = of(t) * prod_n factors[n](t)");
    }

    @Override
    public ParameterSchema parameters(Unit valueUnit) {
        return ParameterSchema.of(
                ParameterSpec.functionOfTime("of", valueUnit, "what is modulated"),
                ParameterSpec.functionsOfTime(
                        "factors", Unit.ONE, "pure numbers, and expressions and waveforms that give pure numbers"));
    }

    @Override
    public Waveform prepare(ParameterValues values, Unit valueUnit) {
        return new Product(values.functionOfTime("of"), values.functionsOfTime("factors"));
    }

    private record Product(Waveform modulated, List<Waveform> factors) implements Waveform {

        @Override
        public double valueAt(double tMs) {
            double product = modulated.valueAt(tMs);
            for (Waveform factor : factors) {
                product *= factor.valueAt(tMs);
            }
            return product;
        }

        @Override
        public boolean isConstant() {
            return modulated.isConstant() && factors.stream().allMatch(Waveform::isConstant);
        }
    }
}
