package org.ntwk.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;

class NumberTableTest {

    private static NumberTable.Column column(String name, Unit unit, double... values) {
        return new NumberTable.Column(name, unit, NumberArray.of(values));
    }

    private static JsonNode json(NumberTable table) throws Exception {
        return new ObjectMapper().readTree(table.toJson());
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void columnsHaveTheirNamesUnitsAndValuesInOrder() throws Exception {
        JsonNode root = json(new NumberTable(
                "RS", List.of("a", "b"), List.of(column("current", Unit.PA, 0, 25), column("rate", Unit.HZ, 1, 2))));

        assertThat(keys(root)).containsExactly("name", "rows", "columns");
        assertThat(root.path("name").textValue()).isEqualTo("RS");
        assertThat(root.path("rows")).extracting(JsonNode::textValue).containsExactly("a", "b");
        assertThat(root.path("columns")).hasSize(2);
        JsonNode rate = root.path("columns").path(1);
        assertThat(keys(rate)).containsExactly("name", "unit", "values");
        assertThat(rate.path("name").textValue()).isEqualTo("rate");
        assertThat(rate.path("unit").textValue()).isEqualTo("Hz");
        assertThat(rate.path("values")).extracting(JsonNode::doubleValue).containsExactly(1.0, 2.0);
    }

    @Test
    void whatIsNoFiniteNumberIsNullSoThatAnyReaderTakesIt() throws Exception {
        JsonNode values = json(new NumberTable(
                        "t",
                        List.of(),
                        List.of(column(
                                "x", Unit.HZ, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.5))))
                .path("columns")
                .path(0)
                .path("values");

        assertThat(values).extracting(JsonNode::isNull).containsExactly(true, true, true, false);
        assertThat(values.path(3).doubleValue()).isEqualTo(-0.5);
    }

    @Test
    void numbersKeepAllTheirDigits() throws Exception {
        double[] numbers = {Math.PI, 1.0 / 3, Double.MIN_VALUE, Double.MAX_VALUE, 0.1, -1e-300};
        JsonNode values = json(new NumberTable("t", List.of(), List.of(column("x", Unit.ONE, numbers))))
                .path("columns")
                .path(0)
                .path("values");

        for (int n = 0; n < numbers.length; n++) {
            assertThat(values.path(n).doubleValue()).isEqualTo(numbers[n]);
        }
    }

    @Test
    void anyTextIsANameInJsonAndInCsv() throws Exception {
        String awkward = "a \"quoted\", b\\c\nµ";
        NumberTable table =
                new NumberTable(awkward, List.of(awkward), List.of(column("adexp {b: \"1\"}, 2", Unit.ONE, 7)));

        JsonNode root = json(table);
        assertThat(root.path("name").textValue()).isEqualTo(awkward);
        assertThat(root.path("rows").path(0).textValue()).isEqualTo(awkward);
        assertThat(root.path("columns").path(0).path("name").textValue()).isEqualTo("adexp {b: \"1\"}, 2");
        assertThat(table.toCsv()).isEqualTo("name,\"adexp {b: \"\"1\"\"}, 2\"\n\"a \"\"quoted\"\", b\\c\nµ\",7.0\n");
    }

    @Test
    void rowsWithoutNamesHaveNoEntryOfTheirOwn() throws Exception {
        JsonNode root = json(new NumberTable("t", List.of(), List.of(column("x", Unit.ONE, 1))));

        assertThat(keys(root)).containsExactly("name", "columns");
    }

    @Test
    void aTableWithoutRowsKeepsItsColumns() throws Exception {
        NumberTable table = new NumberTable("none", List.of(), List.of(column("x", Unit.HZ)));

        JsonNode values = json(table).path("columns").path(0).path("values");
        assertThat(table.rows()).isZero();
        assertThat(values.isArray()).isTrue();
        assertThat(values).isEmpty();
    }

    @Test
    void columnsOfDifferentLengthAndNamesOfOtherRowsAreRefused() {
        NumberTable.Column one = column("x", Unit.ONE, 1);
        NumberTable.Column two = column("y", Unit.ONE, 1, 2);

        assertThatThrownBy(() -> new NumberTable("t", List.of(), List.of(one, two)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumberTable("t", List.of("a"), List.of(two)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumberTable("t", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
