package com.example.stimulus;

import static org.ntwk.api.parameter.ParameterSpec.file;
import static org.ntwk.api.parameter.ParameterSpec.number;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;

/** A current that was measured or computed elsewhere, read from a text file. */
final class CurrentFromFile implements StimulusModel {

    private static final String FILE = "file";

    private static final ParameterSchema PARAMETERS = ParameterSchema.of(
            file(FILE, "text file with a time in ms and a current in pA on each line, times ascending"),
            number("scale", "1", "factor of the current").defaultsTo(1).perCell());

    @Override
    public String name() {
        return "example-stimulus:current-from-file";
    }

    @Override
    public String summary() {
        return "current that a file gives over time";
    }

    @Override
    public List<String> equations() {
        return List.of("i = scale * current(t), linear between the times of the file, that of its ends beyond them");
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public boolean makesSpikes() {
        return false;
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        read(values, path, problems);
    }

    /** The samples; those of no current, and a problem, if the file cannot be used. */
    private static SampledCurrent read(ParameterValues values, String path, Problems problems) {
        Optional<Path> file = values.file(FILE);
        if (file.isEmpty()) {
            problems.add(ProblemCode.MISSING_VALUE, path + "." + FILE, "name the file with the current.");
            return SampledCurrent.NONE;
        }
        return SampledCurrent.read(file.get(), path + "." + FILE, problems);
    }

    @Override
    public StimulusKernel prepare(StimulusContext context) {
        // What is wrong with the file check() has told already.
        return new Kernel(read(context.parameters(), context.path(), new Problems()), context);
    }

    private static final class Kernel implements StimulusKernel {

        private final SampledCurrent samples;
        private final double[] scale;
        private final double[] current;
        private double presentPa;

        Kernel(SampledCurrent samples, StimulusContext context) {
            this.samples = samples;
            current = context.current();
            scale = context.parameters().perCell("scale");
            for (int cell = 0; cell < scale.length; cell++) {
                if (!context.isSelected(cell)) {
                    scale[cell] = 0;
                }
            }
        }

        @Override
        public void beginStep(long step, double tMs) {
            presentPa = samples.at(tMs);
        }

        @Override
        public void drive(int from, int to) {
            for (int cell = from; cell < to; cell++) {
                current[cell] += scale[cell] * presentPa;
            }
        }
    }
}
