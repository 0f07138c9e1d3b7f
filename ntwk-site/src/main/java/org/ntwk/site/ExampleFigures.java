package org.ntwk.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;
import org.ntwk.plots.ActivityFigure;
import org.ntwk.plots.FigureFile;

/** Figures of the examples that run in a second or a few, for their pages. */
final class ExampleFigures {

    static final List<String> EXAMPLES = List.of(
            "examples/rs-fs.yaml",
            "examples/coba-lif.yaml",
            "examples/step-input.yaml",
            "examples/sinusoidal-input.yaml",
            "examples/ring-with-stimulus.yaml",
            "examples/point-and-pyramidal.yaml");

    private ExampleFigures() {}

    /** Runs the examples and draws each where its page will stand. */
    static void draw(Ntwk ntwk, Path repository, Path out) throws IOException {
        for (String example : EXAMPLES) {
            Path figure = out.resolve(of(example));
            Files.createDirectories(figure.getParent());
            try (RunResult result = ntwk.run(ntwk.read(repository.resolve(example)))) {
                FigureFile.write(ActivityFigure.of(result), figure, true);
            }
        }
    }

    /** Where the figure of a file stands in the site, if there is one. */
    static String of(String file) {
        return file + ".png";
    }
}
