package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Optional;
import java.util.stream.Collectors;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.ComponentKind;

/** ntwk with the component under test, and with {@link LeakyCell} for it to work on. */
final class Surroundings {

    /** What all components that are on the class path share. */
    private static final Ntwk OF_CLASS_PATH =
            Ntwk.builder().plugin(new LeakyCell.Plugin()).build();

    private Surroundings() {}

    /** @throws AssertionError if ntwk does not take the component, with the reason */
    static <C extends Component> Ntwk with(ComponentKind<C> kind, C component) {
        Optional<C> found = OF_CLASS_PATH.plugins().registry().find(kind, component.name());
        if (found.isPresent()) {
            if (found.get().getClass() != component.getClass()) {
                fail("The " + kind + " '" + component.name() + "' of the class path is a "
                        + found.get().getClass()
                        + ", not the " + component.getClass() + " that component() gives. Give the one that your plugin"
                        + " lists.");
            }
            return OF_CLASS_PATH;
        }
        int colon = component.name().indexOf(':');
        if (colon < 0) {
            return fail(
                    "The " + kind + " '" + component.name() + "' has no prefix, so ntwk takes it for one of its own."
                            + " Call it id:" + component.name() + ", where id is the id() of your plugin.");
        }
        return withPlugin(new PluginOfOne(component.name().substring(0, colon), component));
    }

    private static Ntwk withPlugin(NtwkPlugin plugin) {
        try {
            Ntwk ntwk =
                    Ntwk.builder().plugin(new LeakyCell.Plugin()).plugin(plugin).build();
            String faults = ntwk.plugins().problems().stream()
                    .filter(problem -> problem.path().equals(plugin.getClass().getName()))
                    .map(Problem::message)
                    .collect(Collectors.joining("; "));
            return faults.isEmpty() ? ntwk : fail("ntwk does not load a plugin with this component: " + faults + ".");
        } catch (InvalidInputException e) {
            return fail(
                    "Plugin '" + plugin.id() + "' is on the class path, but does not list this component. Add it to"
                            + " what the plugin returns.",
                    e);
        }
    }
}
