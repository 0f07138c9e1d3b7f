package org.ntwk.meanfield;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.ntwk.api.meanfield.ShotNoiseInput;

/** Rows of a table of reference numbers: lines of fields that are separated by semicolons; {@code #} begins a comment. */
public final class ReferenceTable {

    private ReferenceTable() {}

    /** @param beside a class in the package of the table */
    public static List<Row> rows(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no table " + name + " beside " + beside);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> new Row(List.of(line.split(";", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line; the first field is its name. */
    public record Row(List<String> fields) {

        public String text(int field) {
            return fields.get(field);
        }

        public double number(int field) {
            return Double.parseDouble(fields.get(field));
        }

        public boolean isNone(int field) {
            return fields.get(field).equals("none");
        }

        /** Numbers separated by spaces. */
        public double[] numbers(int field) {
            return numbersOf(fields.get(field));
        }

        /** Inputs separated by {@code |}, each K, Q, E, τ, α, V0. */
        public List<ShotNoiseInput> inputs(int field) {
            return Arrays.stream(fields.get(field).split("\\|")).map(Row::input).toList();
        }

        private static ShotNoiseInput input(String text) {
            double[] of = numbersOf(text);
            return new ShotNoiseInput("input", of[0], of[1], of[2], of[3], of[4], of[5]);
        }

        private static double[] numbersOf(String text) {
            return Arrays.stream(text.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }

        @Override
        public String toString() {
            return fields.get(0);
        }
    }
}
