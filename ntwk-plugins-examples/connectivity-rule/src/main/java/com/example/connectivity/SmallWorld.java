package com.example.connectivity;

import java.util.List;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.problem.ProblemCode;

/**
 * A directed small world: cells on a circle receive from their neighbours, but for a few whose place a distant cell has
 * taken. Unlike in the undirected graphs of the paper a link that is rewired never goes to another neighbour, so that the
 * probability of each pair is known in closed form.
 */
final class SmallWorld implements ConnectivityRule {

    private static final String NEIGHBOURS = "neighbours";

    @Override
    public String name() {
        return "example-connectivity:small-world";
    }

    @Override
    public String summary() {
        return "neighbours on a circle, some of them replaced by distant cells";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "each target n has the sources n - k ... n - 1 and n + 1 ... n + k on a circle, k = neighbours",
                "each of them is replaced with probability rewiring by one that is farther away; all are distinct");
    }

    @Override
    public List<String> references() {
        return List.of("Watts, Strogatz (1998), Nature 393:440");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.whole(NEIGHBOURS, "sources on each side of a target before any is replaced")
                        .bounds(Bounds.atLeast(1))
                        .defaultsTo(5),
                ParameterSpec.number("rewiring", "1", "probability with which each source is replaced")
                        .bounds(Bounds.PROBABILITY)
                        .defaultsTo(0.1));
    }

    @Override
    public ConnectionDraw prepare(ConnectivityContext context) {
        int size = context.sourceSize();
        int neighbours = context.parameters().whole(NEIGHBOURS);
        if (!context.isRecurrent()) {
            context.problems()
                    .add(
                            ProblemCode.CONTRADICTION,
                            context.path(),
                            "a small world is made of the cells of one population, but source and target differ.");
        } else if (4L * neighbours >= size) {
            context.problems()
                    .add(
                            ProblemCode.OUT_OF_BOUNDS,
                            context.path() + "." + NEIGHBOURS,
                            neighbours + " neighbours on each side leave fewer of the " + size
                                    + " cells outside than inside a neighbourhood.",
                            "Maybe fewer than " + size / 4.0 + ".");
        }
        return new SmallWorldDraw(size, neighbours, context.parameters().number("rewiring"));
    }
}
