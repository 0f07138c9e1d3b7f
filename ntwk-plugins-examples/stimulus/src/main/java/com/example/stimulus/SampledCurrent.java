package com.example.stimulus;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/** Samples of a current at ascending times, at least one. */
final class SampledCurrent {

    static final SampledCurrent NONE = new SampledCurrent(new double[1], new double[1]);

    private final double[] timesMs;
    private final double[] currentsPa;

    private SampledCurrent(double[] timesMs, double[] currentsPa) {
        this.timesMs = timesMs;
        this.currentsPa = currentsPa;
    }

    /**
     * Reads lines of two numbers, a time in ms and a current in pA with a comma or blanks between them. Empty lines and
     * those that begin with # are passed over.
     *
     * @param path where the file is named, for problems
     * @return {@link #NONE} if there is a problem
     */
    static SampledCurrent read(Path file, String path, Problems problems) {
        double[] times = new double[16];
        double[] currents = new double[16];
        int count = 0;
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] words = line.strip().split("[,\\s]+");
                double time = words.length == 2 ? finite(words[0]) : Double.NaN;
                double current = words.length == 2 ? finite(words[1]) : Double.NaN;
                if (Double.isNaN(time) || Double.isNaN(current)) {
                    return refused(
                            "a line needs two numbers, a time in ms and a current in pA", file, number, path, problems);
                }
                if (count > 0 && time <= times[count - 1]) {
                    return refused("times must ascend", file, number, path, problems);
                }
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                    currents = Arrays.copyOf(currents, 2 * count);
                }
                times[count] = time;
                currents[count++] = current;
            }
        } catch (IOException e) {
            problems.add(ProblemCode.UNREADABLE_FILE, path, "'" + file.getFileName() + "' cannot be read: " + e);
            return NONE;
        }
        return count == 0
                ? refused("there is no sample", file, number, path, problems)
                : new SampledCurrent(Arrays.copyOf(times, count), Arrays.copyOf(currents, count));
    }

    private static SampledCurrent refused(String why, Path file, int line, String path, Problems problems) {
        problems.add(ProblemCode.MALFORMED_FILE, path, "'" + file.getFileName() + "', line " + line + ": " + why + ".");
        return NONE;
    }

    /** NaN if a text is not a finite number. */
    private static double finite(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isInfinite(number) ? Double.NaN : number;
        } catch (NumberFormatException e) {
            return Double.NaN; // the caller knows the line
        }
    }

    /** In pA: linear between samples, the first before all and the last after all. */
    double at(double tMs) {
        int found = Arrays.binarySearch(timesMs, tMs);
        if (found >= 0) {
            return currentsPa[found];
        }
        int next = -found - 1;
        if (next == 0 || next == timesMs.length) {
            return currentsPa[Math.max(0, next - 1)];
        }
        double share = (tMs - timesMs[next - 1]) / (timesMs[next] - timesMs[next - 1]);
        return currentsPa[next - 1] + share * (currentsPa[next] - currentsPa[next - 1]);
    }
}
