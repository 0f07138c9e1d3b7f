package org.ntwk.cli;

import picocli.CommandLine.Command;

/** {@code ntwk morpho}: cells with their form. */
@Command(
        name = "morpho",
        description = "Shows cells with their form, and runs experiments on them.",
        mixinStandardHelpOptions = true,
        subcommands = {
            MorphoShowCommand.class,
            MorphoRunCommand.class,
            MorphoImpedanceCommand.class,
            MorphoSchemaCommand.class
        })
final class MorphoCommand {}
