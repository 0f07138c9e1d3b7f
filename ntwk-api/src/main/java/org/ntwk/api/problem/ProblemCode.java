package org.ntwk.api.problem;

/** What kind of mistake a {@link Problem} reports. Tests and tools look at the code, never at the text. */
public enum ProblemCode {
    /** The file does not exist or cannot be read. */
    UNREADABLE_FILE,
    /** The file is not well-formed YAML or JSON, or holds what a description may not. */
    MALFORMED_FILE,
    /** A key that the format does not know. */
    UNKNOWN_KEY,
    /** A value that must be given and is not. */
    MISSING_VALUE,
    /** No component of that name is registered. */
    UNKNOWN_COMPONENT,
    /** A parameter that the component does not have. */
    UNKNOWN_PARAMETER,
    /** A value of the wrong form: text for a number, one number for a list. */
    WRONG_TYPE,
    /** A quantity that measures something else than the parameter. */
    WRONG_DIMENSION,
    /** A value outside its bounds, not finite included. */
    OUT_OF_BOUNDS,
    /** A population, variable or cell that is not there. */
    UNKNOWN_REFERENCE,
    /** Two things of one name. */
    DUPLICATE_NAME,
    /** A name that cannot be one. */
    INVALID_NAME,
    /** Options that exclude each other. */
    CONTRADICTION,
    /** An expression that cannot be parsed. */
    INVALID_EXPRESSION,
    /** Something that mean-field theory does not cover. */
    BEYOND_THEORY,
    /** More memory or disk than there is. */
    TOO_LARGE,
    /** The output exists, or its folder cannot be written. */
    OUTPUT_NOT_WRITABLE,
    /** A recording file that lacks what is asked of it. */
    MISSING_DATA,
    /** A plugin that cannot be loaded or breaks the rules for plugins. */
    INVALID_PLUGIN
}
