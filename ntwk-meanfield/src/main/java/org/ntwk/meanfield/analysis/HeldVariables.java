package org.ntwk.meanfield.analysis;

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
     * @param held value of each variable that is held
     * @throws IllegalArgumentException if there is no such variable, or none is left
     */
    public HeldVariables(SteadySystem system, Map<String, Double> held) {
        List<String> all = system.names();
        for (String name : held.keySet()) {
            if (!all.contains(name)) {
                throw new IllegalArgumentException(
                        "there is no variable " + name + "; there are " + String.join(", ", all));
            }
        }
        this.system = system;
        this.free = IntStream.range(0, all.size())
                .filter(m -> !held.containsKey(all.get(m)))
                .toArray();
        this.values =
                all.stream().mapToDouble(name -> held.getOrDefault(name, 0.0)).toArray();
        this.names = IntStream.of(free).mapToObj(all::get).toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException("all of " + String.join(", ", all) + " are held: nothing moves");
        }
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
