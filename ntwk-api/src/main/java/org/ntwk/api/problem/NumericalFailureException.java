package org.ntwk.api.problem;

/** A state variable stopped being a finite number: the model or the time step is at fault. */
public final class NumericalFailureException extends NtwkException {

    private final String population;
    private final int cell;
    private final String variable;
    private final double timeMs;

    /** @param timeMs the time at which it was seen */
    public NumericalFailureException(String population, int cell, String variable, double value, double timeMs) {
        super(
                variable + " of cell " + cell + " of population " + population + " is " + value + ", seen at t = "
                        + timeMs
                        + " ms.\n   Maybe the time step is too long for this model, or a parameter drives it away.",
                null);
        this.population = population;
        this.cell = cell;
        this.variable = variable;
        this.timeMs = timeMs;
    }

    public String population() {
        return population;
    }

    public int cell() {
        return cell;
    }

    public String variable() {
        return variable;
    }

    public double timeMs() {
        return timeMs;
    }
}
