package org.ntwk.meanfield.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A system of which some variables are held at given values, whatever their slopes are, while the others move: a slice
 * through its states.
 */
public final class HeldVariables implements SteadySystem {

    private final SteadySystem system;
    private final int[] free;
    private final double[] values;
    private final List<String> names;

    /**
     * The other variables in the order of the system.
     *
     * @param held value of each variable that is held
     * @throws IllegalArgumentException if there is no such variable, or none is left
     */
    public HeldVariables(SteadySystem system, Map<String, Double> held) {
        this(
                system,
                held,
                system.names().stream().filter(name -> !held.containsKey(name)).toList());
    }

    /**
     * The other variables in any order, such as that of the axes of a plane.
     *
     * @param held value of each variable that is held
     * @param order all others
     * @throws IllegalArgumentException if the variables of the system are not those that are held and the others, each
     *     once, or all are held
     */
    public HeldVariables(SteadySystem system, Map<String, Double> held, List<String> order) {
        List<String> all = system.names();
        List<String> given = new ArrayList<>(held.keySet());
        given.addAll(order);
        if (given.size() != all.size() || !new HashSet<>(given).equals(new HashSet<>(all))) {
            throw new IllegalArgumentException("there are the variables " + String.join(", ", all) + ", but "
                    + held.keySet() + " are held and " + order + " are not");
        }
        if (order.isEmpty()) {
            throw new IllegalArgumentException("all of " + String.join(", ", all) + " are held: nothing moves");
        }
        this.system = system;
        this.names = List.copyOf(order);
        this.free = order.stream().mapToInt(all::indexOf).toArray();
        this.values =
                all.stream().mapToDouble(name -> held.getOrDefault(name, 0.0)).toArray();
    }

    @Override
    public List<String> names() {
        return names;
    }

    /** The values of all variables of the system, where the others have the given ones. */
    public double[] whole(double[] state) {
        double[] whole = values.clone();
        for (int k = 0; k < free.length; k++) {
            whole[free[k]] = state[k];
        }
        return whole;
    }

    /** The part of a box that is theirs. */
    public StateBox box(StateBox whole) {
        return StateBox.of(
                IntStream.of(free).mapToDouble(whole::lower).toArray(),
                IntStream.of(free).mapToDouble(whole::upper).toArray(),
                IntStream.of(free).mapToDouble(whole::scale).toArray());
    }

    @Override
    public void slope(double[] state, double[] out) {
        double[] all = new double[values.length];
        system.slope(whole(state), all);
        for (int k = 0; k < free.length; k++) {
            out[k] = all[free[k]];
        }
    }

    @Override
    public void jacobian(double[] state, double[] out) {
        int n = values.length;
        double[] all = new double[n * n];
        system.jacobian(whole(state), all);
        for (int a = 0; a < free.length; a++) {
            for (int b = 0; b < free.length; b++) {
                out[a * free.length + b] = all[free[a] * n + free[b]];
            }
        }
    }
}
