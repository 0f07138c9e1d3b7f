package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.plasticity.PlasticityContext;
import org.ntwk.api.plasticity.PlasticityKernel;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.quantity.Unit;

/** A sound plasticity model passes; the others remember what they must not. */
class PlasticityModelContractTest {

    @Test
    void aSoundModelPasses() {
        Verdict verdict = Verdict.of(Sound.class);

        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.tests()).isGreaterThan(15);
    }

    @Test
    void aStepThatDependsOnTheRowsOfOtherThreads() {
        assertThat(Verdict.of(CountsRows.class, "network").failures().get("the number of threads changes no bit"))
                .contains("the synapses of projection 0", "threads instead of one");
    }

    @Test
    void stateInTheModel() {
        assertThat(Verdict.of(Stateful.class, "network").failures().get("the same seed gives the same bits"))
                .contains("keep nothing in the component");
    }

    static class Sound extends PlasticityModelContract {

        /** What an arrival at a row adds to its weights. */
        double growth(PlasticityContext context, double growth) {
            return growth;
        }

        @Override
        protected PlasticityModel component() {
            return new PlasticityModel() {
                @Override
                public String name() {
                    return "acme:growing";
                }

                @Override
                public String summary() {
                    return "weights that grow with each spike";
                }

                @Override
                public ParameterSchema parameters(Unit weightUnit) {
                    return ParameterSchema.of(
                            ParameterSpec.number("growth", weightUnit, "what a spike adds to a weight")
                                    .bounds(Bounds.NON_NEGATIVE)
                                    .defaultsTo(0.01));
                }

                @Override
                public boolean changesWeights() {
                    return true;
                }

                @Override
                public PlasticityKernel prepare(PlasticityContext context) {
                    double[] weights = context.weights();
                    double growth = context.gain() * context.parameters().number("growth");
                    return new PlasticityKernel() {
                        @Override
                        public void arrived(int row, int from, int to, int step) {
                            for (int n = from; n < to; n++) {
                                weights[n] += growth(context, growth);
                            }
                        }
                    };
                }
            };
        }
    }

    static class CountsRows extends Sound {
        @Override
        double growth(PlasticityContext context, double growth) {
            return growth * (1 + 1e-3 * context.targetCount());
        }
    }

    static class Stateful extends Sound {

        private static final AtomicLong ARRIVALS = new AtomicLong();

        @Override
        double growth(PlasticityContext context, double growth) {
            return growth + 1e-9 * ARRIVALS.incrementAndGet();
        }
    }
}
