package org.ntwk.core.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.core.plugin.PluginDiscovery;
import org.ntwk.core.plugin.Plugins;
import org.ntwk.core.plugin.Registry;

class WiringTest {

    private final Plugins plugins = PluginDiscovery.discover(new ClassLoader(null) {}, List.of(), List.of());

    @Test
    void servicesGetWhatTheirConstructorAsksFor() {
        Facade facade = Wiring.create(plugins, Facade.class, Runner.class, Checker.class);

        assertThat(facade.checker.registry).isSameAs(plugins.registry());
    }

    @Test
    void aServiceExistsOnce() {
        Facade facade = Wiring.create(plugins, Facade.class, Runner.class, Checker.class);

        assertThat(facade.runner.checker).isSameAs(facade.checker);
    }

    @Test
    void aServiceThatIsNotListedIsNamed() {
        assertThatThrownBy(() -> Wiring.create(plugins, Facade.class, Runner.class))
                .hasMessageContaining(Checker.class.getSimpleName());
    }

    @Test
    void aClassWithTwoConstructorsIsNoService() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wiring.create(plugins, Ambiguous.class));
    }

    private record Checker(Registry registry) {}

    private record Runner(Checker checker) {}

    private record Facade(Runner runner, Checker checker) {}

    private static final class Ambiguous {
        @SuppressWarnings("unused")
        Ambiguous() {}

        @SuppressWarnings("unused")
        Ambiguous(Registry registry) {}
    }
}
