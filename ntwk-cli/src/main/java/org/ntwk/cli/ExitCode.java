package org.ntwk.cli;

import java.io.PrintWriter;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.NtwkException;
import org.ntwk.api.problem.PluginException;
import org.ntwk.api.problem.ProblemCode;

/** How the command ends. */
final class ExitCode {

    static final int DONE = 0;
    static final int USER_ERROR = 2;
    static final int PLUGIN_FAULT = 3;

    /** A scan has ended, and some of its points have failed. */
    static final int POINTS_FAILED = 4;

    /** As sysexits(3) has it for internal errors. */
    static final int INTERNAL_BUG = 70;

    /** 128 and the number of SIGINT, as shells have it. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** Says what went wrong, with a stack trace only where that is a bug of ntwk; gives the exit code. */
    static int report(Throwable failure, PrintWriter err) {
        if (failure instanceof PluginException) {
            err.println(failure.getMessage());
            return PLUGIN_FAULT;
        }
        if (failure instanceof InvalidInputException invalid) {
            err.println(invalid.getMessage());
            boolean ofPlugins =
                    invalid.problems().stream().allMatch(problem -> problem.code() == ProblemCode.INVALID_PLUGIN);
            return ofPlugins ? PLUGIN_FAULT : USER_ERROR;
        }
        if (failure instanceof NtwkException) {
            err.println(failure.getMessage());
            return USER_ERROR;
        }
        if (failure instanceof OutOfMemoryError) {
            err.println("There is not enough memory: " + failure.getMessage()
                    + ".\n   Maybe give Java more, NTWK_JAVA_OPTS=-Xmx8g, or make the network smaller.");
            return USER_ERROR;
        }
        err.println("This is a bug of ntwk. Please report it with the lines below and the file that it happened with.");
        failure.printStackTrace(err);
        return INTERNAL_BUG;
    }
}
