package org.ntwk.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One use of the command in this process, and what it printed. */
record Invocation(int exitCode, String out, String err) {

    static Invocation of(Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int n = 0; n < texts.length; n++) {
            texts[n] = String.valueOf(arguments[n]);
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = NtwkCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
        return new Invocation(exitCode, out.toString(), err.toString());
    }
}
