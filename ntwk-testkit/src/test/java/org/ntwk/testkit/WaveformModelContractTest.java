package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;

/** A sound waveform passes; each of the others breaks one rule and is told so. */
class WaveformModelContractTest {

    private static final String PURE = "it may be asked in any order";

    @Test
    void aSoundWaveformPasses() {
        assertThat(Verdict.of(Sound.class).failures()).isEmpty();
        assertThat(Verdict.of(Sound.class).tests()).isGreaterThan(25);
    }

    @Test
    void aWaveformThatRemembers() {
        Verdict.of(Remembers.class, "function").fails("Keep no state in a waveform", PURE);
    }

    @Test
    void aWaveformThatIsNotConstant() {
        Verdict.of(NotConstant.class, "function").fails("isConstant() is true", "it is constant if it says so");
    }

    @Test
    void aValueThatIsNoNumber() {
        Verdict.of(NotANumber.class, "function").fails("Refuse in check()", "its values are finite");
    }

    @Test
    void aWaveformForCurrentsOnly() {
        assertThat(Verdict.of(CurrentsOnly.class, "units").failures()).containsKey("it can be made for Hz");
    }

    static class Sound extends WaveformModelContract {

        Waveform waveform(double level) {
            return tMs -> tMs < 5 ? 0 : level;
        }

        @Override
        protected WaveformModel component() {
            return new Late() {
                @Override
                public Waveform prepare(ParameterValues values, Unit valueUnit) {
                    return waveform(values.number("level"));
                }
            };
        }
    }

    static class Remembers extends Sound {
        @Override
        Waveform waveform(double level) {
            double[] last = new double[1];
            return tMs -> {
                double sum = last[0] + tMs;
                last[0] = tMs;
                return sum;
            };
        }
    }

    static class NotConstant extends Sound {
        @Override
        Waveform waveform(double level) {
            return new Waveform() {
                @Override
                public double valueAt(double tMs) {
                    return tMs;
                }

                @Override
                public boolean isConstant() {
                    return true;
                }
            };
        }
    }

    static class NotANumber extends Sound {
        @Override
        Waveform waveform(double level) {
            return tMs -> Math.log(tMs);
        }
    }

    static class CurrentsOnly extends WaveformModelContract {
        @Override
        protected WaveformModel component() {
            return new Late() {
                @Override
                public Waveform prepare(ParameterValues values, Unit valueUnit) {
                    if (!valueUnit.equals(Unit.PA)) {
                        throw new IllegalArgumentException("only for currents");
                    }
                    return Waveform.constant(values.number("level"));
                }
            };
        }
    }

    /** A level from 5 ms on. */
    abstract static class Late implements WaveformModel {

        @Override
        public String name() {
            return "acme:late";
        }

        @Override
        public String summary() {
            return "a level from 5 ms on";
        }

        @Override
        public ParameterSchema parameters(Unit valueUnit) {
            return ParameterSchema.of(ParameterSpec.number("level", valueUnit, "the level"));
        }
    }
}
