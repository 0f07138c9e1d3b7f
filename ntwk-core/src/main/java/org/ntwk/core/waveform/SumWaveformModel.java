package org.ntwk.core.waveform;

import java.util.Arrays;
import java.util.List;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;

/** Several waveforms that add. */
public final class SumWaveformModel implements WaveformModel {

    @Override
    public String name() {
        return "sum";
    }

    @Override
    public String summary() {
        return "the sum of functions of time";
    }

    @Override
    public List<String> equations() {
        return List.of("x(t) = sum_n terms[n](t)");
    }

    @Override
    public ParameterSchema parameters(Unit valueUnit) {
        return ParameterSchema.of(
                ParameterSpec.functionsOfTime("terms", valueUnit, "quantities, expressions and waveforms"));
    }

    @Override
    public Waveform prepare(ParameterValues values, Unit valueUnit) {
        return new Sum(values.functionsOfTime("terms").toArray(Waveform[]::new));
    }

    /** Of an array, as the iterator of a list is an object for each value. */
    private static final class Sum implements Waveform {

        private final Waveform[] terms;

        Sum(Waveform[] terms) {
            this.terms = terms;
        }

        @Override
        public double valueAt(double tMs) {
            double sum = 0;
            for (Waveform term : terms) {
                sum += term.valueAt(tMs);
            }
            return sum;
        }

        @Override
        public boolean isConstant() {
            return Arrays.stream(terms).allMatch(Waveform::isConstant);
        }
    }
}
