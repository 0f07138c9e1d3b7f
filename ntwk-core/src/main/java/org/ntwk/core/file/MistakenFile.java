package org.ntwk.core.file;

import org.ntwk.api.problem.ProblemCode;

/** A scan in the place of an experiment, or the reverse: one mistake, not one for each of its keys. */
final class MistakenFile {

    private static final String AXES = "axes";
    private static final String POPULATIONS = "populations";

    private MistakenFile() {}

    /** Whether a scan stands where an experiment should, which is reported then. */
    static boolean isScan(Node root, FileProblems problems) {
        if (!(root instanceof Node.Mapping map) || !has(map, AXES) || has(map, POPULATIONS)) {
            return false;
        }
        problems.add(
                ProblemCode.UNKNOWN_KEY,
                AXES,
                root,
                "an experiment has no axes; this file is a scan",
                "Maybe run it with ntwk scan.");
        return true;
    }

    /** Whether an experiment stands where a scan should, which is reported then. */
    static boolean isExperiment(Node root, FileProblems problems) {
        if (!(root instanceof Node.Mapping map) || has(map, AXES) || !has(map, POPULATIONS)) {
            return false;
        }
        problems.add(
                ProblemCode.MISSING_VALUE,
                AXES,
                root,
                "a scan has axes; this file is an experiment",
                "Maybe run it with ntwk run, or name it as the experiment of a scan.");
        return true;
    }

    private static boolean has(Node.Mapping map, String key) {
        return map.entries().containsKey(key);
    }
}
