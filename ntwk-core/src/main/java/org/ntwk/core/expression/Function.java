package org.ntwk.core.expression;

import java.util.Locale;

/** Functions of one value. Those that are not named otherwise take a pure number and give one. */
public enum Function {
    EXP,
    EXPM1,
    LOG,
    LOG1P,
    LOG10,
    /** Of any value whose dimension is a square. */
    SQRT,
    /** Of any value, in its unit. */
    ABS,
    /** Of any value: -1, 0 or 1. */
    SIGN,
    FLOOR,
    CEIL,
    /** Towards zero. */
    INT,
    SIN,
    COS,
    TAN,
    ARCSIN,
    ARCCOS,
    ARCTAN,
    SINH,
    COSH,
    TANH,
    ERF;

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its value, the same bits on every machine. */
    public double apply(double x) {
        return switch (this) {
            case EXP -> StrictMath.exp(x);
            case EXPM1 -> StrictMath.expm1(x);
            case LOG -> StrictMath.log(x);
            case LOG1P -> StrictMath.log1p(x);
            case LOG10 -> StrictMath.log10(x);
            case SQRT -> Math.sqrt(x);
            case ABS -> Math.abs(x);
            case SIGN -> Math.signum(x);
            case FLOOR -> Math.floor(x);
            case CEIL -> Math.ceil(x);
            case INT -> x < 0 ? Math.ceil(x) : Math.floor(x);
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TAN -> StrictMath.tan(x);
            case ARCSIN -> StrictMath.asin(x);
            case ARCCOS -> StrictMath.acos(x);
            case ARCTAN -> StrictMath.atan(x);
            case SINH -> StrictMath.sinh(x);
            case COSH -> StrictMath.cosh(x);
            case TANH -> StrictMath.tanh(x);
            case ERF -> ErrorFunction.erf(x);
        };
    }
}
