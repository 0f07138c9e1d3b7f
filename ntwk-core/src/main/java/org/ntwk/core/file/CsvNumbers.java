package org.ntwk.core.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;

/**
 * Files of comma-separated numbers (tab-separated if their name ends in {@code .tsv}), in UTF-8. Lines that are empty or
 * begin with {@code #} are skipped. A first line that does not begin with a number holds names.
 */
public final class CsvNumbers {

    private final CsvParser parser;
    private final Rows rows;

    private CsvNumbers(CsvParser parser, Rows rows) {
        this.parser = parser;
        this.rows = rows;
    }

    /** Takes what a file holds, line after line. */
    public interface Rows {

        /** The names in the first line, if it has any. */
        void names(List<String> names);

        /**
         * The numbers of a line.
         *
         * @param numbers at least so many; to be used before the next line
         * @param count how many there are
         * @param line counted from 1
         * @return whether to go on
         */
        boolean row(double[] numbers, int count, long line);

        /**
         * An entry that is no number.
         *
         * @return whether to go on
         */
        boolean notANumber(String text, long line);
    }

    /** @throws InvalidInputException if the file cannot be read */
    public static void read(Path file, Rows rows) {
        char separator = String.valueOf(file.getFileName()).endsWith(".tsv") ? '\t' : ',';
        CsvFactory factory = CsvFactory.builder()
                .enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .enable(CsvParser.Feature.ALLOW_COMMENTS)
                .build();
        try (CsvParser parser = factory.createParser(Files.newInputStream(file))) {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
            new CsvNumbers(parser, rows).read();
        } catch (JsonProcessingException e) {
            throw invalid(
                    ProblemCode.MALFORMED_FILE,
                    "line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage() + ".");
        } catch (CharConversionException e) {
            throw invalid(ProblemCode.MALFORMED_FILE, "it is not UTF-8 text: " + e.getMessage() + ".");
        } catch (IOException e) {
            throw invalid(ProblemCode.UNREADABLE_FILE, "it cannot be read: " + e.getMessage() + ".");
        }
    }

    private static InvalidInputException invalid(ProblemCode code, String message) {
        return new InvalidInputException("file", new Problem(code, "", message));
    }

    private void read() throws IOException {
        double[] numbers = new double[16];
        boolean isFirst = true;
        boolean goesOn = true;
        // Every line is an array of texts.
        while (goesOn && parser.nextToken() == JsonToken.START_ARRAY) {
            JsonToken token = parser.nextToken();
            long line = parser.currentTokenLocation().getLineNr();
            if (isFirst && token == JsonToken.VALUE_STRING && Double.isNaN(number(parser.getText()))) {
                rows.names(names());
            } else {
                int count = 0;
                for (; goesOn && parser.currentToken() == JsonToken.VALUE_STRING; parser.nextToken()) {
                    if (count == numbers.length) {
                        numbers = Arrays.copyOf(numbers, 2 * count);
                    }
                    numbers[count] = number(parser.getText());
                    goesOn = !Double.isNaN(numbers[count]) || rows.notANumber(parser.getText(), line);
                    count++;
                }
                goesOn = goesOn && rows.row(numbers, count, line);
            }
            isFirst = false;
        }
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (; parser.currentToken() == JsonToken.VALUE_STRING; parser.nextToken()) {
            names.add(parser.getText());
        }
        return names;
    }

    /** A finite decimal number; NaN for anything else that Java would read as one, too. */
    private static double number(String text) {
        for (int n = 0; n < text.length(); n++) {
            if ("0123456789.+-eE".indexOf(text.charAt(n)) < 0) {
                return Double.NaN;
            }
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
