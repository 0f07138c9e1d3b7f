package com.example.waveform;

import static org.ntwk.api.parameter.ParameterSpec.number;

import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;

/** A sinusoid whose frequency rises in proportion to time, by which resonances are found. */
final class Chirp implements WaveformModel {

    @Override
    public String name() {
        return "example-waveform:chirp";
    }

    @Override
    public String summary() {
        return "a sinusoid whose frequency changes steadily";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "x(t) = mean + amplitude sin(2 pi (first t + (last - first) t^2/(2 duration)))",
                "so the frequency is first at t = 0 and last at t = duration, and goes on changing after it");
    }

    @Override
    public List<String> references() {
        return List.of("Puil, Gimbarzevsky, Miura (1986), J. Neurophysiol. 55:995");
    }

    /** Values have the unit of the place where the waveform is used. */
    @Override
    public ParameterSchema parameters(Unit valueUnit) {
        return ParameterSchema.of(
                number("mean", valueUnit, "the value in the middle").defaultsTo(0),
                number("amplitude", valueUnit, "from the middle to the highest value"),
                number("first", Unit.HZ, "frequency at the start")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(0),
                number("last", Unit.HZ, "frequency after the duration")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(20),
                number("duration", Unit.MS, "time in which the frequency goes from the first to the last")
                        .bounds(Bounds.POSITIVE)
                        .defaultsTo(10_000));
    }

    @Override
    public Waveform prepare(ParameterValues values, Unit valueUnit) {
        double first = values.number("first") / 1000;
        double last = values.number("last") / 1000;
        double rise = (last - first) / (2 * values.number("duration"));
        return new Function(values.number("mean"), values.number("amplitude"), first, rise);
    }

    /**
     * The function.
     *
     * @param first in kHz
     * @param rise half of what the frequency rises by in a ms, in kHz/ms
     */
    private record Function(double mean, double amplitude, double first, double rise) implements Waveform {

        @Override
        public double valueAt(double tMs) {
            return mean + amplitude * StrictMath.sin(2 * Math.PI * tMs * (first + rise * tMs));
        }
    }
}
