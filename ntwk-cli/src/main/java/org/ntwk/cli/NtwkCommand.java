package org.ntwk.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import org.ntwk.core.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The command itself: it has subcommands only. */
@Command(
        name = "ntwk",
        description = "Simulates networks of spiking neurons.",
        mixinStandardHelpOptions = true,
        versionProvider = NtwkCommand.VersionOfNtwk.class,
        subcommands = {
            RunCommand.class,
            ScanCommand.class,
            JobCommand.class,
            CellCommand.class,
            TransferFunctionCommand.class,
            MorphoCommand.class,
            PlotCommand.class,
            AnalyseCommand.class,
            ConnectionsCommand.class,
            MeanFieldCommand.class,
            PluginsCommand.class,
            DescribeCommand.class,
            ReferenceCommand.class,
            SchemaCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done; 2 the input cannot be used, with the reasons; 3 a plugin is at fault; 4 points of a scan",
            "failed; 70 a bug of ntwk; 130 interrupted.",
            "",
            "Example: ntwk run examples/rs-fs.yaml"
        })
public final class NtwkCommand {

    private NtwkCommand() {}

    public static void main(String[] arguments) {
        int exitCode = run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
        if (exitCode != ExitCode.INTERRUPTED) {
            System.exit(exitCode);
        }
        // The JVM is going down already and waits for this thread; the signal sets its exit code.
    }

    /** Runs the command with the given output; gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new NtwkCommand());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        keepExamplesOnOneLine(line);
        line.setExecutionExceptionHandler((failure, failed, parsed) -> ExitCode.report(failure, failed.getErr()));
        try {
            return line.execute(arguments);
        } catch (Error failure) { // picocli handles exceptions only; memory that runs out is an error
            return ExitCode.report(failure, err);
        }
    }

    /** So that they can be copied: as picocli lays out a footer, it breaks lines at 80 characters. */
    private static void keepExamplesOnOneLine(CommandLine line) {
        Map<String, IHelpSectionRenderer> sections = new HashMap<>(line.getHelpSectionMap());
        sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, NtwkCommand::footer);
        line.setHelpSectionMap(sections);
    }

    private static String footer(CommandLine.Help help) {
        StringBuilder lines = new StringBuilder();
        for (String text : help.commandSpec().usageMessage().footer()) {
            lines.append(text).append(System.lineSeparator());
        }
        return lines.toString();
    }

    /** Asked for only when it is wanted. */
    static final class VersionOfNtwk implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"ntwk " + Version.OF_NTWK + ", Java " + System.getProperty("java.version")};
        }
    }
}
