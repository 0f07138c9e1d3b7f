package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/** What a component says of itself, and what it makes of its parameters; told with cells. */
class ComponentContractTest {

    @Test
    void aNameWithoutPrefix() {
        assertThat(Verdict.of(Unprefixed.class, "description").failures().get("ntwk loads it"))
                .contains("Call it id:leaky");
    }

    @Test
    void parametersThatChange() {
        Verdict.of(Fickle.class, "description")
                .fails("Make it depend on nothing", "its parameters are the same each time");
    }

    @Test
    void aParameterWithoutDocumentation() {
        Verdict.of(Undocumented.class, "description").fails("what it is", "Vthre is documented");
    }

    @Test
    void aDefaultOutOfBounds() {
        assertThat(Verdict.of(BadDefault.class, "description").failures().get("ntwk loads it"))
                .contains("default 0 pF", "Cm");
    }

    @Test
    void aCheckThatThrows() {
        assertThat(Verdict.of(ThrowingCheck.class, "description").failures())
                .extractingByKey("a use of it is accepted")
                .asString()
                .contains("IllegalStateException");
    }

    @Test
    void aProblemWithoutThePathOfItsParameter() {
        Verdict.of(VaguePath.class, "parameters")
                .fails("path + \".Vthre\"", "Vthre of 1000 mV is used or refused by name");
    }

    @Test
    void aPrepareThatThrowsAtAnAllowedValue() {
        Verdict.of(ThrowsAtZero.class, "parameters")
                .fails("refuse it in check()", "Vthre of 0 mV is used or refused by name");
    }

    @Test
    void aParameterThatIsNotRead() {
        Verdict.of(Idle.class, "parameters").fails("declares [Cms], but neither", "each parameter is read");
    }

    static class Unprefixed extends CellModelContract {
        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public String name() {
                    return "leaky";
                }
            };
        }
    }

    static class Fickle extends CellModelContract {
        private int asked;

        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public ParameterSchema parameters() {
                    return ParameterSchema.of(
                            CM,
                            ParameterSpec.number("Vthre", "mV", "threshold, " + asked++)
                                    .defaultsTo(-50));
                }
            };
        }
    }

    static class Undocumented extends CellModelContract {
        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public ParameterSchema parameters() {
                    return ParameterSchema.of(
                            CM, ParameterSpec.number("Vthre", "mV", "").defaultsTo(-50));
                }
            };
        }
    }

    static class BadDefault extends CellModelContract {
        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public ParameterSchema parameters() {
                    return ParameterSchema.of(CM.defaultsTo(0), THRESHOLD);
                }
            };
        }
    }

    static class ThrowingCheck extends CellModelContract {
        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public void check(ParameterValues values, String path, Problems problems) {
                    throw new IllegalStateException("no");
                }
            };
        }
    }

    static class VaguePath extends CellModelContract {
        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public void check(ParameterValues values, String path, Problems problems) {
                    if (values.number("Vthre") == 1000) {
                        problems.add(ProblemCode.CONTRADICTION, path, "no");
                    }
                }
            };
        }
    }

    static class ThrowsAtZero extends BrokenCell {
        @Override
        CellKernel kernel(CellContext context) {
            if (context.parameters().number("Vthre") == 0) {
                throw new ArithmeticException("division by zero");
            }
            return new SoundCell.Kernel(context);
        }
    }

    static class Idle extends CellModelContract {
        @Override
        protected CellModel component() {
            return new SoundCell() {
                @Override
                public ParameterSchema parameters() {
                    return ParameterSchema.of(
                            CM,
                            THRESHOLD,
                            ParameterSpec.number("Cms", "pF", "idle").defaultsTo(7));
                }
            };
        }
    }
}
