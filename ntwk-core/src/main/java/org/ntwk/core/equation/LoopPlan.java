package org.ntwk.core.equation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.numeric.VectorLoops;

/**
 * The passes over the cells that take all variables to the end of a step, such that the JIT compiler vectorises what can
 * be: exponentials are passes of their own, other functions and choices stand in loops of their own, and the arithmetic
 * in loops whose bodies are not too long. What one pass leaves for another goes through scratch columns.
 */
final class LoopPlan {

    /** What a loop takes of the nodes that {@link VectorLoops} counts, the last result of its body not included. */
    private static final int AROUND_THE_BODY = 23;

    /** What it takes to write the ends of two variables elsewhere than where they were read. */
    private static final int ROOM_FOR_STAGING = 4;

    /** The cost of a body of other functions: their methods stay small enough to be compiled. */
    private static final int LONGEST_OTHER = 150;

    private final CellGraph cell;
    private final Graph graph;
    private final List<Step> steps = new ArrayList<>();

    /** What a loop that needs a node must load and compute. */
    private final Map<Integer, BitSet> loads = new HashMap<>();

    private final Map<Integer, BitSet> computed = new HashMap<>();

    /** Scratch columns by node. */
    private final Map<Integer, Integer> scratch = new HashMap<>();

    /** Scratch columns by variable, for those that a later pass still needs as they were. */
    private final Map<Integer, Integer> staged = new HashMap<>();

    private int scratchColumns;

    /** The most that a vectorial body may cost. */
    private final int longestVectorial;

    private LoopPlan(CellGraph cell, int longestVectorial) {
        this.cell = cell;
        this.longestVectorial = longestVectorial;
        graph = cell.graph();
    }

    static LoopPlan of(CellGraph cell) {
        int longestVectorial = VectorLoops.longest() - AROUND_THE_BODY;
        LoopPlan plan = of(cell, longestVectorial);
        return plan.staged.isEmpty() ? plan : of(cell, longestVectorial - ROOM_FOR_STAGING);
    }

    private static LoopPlan of(CellGraph cell, int longestVectorial) {
        LoopPlan plan = new LoopPlan(cell, longestVectorial);
        BitSet needed = Cone.of(plan.graph, cell.ends());
        for (int n = needed.nextSetBit(0); n >= 0; n = needed.nextSetBit(n + 1)) {
            plan.place(n);
        }
        plan.placeEnds();
        plan.stageEnds();
        plan.dropUnread();
        plan.allotScratch();
        return plan;
    }

    List<Step> steps() {
        return steps;
    }

    /** The scratch column of a node that has one. */
    int scratch(int node) {
        return scratch.get(node);
    }

    /** Variables whose new values go to a scratch column first, and to which. */
    Map<Integer, Integer> staged() {
        return staged;
    }

    int scratchColumns() {
        return scratchColumns;
    }

    private void place(int n) {
        Node node = graph.node(n);
        BitSet self = new BitSet();
        self.set(n);
        if (graph.level(n) != Graph.Level.VARYING) {
            loads.put(n, graph.level(n) == Graph.Level.CELL ? self : new BitSet());
            computed.put(n, new BitSet());
            return;
        }
        if (node instanceof Node.Column) {
            isLoaded(n);
        } else if (node instanceof Node.Exponential exponential) {
            placeExponential(n, exponential);
        } else {
            gather(n, node);
            if (!node.isVectorial()) {
                store(n, false);
                return;
            }
            while (new Step.Loop(true).costWith(loads.get(n), computed.get(n)) > longestVectorial
                    && storeLongestOperand(node)) {
                gather(n, node);
            }
        }
    }

    private void isLoaded(int n) {
        BitSet self = new BitSet();
        self.set(n);
        loads.put(n, self);
        computed.put(n, new BitSet());
    }

    /** What computing a node takes, from what its operands take. */
    private void gather(int n, Node node) {
        BitSet allLoads = new BitSet();
        BitSet allComputed = new BitSet();
        for (int operand : node.operands()) {
            allLoads.or(loads.get(operand));
            allComputed.or(computed.get(operand));
        }
        allComputed.set(n);
        allLoads.andNot(allComputed);
        loads.put(n, allLoads);
        computed.put(n, allComputed);
    }

    private boolean storeLongestOperand(Node node) {
        int longest = LinearPart.NONE;
        int most = 1;
        for (int operand : node.operands()) {
            int cost = computed.get(operand).cardinality();
            if (cost > most) {
                most = cost;
                longest = operand;
            }
        }
        if (longest != LinearPart.NONE) {
            store(longest, true);
        }
        return longest != LinearPart.NONE;
    }

    private void placeExponential(int n, Node.Exponential exponential) {
        int source = exponential.source();
        if (!loads.get(source).get(source)) {
            store(source, true);
        }
        steps.add(new Step.Exponential(n, exponential));
        isLoaded(n);
    }

    /** Gives a node a column, in the last loop if there is room. */
    private void store(int n, boolean vectorial) {
        loop(n, vectorial).stores.set(n);
        isLoaded(n);
    }

    private Step.Loop loop(int n, boolean vectorial) {
        int longest = vectorial ? longestVectorial : LONGEST_OTHER;
        Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        boolean fits = last instanceof Step.Loop loop
                && loop.vectorial == vectorial
                && loop.costWith(loads.get(n), computed.get(n)) <= longest;
        Step.Loop loop = fits ? (Step.Loop) last : new Step.Loop(vectorial);
        if (!fits) {
            steps.add(loop);
        }
        loop.add(loads.get(n), computed.get(n));
        return loop;
    }

    private void placeEnds() {
        for (int variable = 0; variable < cell.ends().length; variable++) {
            loop(cell.ends()[variable], true).ends.put(variable, cell.ends()[variable]);
        }
    }

    /** A variable that a later pass reads is not overwritten before. */
    private void stageEnds() {
        BitSet readLater = new BitSet();
        for (int s = steps.size() - 1; s >= 0; s--) {
            if (steps.get(s) instanceof Step.Loop loop) {
                for (int variable : loop.ends.keySet()) {
                    if (readLater.get(graph.add(new Node.Column(variable)))) {
                        staged.put(variable, LinearPart.NONE);
                    }
                }
            }
            readLater.or(steps.get(s).loads());
        }
    }

    private void dropUnread() {
        BitSet readLater = new BitSet();
        for (int s = steps.size() - 1; s >= 0; s--) {
            if (steps.get(s) instanceof Step.Loop loop) {
                loop.stores.and(readLater);
            }
            readLater.or(steps.get(s).loads());
        }
    }

    /** A scratch column is used again when its last reader has passed. */
    private void allotScratch() {
        Map<Integer, Integer> lastRead = new HashMap<>();
        for (int s = 0; s < steps.size(); s++) {
            int step = s;
            steps.get(s).loads().stream().forEach(node -> lastRead.put(node, step));
        }
        Deque<Integer> free = new ArrayDeque<>();
        for (int s = 0; s < steps.size(); s++) {
            int step = s;
            BitSet written = new BitSet();
            if (steps.get(s) instanceof Step.Loop loop) {
                written.or(loop.stores);
            } else if (steps.get(s) instanceof Step.Exponential exponential) {
                written.set(exponential.number());
            }
            steps.get(s).loads().stream()
                    .filter(node -> lastRead.get(node) == step && scratch.containsKey(node))
                    .forEach(node -> free.push(scratch.get(node)));
            written.stream().forEach(node -> scratch.put(node, free.isEmpty() ? scratchColumns++ : free.pop()));
        }
        staged.replaceAll((variable, none) -> scratchColumns++);
    }
}
