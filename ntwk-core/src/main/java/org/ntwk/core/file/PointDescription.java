package org.ntwk.core.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.scan.ScanDescription.Keep;

/**
 * All that the result of one point of a scan depends on. Its text is what is hashed, stored with the result, and shipped
 * to wherever the point runs.
 *
 * @param ntwkVersion version of ntwk
 * @param plugins id and version of each plugin that a component comes from
 * @param keep what stays of the result
 * @param measures what is measured
 * @param experiment with every default written out
 */
public record PointDescription(
        String ntwkVersion,
        List<String> plugins,
        Keep keep,
        List<ComponentDescription> measures,
        Experiment experiment) {

    private static final int FORMAT = 1;

    public PointDescription {
        plugins = List.copyOf(plugins);
        measures = List.copyOf(measures);
    }

    /** Equal descriptions give equal text. */
    public String toText() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeStringField("ntwk", ntwkVersion);
            json.writeArrayFieldStart("plugins");
            for (String plugin : plugins) {
                json.writeString(plugin);
            }
            json.writeEndArray();
            json.writeStringField("keep", keep == Keep.FULL ? "full" : "summary");
            json.writeArrayFieldStart("measures");
            for (ComponentDescription measure : measures) {
                new ValueWriter(json).write(measure);
            }
            json.writeEndArray();
            json.writeFieldName("experiment");
            ExperimentWriter.write(experiment, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    /** SHA-256 of a text, in hexadecimal. */
    public static String address(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** @throws InvalidInputException if the text is not one that {@link #toText} gave */
    public static PointDescription of(String text) {
        FileProblems problems = new FileProblems();
        PointDescription point = read(TreeParser.json(text), problems);
        problems.throwIfAny("job of a scan");
        if (point == null) {
            throw new IllegalStateException("a problem was added before");
        }
        return point;
    }

    private static @Nullable PointDescription read(Node root, FileProblems problems) {
        ValueReader values = new ValueReader(problems);
        Fields fields = Fields.of(root, "", "a job of a scan", problems);
        if (fields == null) {
            return null;
        }
        Node format = fields.required("format", "the number of the format");
        if (format != null && values.whole(format, "format", 0, Integer.MAX_VALUE) != FORMAT) {
            throw new InvalidInputException(
                    "job of a scan",
                    new Problem(
                            ProblemCode.MALFORMED_FILE,
                            "format",
                            "this version of ntwk knows jobs of format " + FORMAT + ", not " + format.inWords() + "."));
        }
        String version = text(fields, "ntwk", values);
        List<String> plugins = new ArrayList<>();
        if (fields.required("plugins", "a list of plugins") instanceof Node.Sequence list) {
            list.items().forEach(item -> plugins.add(String.valueOf(values.text(item, "plugins", "a plugin"))));
        }
        String keep = text(fields, "keep", values);
        List<ComponentDescription> measures = new ArrayList<>();
        if (fields.required("measures", "a list of measures") instanceof Node.Sequence list) {
            list.items().forEach(item -> measures.add(values.component(item, "measures")));
        }
        Node experiment = fields.required("experiment", "an experiment");
        fields.refuseOthers("a job of a scan");
        return experiment == null
                ? null
                : new PointDescription(
                        version,
                        plugins,
                        keep.equals("full") ? Keep.FULL : Keep.SUMMARY,
                        measures,
                        new DescriptionReader(problems).experiment(experiment, "experiment"));
    }

    private static String text(Fields fields, String key, ValueReader values) {
        Node node = fields.required(key, "a text");
        return node == null ? "" : String.valueOf(values.text(node, key, "a text"));
    }
}
