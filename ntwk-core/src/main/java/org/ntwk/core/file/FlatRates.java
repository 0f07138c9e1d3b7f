package org.ntwk.core.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/**
 * The rates of the afferents of a flat model. What is given beside the file comes first; in the file, as in the
 * original's quick run, {@code X_IncreasingStep_…} come before {@code Farray_X}, and that before {@code F_X}.
 */
final class FlatRates {

    private static final String UNIT = " (Hz)";
    private static final double NOTICED_EVENTS_PER_STEP = 0.05;

    private final FlatKeys keys;
    private final Map<String, String> given;
    private final double dtMs;
    private final double durationMs;
    private final List<String> notices;

    /** @param given expressions in t, by the name of an afferent or by {@code AFFERENT_TARGET} */
    FlatRates(FlatKeys keys, Map<String, String> given, RunSettings settings, List<String> notices) {
        this.keys = keys;
        this.given = given;
        this.dtMs = settings.timeStep().in(Unit.MS);
        this.durationMs = settings.duration().in(Unit.MS);
        this.notices = notices;
    }

    /** What is given for one target of an afferent alone. */
    Optional<Value> onto(String afferent, String target) {
        return Optional.ofNullable(given.get(afferent + "_" + target)).map(Value::of);
    }

    /** The rate of an afferent onto all its targets. Every key is read, so that none counts as unknown. */
    Value of(String afferent) {
        Value constant = constant(afferent);
        Value array = array(afferent);
        Value steps = increasingSteps(afferent);
        String expression = given.get(afferent);
        if (expression != null) {
            return Value.of(expression);
        }
        if (steps != null) {
            noticeUnused(afferent, "increasing steps", array, constant);
            return steps;
        }
        if (array != null) {
            noticeUnused(afferent, "Farray_" + afferent, null, constant);
            return array;
        }
        if (constant != null) {
            return constant;
        }
        notices.add("There is no F_" + afferent + ", so " + afferent + " is silent; a rate can be given for it.");
        return hertz(0);
    }

    /** Says so where the original's rule of one event a step at most drops events that come here. */
    void noticeSaturation(String afferent, String target, double afferents, Value rate) {
        if (rate instanceof Value.Scalar scalar) {
            double perStep = afferents * scalar.quantity().in(Unit.HZ) * dtMs * 1e-3;
            if (perStep > NOTICED_EVENTS_PER_STEP) {
                notices.add(String.format(
                        Locale.ROOT,
                        "%s makes %.2g events in a step onto each cell of %s; the original has at most one of them.",
                        afferent,
                        perStep,
                        target));
            }
        }
    }

    private void noticeUnused(String afferent, String counting, @Nullable Value array, @Nullable Value constant) {
        if (array != null || constant != null) {
            String unused = array != null ? "Farray_" + afferent : "F_" + afferent;
            notices.add(unused + " does not count, because " + afferent + " has " + counting
                    + ", as in the original's quick run.");
        }
    }

    private @Nullable Value constant(String afferent) {
        String key = "F_" + afferent;
        Double rate = keys.number(key, "the rate of " + afferent + UNIT, Bounds.NON_NEGATIVE);
        return keys.has(key) ? hertz(rate == null ? 0 : rate) : null;
    }

    private @Nullable Value array(String afferent) {
        NumberArray rates = keys.numbers("Farray_" + afferent, "the rates of " + afferent + UNIT + ", one a time step");
        return rates == null || rates.size() == 0 ? null : sampled(rates.toArray());
    }

    private @Nullable Value increasingSteps(String afferent) {
        String prefix = afferent + "_IncreasingStep_";
        if (!keys.has(prefix + "size")) {
            return null;
        }
        String meaning = "of the increasing steps of " + afferent;
        double baseline = keys.required(prefix + "baseline", "the rate before those " + meaning + UNIT, Bounds.ANY);
        double size = keys.required(prefix + "size", "the size " + meaning + UNIT, Bounds.ANY);
        double onsetMs = keys.required(prefix + "onset", "the time of the first " + meaning + " (ms)", Bounds.ANY);
        double lengthMs = keys.required(prefix + "length", "the duration " + meaning + " (ms)", Bounds.POSITIVE);
        double smoothingMs =
                keys.required(prefix + "smoothing", "the smoothing " + meaning + " (ms)", Bounds.NON_NEGATIVE);
        return Value.of(ComponentDescription.of("increasing-steps")
                .with("baseline", hertz(baseline))
                .with("size", hertz(size))
                .with("onset", milliseconds(onsetMs))
                .with("length", milliseconds(lengthMs))
                .with("smoothing", milliseconds(smoothingMs))
                .with("end", milliseconds(durationMs))
                .with("interval", milliseconds(dtMs)));
    }

    private static Value hertz(double rate) {
        return Value.of(Quantity.of(rate, Unit.HZ));
    }

    private static Value milliseconds(double time) {
        return Value.of(Quantity.of(time, Unit.MS));
    }

    /** What is there for every time step. */
    private Value sampled(double[] ratesHz) {
        return Value.of(ComponentDescription.of("sampled")
                .with("values", Value.of(ratesHz, "Hz"))
                .with("interval", milliseconds(dtMs)));
    }
}
