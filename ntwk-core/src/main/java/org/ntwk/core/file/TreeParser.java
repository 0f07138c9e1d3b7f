package org.ntwk.core.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.NumberArray;

/**
 * Text into {@link Node}s, within limits. Numbers are decimal or refused, and only true and false are switches: what
 * YAML 1.1 makes of {@code 010}, {@code 1_000} or {@code yes} is not what an author of an experiment means by it.
 */
final class TreeParser {

    static final int MAX_DEPTH = 64;
    static final int MAX_NODES = 1_000_000;
    static final int MAX_NUMBERS = 16_000_000;

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:0|[1-9]\\d*|(?=\\.\\d))(?:\\.\\d*)?(?:[eE][+-]?\\d+)?");

    private static final Pattern PLACE = Pattern.compile("line \\d+, column \\d+");
    private static final Pattern NOT_FINITE = Pattern.compile("(?i)[+-]?\\.?(?:nan|inf|infinity)");

    private final JsonParser parser;
    private final Predicate<JsonParser> standsOnAlias;
    private final Problems problems = new Problems();
    private int nodes;
    private int numbers;

    private TreeParser(JsonParser parser, Predicate<JsonParser> standsOnAlias) {
        this.parser = parser;
        this.standsOnAlias = standsOnAlias;
    }

    /** @throws InvalidInputException if the text is not JSON, or is beyond the limits */
    static Node json(String text) {
        // NaN and Infinity are accepted here to be refused with their path: Python writes them.
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        try (JsonParser parser = factory.createParser(text)) {
            return parse(parser, at -> false);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /**
     * @param standsOnAlias whether the current token repeats something by reference
     * @throws InvalidInputException with every value that cannot be read, or the first place that is malformed
     */
    static Node parse(JsonParser parser, Predicate<JsonParser> standsOnAlias) throws IOException {
        TreeParser tree = new TreeParser(parser, standsOnAlias);
        try {
            if (parser.nextToken() == null) {
                throw invalid(ProblemCode.MALFORMED_FILE, "the file is empty.");
            }
            Node root = tree.node(0);
            if (parser.nextToken() != null) {
                throw invalid(
                        ProblemCode.MALFORMED_FILE,
                        "a second document begins after the first (" + tree.place() + "); a file holds one.");
            }
            tree.problems.throwIfAny("file");
            return root;
        } catch (StreamConstraintsException e) {
            throw invalid(ProblemCode.TOO_LARGE, e.getOriginalMessage() + at(e.getLocation()));
        } catch (JsonProcessingException e) {
            throw invalid(ProblemCode.MALFORMED_FILE, reason(e) + placeOf(e));
        }
    }

    private Node node(int depth) throws IOException {
        JsonToken token = parser.currentToken();
        Node.Place place = place();
        if (++nodes > MAX_NODES) {
            throw invalid(ProblemCode.TOO_LARGE, "the file holds more than " + MAX_NODES + " values (" + place + ").");
        }
        if (standsOnAlias.test(parser)) {
            refuse(
                    ProblemCode.MALFORMED_FILE,
                    "'*" + parser.getText() + "' repeats an anchor, which experiment files do not use.",
                    "Maybe write the value out, or name a synapse under synapses.");
            return new Node.Nothing(place);
        }
        if (parser.getTypeId() != null) {
            refuse(ProblemCode.MALFORMED_FILE, "the tag '!" + parser.getTypeId() + "' is not read.", null);
        }
        return switch (token) {
            case START_OBJECT -> mapping(depth, place);
            case START_ARRAY -> list(depth, place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Numeral(finiteNumber(), parser.getText(), place);
            case VALUE_TRUE, VALUE_FALSE -> switchOrWord(token == JsonToken.VALUE_TRUE, place);
            case VALUE_NULL -> new Node.Nothing(place);
            default -> new Node.Word(parser.getText(), place);
        };
    }

    private Node mapping(int depth, Node.Place place) throws IOException {
        checkDepth(depth, place);
        Map<String, Node> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (entries.containsKey(key)) {
                refuse(
                        ProblemCode.DUPLICATE_NAME,
                        "'" + key + "' is written twice here.",
                        "Maybe one of them should be named otherwise or left out.");
            }
            parser.nextToken();
            entries.put(key, node(depth + 1));
        }
        return new Node.Mapping(entries, place);
    }

    private Node list(int depth, Node.Place place) throws IOException {
        checkDepth(depth, place);
        double[] row = new double[16];
        List<Node> asNumerals = new ArrayList<>();
        int count = 0;
        JsonToken token = parser.nextToken();
        while (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            if (++numbers > MAX_NUMBERS) {
                throw invalid(
                        ProblemCode.TOO_LARGE,
                        "the file holds more than " + MAX_NUMBERS + " numbers (" + place() + ").");
            }
            if (count == row.length) {
                row = Arrays.copyOf(row, 2 * count);
            }
            row[count++] = finiteNumber();
            token = parser.nextToken();
        }
        if (token == JsonToken.END_ARRAY && count > 0) {
            return new Node.Numbers(NumberArray.of(Arrays.copyOf(row, count)), place);
        }
        for (int n = 0; n < count && ++nodes <= MAX_NODES; n++) {
            asNumerals.add(new Node.Numeral(row[n], Double.toString(row[n]), place));
        }
        for (; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            asNumerals.add(node(depth + 1));
        }
        return new Node.Sequence(asNumerals, place);
    }

    private double finiteNumber() throws IOException {
        String text = parser.getText();
        if (DECIMAL.matcher(text).matches()) {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        }
        if (DECIMAL.matcher(text).matches() || NOT_FINITE.matcher(text).matches()) {
            refuse(ProblemCode.OUT_OF_BOUNDS, text + " is not a finite number.", null);
        } else {
            refuse(
                    ProblemCode.WRONG_TYPE,
                    text + " means different numbers to different programs.",
                    "Maybe write it as a decimal number without leading zeros or underscores, or in quotes if it is"
                            + " a name.");
        }
        return 0;
    }

    /** YAML 1.1 takes yes, no, on and off for switches; here, as in YAML 1.2, they are words. */
    private Node switchOrWord(boolean on, Node.Place place) throws IOException {
        String text = parser.getText();
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                ? new Node.Switch(on, place)
                : new Node.Word(text, place);
    }

    private static void checkDepth(int depth, Node.Place place) {
        if (depth >= MAX_DEPTH) {
            throw invalid(
                    ProblemCode.TOO_LARGE, "lists and maps are nested deeper than " + MAX_DEPTH + " (" + place + ").");
        }
    }

    private void refuse(ProblemCode code, String message, @Nullable String hint) {
        JsonStreamContext context = parser.getParsingContext();
        boolean isInside = parser.currentToken().isStructStart();
        problems.add(code, path(isInside ? context.getParent() : context), message + " (" + place() + ")", hint);
    }

    private static String path(JsonStreamContext context) {
        if (context.inRoot()) {
            return "";
        }
        String parent = path(context.getParent());
        if (context.inArray()) {
            return parent + "[" + context.getCurrentIndex() + "]";
        }
        String name = String.valueOf(context.getCurrentName());
        return parent.isEmpty() ? name : parent + "." + name;
    }

    private Node.Place place() {
        JsonLocation location = parser.currentTokenLocation();
        return new Node.Place(location.getLineNr(), location.getColumnNr());
    }

    /** The parser's own words without the excerpts that YAML messages carry on indented lines. */
    private static String reason(JsonProcessingException e) {
        String reason = "";
        for (String line : e.getOriginalMessage().split("\n")) {
            if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
                reason = line;
            }
        }
        return reason;
    }

    /** YAML's own place if the message has one: the exception's is that of the last token that was well. */
    private static String placeOf(JsonProcessingException e) {
        Matcher matcher = PLACE.matcher(e.getOriginalMessage());
        String place = "";
        while (matcher.find()) {
            place = " (" + matcher.group() + ")";
        }
        return place.isEmpty() ? at(e.getLocation()) : place;
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : " (" + new Node.Place(location.getLineNr(), location.getColumnNr()) + ")";
    }

    private static InvalidInputException invalid(ProblemCode code, String message) {
        return new InvalidInputException("file", new Problem(code, "", message));
    }
}
