package org.ntwk.core.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.plugin.RegisteredComponent;
import org.ntwk.core.plugin.Registry;

/** Makes functions of time of what a description gives for them. What cannot be is reported and becomes null. */
final class FunctionCheck {

    private final Registry registry;
    private final ParameterResolver parameters;

    /** @param parameters resolves those of waveforms */
    FunctionCheck(Registry registry, ParameterResolver parameters) {
        this.registry = registry;
        this.parameters = parameters;
    }

    /** A list of them. */
    CheckedValues.@Nullable Functions several(Value given, Unit unit, ParameterPlace place) {
        List<Value> values = entries(given);
        List<Waveform> waveforms = new ArrayList<>();
        for (int n = 0; n < values.size(); n++) {
            Waveform waveform = one(values.get(n), unit, place.entry(n));
            if (waveform != null) {
                waveforms.add(waveform);
            }
        }
        if (values.isEmpty()) {
            place.wrongType(given);
            return null;
        }
        return waveforms.size() < values.size() ? null : new CheckedValues.Functions(List.copyOf(waveforms));
    }

    /** What a list holds, whichever kind of list it became; a single value is a list of one. */
    private static List<Value> entries(Value given) {
        if (given instanceof Value.Several several) {
            return several.values();
        }
        if (given instanceof Value.Texts texts) {
            return texts.texts().stream().map(Value::of).toList();
        }
        if (given instanceof Value.Numbers numbers) {
            return Arrays.stream(numbers.numbers().toArray())
                    .mapToObj(number -> Value.of(Quantity.of(number, numbers.unit())))
                    .toList();
        }
        return List.of(given);
    }

    /** A quantity, an expression, or a waveform component. */
    @Nullable
    Waveform one(Value given, Unit unit, ParameterPlace place) {
        if (given instanceof Value.Scalar scalar) {
            Double constant = place.number(scalar.quantity(), unit, Bounds.ANY);
            return constant == null ? null : Waveform.constant(constant);
        }
        if (given instanceof Value.Text text) {
            return waveform(
                    ComponentDescription.of("expression").with("expression", new Value.Text(text.text())), unit, place);
        }
        if (given instanceof Value.Nested nested) {
            return waveform(nested.component(), unit, place);
        }
        place.wrongType(given);
        return null;
    }

    private @Nullable Waveform waveform(ComponentDescription description, Unit unit, ParameterPlace place) {
        Optional<RegisteredComponent<WaveformModel>> found =
                registry.registered(ComponentKind.WAVEFORM, description.type(), place.path(), place.problems());
        if (found.isEmpty()) {
            return null;
        }
        Owned<WaveformModel> owned = new Owned<>(found.get().component(), found.get(), place.path());
        Optional<ParameterValues> values = parameters.resolve(
                owned.value(),
                owned.ask("parameters", model -> model.parameters(unit)),
                description,
                place.path(),
                place.problems(),
                place.size(),
                place.random());
        if (values.isEmpty()) {
            return null;
        }
        return owned.ask("prepare", model -> prepare(owned, values.get(), unit, place))
                .orElse(null);
    }

    /** Values that it cannot use are a problem. */
    private static Optional<Waveform> prepare(
            Owned<WaveformModel> model, ParameterValues values, Unit unit, ParameterPlace place) {
        try {
            Waveform waveform = model.value().prepare(values, unit);
            return Optional.of(OwnedWaveform.of(new Owned<>(waveform, model.owner(), model.place())));
        } catch (IllegalArgumentException e) {
            place.problems().add(ProblemCode.INVALID_EXPRESSION, place.path(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
