package org.ntwk.core.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Site;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/** {@link Value}s and components in the shortest form from which {@link ValueReader} makes the same again. */
final class ValueWriter {

    private final JsonGenerator json;

    ValueWriter(JsonGenerator json) {
        this.json = json;
    }

    void writeField(String name, ComponentDescription component) throws IOException {
        json.writeFieldName(name);
        write(component);
    }

    void writeField(String name, Value value) throws IOException {
        json.writeFieldName(name);
        write(value);
    }

    void writeField(String name, Quantity quantity) throws IOException {
        json.writeFieldName(name);
        write(quantity);
    }

    void write(ComponentDescription component) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", component.type());
        for (Map.Entry<String, Value> parameter : component.parameters().entrySet()) {
            if (parameter.getKey().equals("type")) {
                throw new IllegalArgumentException("a parameter of " + component.type() + " is named type");
            }
            writeField(parameter.getKey(), parameter.getValue());
        }
        json.writeEndObject();
    }

    private void write(Value value) throws IOException {
        if (value instanceof Value.Scalar scalar) {
            write(scalar.quantity());
        } else if (value instanceof Value.Text text) {
            write(text);
        } else if (value instanceof Value.Flag flag) {
            json.writeBoolean(flag.on());
        } else if (value instanceof Value.Numbers numbers) {
            write(numbers);
        } else if (value instanceof Value.Matrix matrix) {
            write(matrix);
        } else if (value instanceof Value.DataFile file) {
            write(file);
        } else if (value instanceof Value.Texts texts) {
            write(texts);
        } else if (value instanceof Value.Drawn drawn) {
            write(drawn.distribution());
        } else if (value instanceof Value.Nested nested) {
            write(nested.component());
        } else if (value instanceof Value.Place place) {
            write(place.site());
        } else if (value instanceof Value.Several several) {
            write(several);
        }
    }

    /** A list without a component would read as one of numbers or texts. */
    private void write(Value.Several several) throws IOException {
        boolean hasComponent = several.values().stream().anyMatch(Value.Nested.class::isInstance);
        if (!hasComponent) {
            json.writeStartObject();
            json.writeFieldName("items");
        }
        json.writeStartArray();
        for (Value value : several.values()) {
            write(value);
        }
        json.writeEndArray();
        if (!hasComponent) {
            json.writeEndObject();
        }
    }

    private void write(Quantity quantity) throws IOException {
        if (quantity.unit().equals(Unit.ONE)) {
            json.writeNumber(decimal(quantity.value()));
            return;
        }
        String text = decimal(quantity.value()) + " " + quantity.unit().symbol();
        if (Quantity.parse(text).equals(Optional.of(quantity))) {
            json.writeString(text);
            return;
        }
        json.writeStartObject();
        json.writeFieldName("value");
        json.writeNumber(decimal(quantity.value()));
        writeUnit(quantity.unit());
        json.writeEndObject();
    }

    private void write(Value.Text text) throws IOException {
        if (Quantity.parse(text.text()).isEmpty()) {
            json.writeString(text.text());
            return;
        }
        json.writeStartObject();
        json.writeStringField("text", text.text());
        json.writeEndObject();
    }

    private void write(Value.Texts texts) throws IOException {
        boolean readsAsNumbers = !texts.texts().isEmpty()
                && texts.texts().stream().allMatch(text -> Quantity.parse(text).isPresent());
        if (readsAsNumbers) {
            json.writeStartObject();
            json.writeFieldName("texts");
        }
        json.writeStartArray();
        for (String text : texts.texts()) {
            json.writeString(text);
        }
        json.writeEndArray();
        if (readsAsNumbers) {
            json.writeEndObject();
        }
    }

    private void write(Value.Numbers numbers) throws IOException {
        if (numbers.unit().equals(Unit.ONE) && numbers.numbers().size() > 0) {
            write(numbers.numbers());
            return;
        }
        json.writeStartObject();
        json.writeFieldName("values");
        write(numbers.numbers());
        writeUnit(numbers.unit());
        json.writeEndObject();
    }

    /** Rows, or the numbers with their shape where rows would not tell it or the unit. */
    private void write(Value.Matrix matrix) throws IOException {
        if (matrix.unit().equals(Unit.ONE) && matrix.numbers().size() > 0) {
            json.writeStartArray();
            for (int row = 0; row < matrix.rows(); row++) {
                write(matrix.numbers(), row * matrix.columns(), (row + 1) * matrix.columns());
            }
            json.writeEndArray();
            return;
        }
        json.writeStartObject();
        json.writeFieldName("values");
        write(matrix.numbers());
        json.writeFieldName("shape");
        write(NumberArray.of(matrix.rows(), matrix.columns()));
        writeUnit(matrix.unit());
        json.writeEndObject();
    }

    private void write(Site site) throws IOException {
        json.writeStartObject();
        writeField("region", Value.of(new Site(site.regions(), null, null, null)));
        if (site.from() != null) {
            writeField("from", site.from());
        }
        if (site.to() != null) {
            writeField("to", site.to());
        }
        if (site.path() != null) {
            writeField("path", site.path());
        }
        json.writeEndObject();
    }

    private void write(Value.DataFile file) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file.name());
        if (file.sha256() != null) {
            json.writeStringField("sha256", file.sha256());
        }
        json.writeEndObject();
    }

    private void write(NumberArray numbers) throws IOException {
        write(numbers, 0, numbers.size());
    }

    private void write(NumberArray numbers, int from, int to) throws IOException {
        json.writeStartArray();
        for (int n = from; n < to; n++) {
            json.writeNumber(decimal(numbers.get(n)));
        }
        json.writeEndArray();
    }

    private void write(Distribution distribution) throws IOException {
        json.writeStartObject();
        if (distribution instanceof Distribution.Normal normal) {
            writePair("normal", "mean", normal.mean(), "sd", normal.sd());
        } else if (distribution instanceof Distribution.Uniform uniform) {
            writePair("uniform", "low", uniform.low(), "high", uniform.high());
        } else if (distribution instanceof Distribution.LogNormal logNormal) {
            writePair("lognormal", "mean", logNormal.mean(), "sd", logNormal.sd());
        } else if (distribution instanceof Distribution.Explicit explicit) {
            json.writeFieldName("explicit");
            write(explicit.values());
            writeUnit(explicit.unit());
        }
        json.writeEndObject();
    }

    private void writePair(String name, String first, Quantity firstValue, String second, Quantity secondValue)
            throws IOException {
        json.writeObjectFieldStart(name);
        writeField(first, firstValue);
        writeField(second, secondValue);
        json.writeEndObject();
    }

    private void writeUnit(Unit unit) throws IOException {
        if (!Unit.parse(unit.symbol()).equals(Optional.of(unit))) {
            throw new IllegalArgumentException("the unit " + unit + " does not read as itself");
        }
        json.writeStringField("unit", unit.symbol());
    }

    /** The shortest decimal number that reads as the same double; whole numbers without a decimal point. */
    private static String decimal(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is not a finite number and cannot be written to a file");
        }
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15 && Double.compare(value, -0.0) != 0;
        return isWhole ? Long.toString((long) value) : Double.toString(value);
    }
}
