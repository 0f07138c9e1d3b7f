package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/** Whether a network gives the same bits however it is run. */
final class RunChecks {

    private final String what;
    private final Supplier<Ntwk> ntwk;
    private final Supplier<Experiment> experiment;

    /**
     * @param what is tested, for messages
     * @param ntwk with all that the experiment names
     */
    RunChecks(String what, Supplier<Ntwk> ntwk, Supplier<Experiment> experiment) {
        this.what = what;
        this.ntwk = ntwk;
        this.experiment = experiment;
    }

    Stream<DynamicNode> tests() {
        return Stream.of(
                dynamicTest(
                        "the same seed gives the same bits",
                        () -> same(
                                run(1, 1),
                                run(1, 1),
                                "when it is run again. Take random numbers from the context only, and"
                                        + " keep nothing in the component or in static fields.")),
                dynamicTest("the number of threads changes no bit", () -> {
                    Outcome one = run(1, 1);
                    String hint =
                            "threads instead of one. Key random numbers by cell or block, and keep nothing that two"
                                    + " calls of one kernel share.";
                    same(one, run(2, 1), "with 2 " + hint);
                    same(one, run(3, 1), "with 3 " + hint);
                }),
                dynamicTest(
                        "a run in pieces is the run in one",
                        () -> same(
                                run(1, 1),
                                run(1, 4),
                                "when it is advanced in four pieces. Let nothing depend on where a call of"
                                        + " advanceTo ends.")));
    }

    private Outcome run(int threads, int pieces) {
        Experiment described = experiment.get();
        Experiment with = described.with(described.settings().withThreads(threads));
        try (Simulation simulation = ntwk.get().compile(with).start()) {
            for (int piece = 1; piece <= pieces; piece++) {
                simulation.advanceTo(simulation.durationMs() * piece / pieces);
            }
            return Outcome.of(simulation, with.network());
        }
    }

    private void same(Outcome expected, Outcome actual, String when) {
        Optional<String> difference = expected.differenceFrom(actual);
        difference.ifPresent(words -> fail("A network with " + what + " gives other bits, " + words + ", " + when));
    }
}
