package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.random.RandomStream;

/** A sound rule passes; each of the others breaks one rule for rules and is told so. */
class ConnectivityRuleContractTest {

    private static final String ORDER = "a target has the same sources whenever it is asked";
    private static final String PAIRS = "each pair is connected as often as it should";

    @Test
    void aSoundRulePasses() {
        Verdict verdict = Verdict.of(Sound.class);

        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.tests()).isGreaterThan(20);
    }

    @Test
    void aSourceThatIsNotThere() {
        assertThat(Verdict.of(OneTooMany.class, "draws").failures().get("sources, weights and delays make sense"))
                .contains("0 to sourceSize() - 1");
    }

    @Test
    void aDelayBeyondTheLongest() {
        Verdict.of(LongDelay.class, "draws").fails("it must be a bound", "sources, weights and delays make sense");
    }

    @Test
    void aDrawThatRemembers() {
        assertThat(Verdict.of(Remembers.class, "draws").failures().get(ORDER)).contains("a copy() at another moment");
    }

    @Test
    void anExpectationThatIsNotMet() {
        Verdict.of(ExpectsMore.class, "draws")
                .fails("Memory is forecast", "there are as many connections as it expects");
    }

    @Test
    void sourcesThatAreDrawnMoreOftenThanOthers() {
        Verdict.of(Biased.class, "draws").fails("standard errors apart", PAIRS);
    }

    @Test
    void aRuleThatCannotConnectOneCell() {
        Verdict.of(DividesByOthers.class, "network")
                .fails("Report what does not fit", "one cell is connected, or refused with a reason");
    }

    static class Sound extends ConnectivityRuleContract {

        /** The sources of a target among so many. */
        void draw(int target, int sources, double probability, RandomStream random, ConnectionSink sink) {
            for (int source = 0; source < sources; source++) {
                if (random.nextBoolean(probability)) {
                    sink.connect(source);
                }
            }
        }

        long expected(double mean) {
            return Math.round(mean);
        }

        @Override
        protected OptionalDouble meanConnections(int source, int target) {
            return OptionalDouble.of(0.1);
        }

        @Override
        protected ConnectivityRule component() {
            return new ConnectivityRule() {
                @Override
                public String name() {
                    return "acme:bernoulli";
                }

                @Override
                public String summary() {
                    return "each pair with the same probability";
                }

                @Override
                public ParameterSchema parameters() {
                    return ParameterSchema.of(ParameterSpec.number("probability", "1", "of a pair")
                            .bounds(Bounds.PROBABILITY)
                            .defaultsTo(0.1));
                }

                @Override
                public ConnectionDraw prepare(ConnectivityContext context) {
                    int sources = context.sourceSize();
                    double probability = context.parameters().number("probability");
                    double mean = probability * sources * context.targetSize();
                    return new ConnectionDraw() {
                        @Override
                        public long expectedConnections() {
                            return expected(mean);
                        }

                        @Override
                        public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
                            draw(target, sources, probability, random, sink);
                        }
                    };
                }
            };
        }
    }

    static class OneTooMany extends Sound {
        @Override
        void draw(int target, int sources, double probability, RandomStream random, ConnectionSink sink) {
            super.draw(target, sources + 1, probability, random, sink);
        }
    }

    static class LongDelay extends Sound {
        @Override
        void draw(int target, int sources, double probability, RandomStream random, ConnectionSink sink) {
            super.draw(target, sources, probability, random, new ConnectionSink() {
                @Override
                public void connect(int source) {
                    sink.connect(source, 1, 2);
                }

                @Override
                public void connect(int source, double weightFactor, double delayMs) {
                    sink.connect(source, weightFactor, delayMs);
                }
            });
        }
    }

    static class Remembers extends Sound {
        private int last;

        @Override
        void draw(int target, int sources, double probability, RandomStream random, ConnectionSink sink) {
            super.draw(target, sources, probability, random, sink);
            sink.connect(last);
            last = target;
        }
    }

    static class ExpectsMore extends Sound {
        @Override
        long expected(double mean) {
            return Math.round(1.1 * mean);
        }
    }

    static class Biased extends Sound {
        @Override
        void draw(int target, int sources, double probability, RandomStream random, ConnectionSink sink) {
            for (int source = 0; source < sources; source++) {
                if (random.nextBoolean(2 * probability * source / sources)) {
                    sink.connect(source);
                }
            }
        }
    }

    static class DividesByOthers extends Sound {
        @Override
        void draw(int target, int sources, double probability, RandomStream random, ConnectionSink sink) {
            super.draw(target, sources, probability + 0 * (7 / (sources - 1)), random, sink);
        }
    }
}
