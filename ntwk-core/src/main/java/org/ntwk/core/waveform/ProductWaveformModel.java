package org.ntwk.core.waveform;

import java.util.Arrays;
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
        return new Product(
                values.functionOfTime("of"), values.functionsOfTime("factors").toArray(Waveform[]::new));
    }

    /** Of an array, as the iterator of a list is an object for each value. */
    private static final class Product implements Waveform {

        private final Waveform modulated;
        private final Waveform[] factors;

        Product(Waveform modulated, Waveform[] factors) {
            this.modulated = modulated;
            this.factors = factors;
        }

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
            return modulated.isConstant() && Arrays.stream(factors).allMatch(Waveform::isConstant);
        }
    }
}
