package org.ntwk.core.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.LoaderOptions;

/** YAML into {@link Node}s. Apart from {@link TreeParser}, so that a JSON file loads no YAML classes. */
final class YamlText {

    private YamlText() {}

    /** @throws org.ntwk.api.problem.InvalidInputException if the text is not YAML, or is beyond the limits */
    static Node parse(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(FileText.MAX_BYTES);
        YAMLFactory factory = YAMLFactory.builder()
                .loaderOptions(limits)
                .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                .build();
        try (JsonParser parser = factory.createParser(text)) {
            return TreeParser.parse(parser, at -> ((YAMLParser) at).isCurrentAlias());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }
}
