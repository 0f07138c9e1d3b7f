package org.ntwk.cli;

import picocli.CommandLine.Command;

/** {@code ntwk meanfield}: the theory of an experiment. It has subcommands only. */
@Command(
        name = "meanfield",
        description = "Predicts the rates of an experiment by mean-field theory.",
        mixinStandardHelpOptions = true,
        subcommands = {
            MeanFieldCompareCommand.class,
            MeanFieldSolveCommand.class,
            MeanFieldFixedPointsCommand.class,
            MeanFieldPhasePlaneCommand.class,
            MeanFieldBifurcationCommand.class,
            MeanFieldSpectrumCommand.class
        },
        footer = {
            "",
            "Example:",
            "  ntwk meanfield compare examples/flat/spectrum-2018.json --transfer examples/transfer/spectrum-2018.yaml"
        })
final class MeanFieldCommand {}
