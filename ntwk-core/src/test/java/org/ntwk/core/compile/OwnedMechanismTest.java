package org.ntwk.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.membrane.StaggeredKernel;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.problem.PluginException;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.RegisteredComponent;

class OwnedMechanismTest {

    private static final String SUBJECT =
            "Plugin 'acme' 1.0 (acme.jar): membrane mechanism 'acme:channel' at mechanisms[2] failed in ";
    private static final String THROWN = ": java.lang.AssertionError: broken";

    /** Fails in one of its methods. */
    private record Channel(String failing) implements MembraneMechanism {
        @Override
        public String name() {
            return "acme:channel";
        }

        @Override
        public String summary() {
            return "a channel";
        }

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.EMPTY;
        }

        @Override
        public List<StateVariable> state() {
            return List.of();
        }

        @Override
        public MechanismKernel prepare(MembraneContext context) {
            fail("prepare");
            return new StaggeredKernel() {
                @Override
                public void initialise(int from, int to) {
                    fail("initialise");
                }

                @Override
                public void advance(int from, int to, double tMs) {
                    fail("advance");
                }

                @Override
                public void contribute(int from, int to, double tMs) {
                    fail("contribute");
                }

                @Override
                public void integrate(int from, int to, double dtMs) {
                    fail("integrate");
                }
            };
        }

        private void fail(String method) {
            if (method.equals(failing)) {
                throw new AssertionError("broken");
            }
        }
    }

    private static MembraneMechanism owned(String plugin, String failing) {
        return OwnedMechanism.of(
                new RegisteredComponent<>(
                        ComponentKind.MECHANISM, new Channel(failing), plugin, "1.0", plugin + ".jar"),
                "mechanisms[2]");
    }

    /** The kernel, from a context that it asks for nothing. */
    private static StaggeredKernel kernel(String failing) {
        MembraneContext nothing = (MembraneContext) Proxy.newProxyInstance(
                OwnedMechanismTest.class.getClassLoader(),
                new Class<?>[] {MembraneContext.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        return (StaggeredKernel) owned("acme", failing).prepare(nothing);
    }

    private static void assertFault(String failing, Consumer<StaggeredKernel> call, String told) {
        assertThatThrownBy(() -> call.accept(kernel(failing)))
                .isInstanceOf(PluginException.class)
                .hasMessage(SUBJECT + told + THROWN);
    }

    @Test
    void whatItThrowsNamesIt() {
        assertFault("prepare", kernel -> {}, "prepare");
        assertFault("initialise", kernel -> kernel.initialise(0, 3), "initialise");
        assertFault("advance", kernel -> kernel.advance(0, 3, 0.5), "advance at t = 0.5 ms");
        assertFault("contribute", kernel -> kernel.contribute(0, 3, 0.5), "contribute at t = 0.5 ms");
        assertFault("integrate", kernel -> kernel.integrate(0, 3, 0.1), "integrate");
    }

    @Test
    void oneOfNtwksOwnStaysWhatItIs() {
        assertThat(owned("ntwk-cells", "")).isInstanceOf(Channel.class);
    }

    @Test
    void noMethodIsLeftToItsDefault() throws NoSuchMethodException {
        for (Method method : MembraneMechanism.class.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers())) {
                assertThat(OwnedMechanism.class
                                .getMethod(method.getName(), method.getParameterTypes())
                                .getDeclaringClass())
                        .as(method.getName())
                        .isEqualTo(OwnedMechanism.class);
            }
        }
    }
}
