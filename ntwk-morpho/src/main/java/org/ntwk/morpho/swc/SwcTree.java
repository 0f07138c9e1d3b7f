package org.ntwk.morpho.swc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.NeuriteType;
import org.ntwk.morpho.morphology.Point;

/** Brings the lines of a file into the order of the tree, parents first. */
final class SwcTree {

    private final String name;
    private final List<SwcLine> lines;
    private final int[] parents;

    /** Of each line by its index; −1 where it was not reached yet. */
    private final int[] place;

    private final List<Point> points = new ArrayList<>();

    /** @param parents index of each line's parent; −1 for at most one of them */
    SwcTree(String name, List<SwcLine> lines, int[] parents) {
        this.name = name;
        this.lines = lines;
        this.parents = parents;
        place = new int[parents.length];
        Arrays.fill(place, -1);
    }

    Morphology morphology() {
        turnToTheSoma();
        // Depth first: from each line, in the order of the file, up to what was reached, then down again.
        int[] up = new int[parents.length];
        for (int n = 0; n < parents.length; n++) {
            int depth = 0;
            for (int at = n; at >= 0 && place[at] == -1; at = parents[at]) {
                if (depth == parents.length) {
                    throw cycle(at);
                }
                up[depth++] = at;
            }
            while (depth > 0) {
                reach(up[--depth]);
            }
        }
        try {
            return Morphology.of(points);
        } catch (IllegalArgumentException noPiece) {
            throw invalid(0, ProblemCode.MISSING_VALUE, "all points are in one place, and make no piece of a cell.");
        }
    }

    private void reach(int n) {
        SwcLine line = lines.get(n);
        place[n] = points.size();
        points.add(new Point(
                new NeuriteType(line.type()),
                line.xUm(),
                line.yUm(),
                line.zUm(),
                2 * line.radiusUm(),
                parents[n] < 0 ? -1 : place[parents[n]]));
    }

    /** Makes the soma's point nearest to the root the new root, by turning the way between them. */
    private void turnToTheSoma() {
        int soma = 0;
        while (soma < parents.length && lines.get(soma).type() != NeuriteType.SOMA.code()) {
            soma++;
        }
        if (soma == parents.length) {
            return;
        }
        int root = soma;
        int steps = 0;
        for (int at = soma; at >= 0; at = parents[at]) {
            if (steps++ > parents.length) {
                throw cycle(at);
            }
            root = lines.get(at).type() == NeuriteType.SOMA.code() ? at : root;
        }
        int before = -1;
        int at = root;
        while (at >= 0) {
            int next = parents[at];
            parents[at] = before;
            before = at;
            at = next;
        }
    }

    private InvalidInputException cycle(int member) {
        return invalid(
                member,
                ProblemCode.CONTRADICTION,
                "point " + lines.get(member).id() + " is its own ancestor: the parents make a cycle.");
    }

    private InvalidInputException invalid(int line, ProblemCode code, String message) {
        return new InvalidInputException(
                "morphology", new Problem(code, name + ":" + lines.get(line).number(), message));
    }
}
