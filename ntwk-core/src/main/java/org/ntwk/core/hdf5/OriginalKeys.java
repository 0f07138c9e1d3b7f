package org.ntwk.core.hdf5;

import io.jhdf.api.Dataset;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.parameter.Value;

/**
 * The single values of a file of the original framework. It narrows whole numbers to 16 bits and others to 32; a number of
 * 32 bits is taken as the shortest decimal that it stands for, so that a step of 0.1 ms is 0.1 ms.
 */
final class OriginalKeys {

    private static final int MOST_TEXTS = 10_000;

    private final HdfInput file;

    OriginalKeys(HdfInput file) {
        this.file = file;
    }

    /** Every key of the root that holds one number or a list of texts. */
    Map<String, Value> all() {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String name : file.names()) {
            if (file.group(name).isEmpty()) {
                Value value = value(file.dataset(name));
                if (value != null) {
                    values.put(name, value);
                }
            }
        }
        return values;
    }

    /** One number, or an array of one. */
    double number(String name) {
        return number(file.dataset(name));
    }

    double number(Dataset dataset) {
        if (value(dataset) instanceof Value.Scalar scalar) {
            return scalar.quantity().value();
        }
        throw file.malformed(dataset.getName(), "a single number is expected.");
    }

    private static @Nullable Value value(Dataset dataset) {
        if (dataset.getSize() > MOST_TEXTS || dataset.getSize() < 1) {
            return null;
        }
        Class<?> type = dataset.getJavaType();
        if (type == String.class) {
            return texts(dataset.getData());
        }
        if (dataset.getSize() > 1) {
            return null;
        }
        Object number = dataset.isScalar() ? dataset.getData() : first(dataset.getDataFlat());
        if (number instanceof Float narrow) {
            return Value.of(Double.parseDouble(Float.toString(narrow)));
        }
        return number instanceof Number wide ? Value.of(wide.doubleValue()) : null;
    }

    private static Object first(Object array) {
        return Array.get(array, 0);
    }

    private static Value texts(Object data) {
        List<String> texts = new ArrayList<>();
        for (Object text : data instanceof Object[] many ? many : new Object[] {data}) {
            texts.add(String.valueOf(text));
        }
        return Value.of(texts);
    }
}
