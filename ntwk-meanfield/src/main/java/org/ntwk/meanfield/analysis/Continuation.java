package org.ntwk.meanfield.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Follows fixed points as a parameter changes, round folds too, by pseudo-arclength continuation (Keller 1977; Kuznetsov
 * 2004, Elements of Applied Bifurcation Theory, chapter 10): a step along the tangent, then Newton's method in the plane
 * across it. Steps adapt to how fast the tangent turns.
 *
 * <p>On the way it looks for changes of sign: of the tangent's component along the parameter (a fold), of the determinant
 * of the Jacobian bordered by the tangent (a branch point), of the product of all sums of two eigenvalues (a Hopf point, if
 * the two are complex). Each is then located by regula falsi. Two of a kind within one step are not seen; a shorter longest
 * step sees them.
 */
public final class Continuation {

    private static final double FIRST_STEP = 0.01;
    /** Over which a branch is looked for beyond a corner. */
    private static final double CORNER_STEP = 1e-3;

    private static final double SHORTEST_STEP = 1e-7;
    private static final double DEFAULT_LONGEST_STEP = 0.1;
    private static final int MOST_POINTS = 5000;

    /** Nearer than that two fixed points at one value of the parameter are one. */
    private static final double SAME = 1e-5;

    /** Cosine of the angle by which the tangent may turn in a step, and of that below which steps grow. */
    private static final double WIDEST_TURN = Math.cos(0.2);

    private static final double SMALL_TURN = Math.cos(0.05);

    private final BorderedSystem system;
    private final StateBox box;
    private final ParameterRange range;
    private final double longestStep;

    /** Steps of at most 1 % of the range, or 10 % of a value. */
    public Continuation(DoubleFunction<SteadySystem> family, StateBox box, ParameterRange range) {
        this(family, box, range, DEFAULT_LONGEST_STEP);
    }

    /**
     * @param family the system at each value of the parameter in the range
     * @param box where states may be, with the scale of each variable
     * @param longestStep as the length in asinh(y/scale) for each variable and in tenths of the range for the parameter
     */
    public Continuation(DoubleFunction<SteadySystem> family, StateBox box, ParameterRange range, double longestStep) {
        if (!(longestStep > SHORTEST_STEP && longestStep <= 1)) {
            throw new IllegalArgumentException(
                    "longest step must be from " + SHORTEST_STEP + " to 1, not " + longestStep);
        }
        this.system = new BorderedSystem(family, box, range);
        this.box = box;
        this.range = range;
        this.longestStep = longestStep;
    }

    /**
     * The branch through a fixed point, to both sides.
     *
     * @param state the fixed point, or near one
     * @param parameter where it is one
     * @throws IllegalArgumentException if there is no fixed point near by, or it is a fold, or the parameter is not in the
     *     range
     */
    public Branch through(FixedPoint state, double parameter) {
        if (!range.contains(parameter)) {
            throw new IllegalArgumentException("the parameter " + parameter + " is not in " + range);
        }
        return follow(state, parameter)
                .orElseThrow(() -> new IllegalArgumentException("there is no fixed point near " + state.state()
                        + " at the parameter " + parameter + ", or the branch turns there; start beside it"));
    }

    private Optional<Branch> follow(FixedPoint state, double parameter) {
        double[] along = new double[box.size() + 1];
        along[box.size()] = 1;
        Optional<double[]> start = system.correct(system.place(state.values(), parameter), along);
        return start.flatMap(place -> system.tangent(place, along)).map(tangent -> follow(start.get(), tangent));
    }

    private Branch follow(double[] start, double[] tangent) {
        Walk forward = new Walk(start, tangent);
        forward.go();
        if (forward.end == Branch.End.CLOSED) {
            return new Branch(forward.points, forward.bifurcations, Branch.End.CLOSED, Branch.End.CLOSED);
        }
        double[] opposite = new double[tangent.length];
        for (int m = 0; m < tangent.length; m++) {
            opposite[m] = -tangent[m];
        }
        Walk backward = new Walk(start, opposite);
        backward.go();
        List<Branch.Point> points = new ArrayList<>(backward.points);
        List<Bifurcation> bifurcations = new ArrayList<>();
        Collections.reverse(points);
        int before = points.size() - 1;
        backward.bifurcations.forEach(found -> bifurcations.add(0, found.after(before - 1 - found.after())));
        points.addAll(forward.points.subList(1, forward.points.size()));
        forward.bifurcations.forEach(found -> bifurcations.add(found.after(before + found.after())));
        return new Branch(points, bifurcations, backward.end, forward.end);
    }

    /**
     * All branches that a search meets at some values of the parameter, evenly spaced in its range: also those that are not
     * connected, or that cross at branch points. Points on a branch that is known already are not followed again.
     *
     * @param search of the fixed points at each value
     * @param values how many, at least 1
     */
    public List<Branch> all(FixedPointSearch search, int values) {
        if (values < 1) {
            throw new IllegalArgumentException("branches begin at 1 value of the parameter or more, not " + values);
        }
        List<Branch> branches = new ArrayList<>();
        for (int k = 0; k < values; k++) {
            double parameter = range.from() + (k + 0.5) / values * (range.to() - range.from());
            for (FixedPoint point : search.find(system.at(parameter)).points()) {
                if (!areMet(branches, point, parameter)) {
                    follow(point, parameter)
                            .filter(branch -> isNew(branch, branches))
                            .ifPresent(branches::add);
                }
            }
        }
        return branches;
    }

    /** Where a branch turns its points are not recognised; a third of its way along they are. */
    private boolean isNew(Branch branch, List<Branch> known) {
        Branch.Point point = branch.points().get(branch.points().size() / 3);
        return !areMet(known, point.fixedPoint(), point.parameter());
    }

    private boolean areMet(List<Branch> branches, FixedPoint point, double parameter) {
        return branches.stream().anyMatch(branch -> passes(branch, point, parameter));
    }

    private boolean passes(Branch branch, FixedPoint point, double parameter) {
        double[] place = system.place(point.values(), parameter);
        double[] across = new double[place.length];
        across[place.length - 1] = 1;
        for (int k = 1; k < branch.points().size(); k++) {
            Branch.Point from = branch.points().get(k - 1);
            Branch.Point to = branch.points().get(k);
            double share = (parameter - from.parameter()) / (to.parameter() - from.parameter());
            if (share >= 0 && share <= 1) {
                double[] start = system.place(from.fixedPoint().values(), from.parameter());
                double[] end = system.place(to.fixedPoint().values(), to.parameter());
                for (int m = 0; m < start.length; m++) {
                    start[m] += share * (end[m] - start[m]);
                }
                start[place.length - 1] = system.placeOf(parameter);
                if (system.correct(start, across)
                        .filter(found -> BorderedSystem.distance(found, place) < SAME)
                        .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One way along a branch. */
    private final class Walk {

        private final double[] start;
        private final double[] startTangent;
        private final List<Branch.Point> points = new ArrayList<>();
        private final List<Bifurcation> bifurcations = new ArrayList<>();
        private double[] place;
        private double[] tangent;
        private double step = Math.min(FIRST_STEP, longestStep);
        private boolean away;
        private Branch.End end = Branch.End.LENGTH;

        Walk(double[] start, double[] tangent) {
            this.start = start;
            this.startTangent = tangent.clone();
            this.place = start;
            this.tangent = tangent.clone();
            keep(start);
        }

        private void keep(double[] at) {
            points.add(new Branch.Point(system.parameter(at), system.fixedPoint(at)));
        }

        void go() {
            while (points.size() < MOST_POINTS) {
                double[] predicted = along(place, tangent, step);
                boolean last = !range.contains(system.parameter(predicted));
                Optional<double[]> corrected = last ? atEndOfRange() : system.correct(predicted, tangent);
                Optional<double[]> turned = corrected.isEmpty() ? corrected : system.tangent(corrected.get(), tangent);
                double turn = turned.isEmpty() ? -1 : BorderedSystem.dot(turned.get(), tangent);
                if (turn < WIDEST_TURN) {
                    step /= 2;
                    if (step < SHORTEST_STEP) {
                        if (!last && turnCorner()) {
                            continue;
                        }
                        // At the end of its range a branch may begin, and there is nothing to be followed.
                        end = last ? Branch.End.RANGE : Branch.End.STALLED;
                        return;
                    }
                    continue;
                }
                double[] next = corrected.get();
                if (last && BorderedSystem.distance(next, place) < SHORTEST_STEP) {
                    end = Branch.End.RANGE;
                    return;
                }
                if (!isInBox(next)) {
                    end = Branch.End.BOX;
                    return;
                }
                bifurcations.addAll(
                        new Stretch(system, place, tangent, next, turned.get(), points.size() - 1).bifurcations());
                place = next;
                tangent = turned.get();
                keep(place);
                if (last) {
                    end = Branch.End.RANGE;
                    return;
                }
                if (isClosed()) {
                    end = Branch.End.CLOSED;
                    return;
                }
                if (turn > SMALL_TURN) {
                    step = Math.min(1.5 * step, longestStep);
                }
            }
        }

        /**
         * Where f has a kink a branch has a corner, which no step gets round. Beyond it the branch goes along one side of the
         * tangent there, on neither of which is the branch that leads to the corner.
         */
        private boolean turnCorner() {
            double[] beyond = along(place, tangent, CORNER_STEP);
            if (!range.contains(system.parameter(beyond))) {
                return false;
            }
            double[] direction = system.tangent(beyond, tangent).orElse(tangent);
            double[] opposite = Arrays.stream(direction).map(part -> -part).toArray();
            return turnTowards(direction) || turnTowards(opposite);
        }

        private boolean turnTowards(double[] direction) {
            double[] next = system.correct(along(place, direction, CORNER_STEP), direction)
                    .filter(this::isBeyondCorner)
                    .orElse(null);
            double[] turned =
                    next == null ? null : system.tangent(next, direction).orElse(null);
            if (next == null || turned == null || BorderedSystem.dot(turned, direction) < WIDEST_TURN) {
                return false;
            }
            int parameter = turned.length - 1;
            if (turned[parameter] * tangent[parameter] < 0) {
                bifurcations.add(new Bifurcation(
                        Bifurcation.Kind.FOLD, system.parameter(place), system.fixedPoint(place), points.size() - 1));
            }
            place = next;
            tangent = turned;
            step = CORNER_STEP;
            keep(place);
            return true;
        }

        /** Whether a fixed point near the corner is not on the way to it. */
        private boolean isBeyondCorner(double[] at) {
            double distance = BorderedSystem.distance(at, place);
            double way = 0;
            for (int m = 0; m < at.length; m++) {
                way += (at[m] - place[m]) * tangent[m];
            }
            boolean isBehind = way < 0 && BorderedSystem.distance(at, along(place, tangent, way)) < 0.05 * distance;
            return distance > 0.2 * CORNER_STEP && distance < 5 * CORNER_STEP && !isBehind && isInBox(at);
        }

        /** The fixed point at the end of the range, where the tangent comes to it. */
        private Optional<double[]> atEndOfRange() {
            double bound = tangent[tangent.length - 1] > 0 ? range.to() : range.from();
            double[] across = new double[tangent.length];
            across[across.length - 1] = 1;
            double way = (system.placeOf(bound) - place[across.length - 1]) / tangent[across.length - 1];
            double[] predicted = along(place, tangent, way);
            predicted[across.length - 1] = system.placeOf(bound);
            return system.correct(predicted, across)
                    .filter(found -> BorderedSystem.distance(found, place) <= 2 * way + SHORTEST_STEP);
        }

        private boolean isInBox(double[] at) {
            double[] state = system.state(at);
            for (int m = 0; m < state.length; m++) {
                double rounding = 1e-9 * box.scale(m);
                if (state[m] < box.lower(m) - rounding || state[m] > box.upper(m) + rounding) {
                    return false;
                }
            }
            return true;
        }

        private boolean isClosed() {
            double distance = BorderedSystem.distance(place, start);
            away |= distance > 2 * longestStep;
            return away && distance <= step && BorderedSystem.dot(tangent, startTangent) > WIDEST_TURN;
        }
    }

    static double[] along(double[] place, double[] tangent, double way) {
        double[] there = place.clone();
        for (int m = 0; m < there.length; m++) {
            there[m] += way * tangent[m];
        }
        return there;
    }
}
