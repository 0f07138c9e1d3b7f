package org.ntwk.core.plugin;

import static org.ntwk.core.plugin.PluginFault.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/** Asks a plugin for everything that it brings, once, and holds the answers against the rules for plugins. */
final class PluginCheck {

    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_NAME = 100;

    private final NtwkPlugin plugin;
    private final String origin;
    private final List<Problem> faults = new ArrayList<>();
    private final List<RegisteredComponent<?>> components = new ArrayList<>();

    private PluginCheck(NtwkPlugin plugin, String origin) {
        this.plugin = plugin;
        this.origin = origin;
    }

    /**
     * The plugin if it obeys all rules; otherwise each broken rule is a problem at the origin.
     *
     * @param mayBeNtwk whether it may be one of ntwk's own
     */
    static Optional<LoadedPlugin> check(NtwkPlugin plugin, String origin, boolean mayBeNtwk, Problems problems) {
        PluginCheck check = new PluginCheck(plugin, origin);
        Optional<LoadedPlugin> loaded = Optional.empty();
        try {
            loaded = Optional.of(check.loaded(mayBeNtwk));
        } catch (PluginFault fault) {
            check.faults.add(
                    new Problem(ProblemCode.INVALID_PLUGIN, origin, String.valueOf(fault.getMessage()), fault.hint()));
        }
        check.faults.forEach(problems::add);
        return check.faults.isEmpty() ? loaded : Optional.empty();
    }

    private LoadedPlugin loaded(boolean mayBeNtwk) throws PluginFault {
        String id = ask("id() of the plugin", plugin::id);
        if (!isWords(id)) {
            throw new PluginFault("'" + shortened(id) + "' cannot be the id of a plugin: " + rule(MAX_NAME));
        }
        boolean reserved = id.equals("ntwk") || id.startsWith("ntwk-");
        if (reserved && !mayBeNtwk) {
            throw new PluginFault("the plugin id '" + id + "' is reserved for ntwk's own plugins");
        }
        String version = ask("version() of plugin '" + id + "'", plugin::version);
        if (version.isBlank() || version.length() > MAX_NAME) {
            throw new PluginFault(
                    "version() of plugin '" + id + "' is blank or longer than " + MAX_NAME + " characters");
        }
        for (ComponentKind<? extends Component> kind : ComponentKind.ALL) {
            register(kind, id, version, reserved);
        }
        return new LoadedPlugin(id, version, origin, components);
    }

    private <C extends Component> void register(ComponentKind<C> kind, String id, String version, boolean reserved)
            throws PluginFault {
        String list = "the list of " + kind.words() + " components of plugin '" + id + "'";
        List<C> given = ask(list, () -> kind.components(plugin));
        List<Object> entries = ask(list, () -> new ArrayList<>(given));
        Set<String> names = new HashSet<>();
        for (Object entry : entries) {
            C component = ask("an entry of " + list, () -> kind.type().cast(entry));
            String name = ask(
                    "name() of " + component.getClass().getName() + ", a " + kind.words() + " of plugin '" + id + "',",
                    component::name);
            String what = kind.words() + " '" + shortened(name) + "' of plugin '" + id + "'";
            String local = reserved ? name : withoutPrefix(name, id);
            if (local.length() > MAX_NAME || !kind.namePattern().matcher(local).matches()) {
                fault(what + " is misnamed: it must be called " + (reserved ? "" : id + ":")
                        + "name, where the name is " + kind.nameRule() + ", at most " + MAX_NAME + " characters");
            }
            if (!names.add(name)) {
                fault(what + " is there twice");
            }
            for (String mistake : ComponentCheck.mistakes(component, what)) {
                fault(mistake);
            }
            components.add(new RegisteredComponent<>(kind, component, id, version, origin));
        }
    }

    private void fault(String message) {
        faults.add(new Problem(ProblemCode.INVALID_PLUGIN, origin, message));
    }

    /** The part after the plugin's own prefix; nothing if that is missing. */
    private static String withoutPrefix(String name, String id) {
        String prefix = id + ":";
        return name.startsWith(prefix) ? name.substring(prefix.length()) : "";
    }

    private static boolean isWords(String name) {
        return name.length() <= MAX_NAME && WORDS.matcher(name).matches();
    }

    private static String rule(int longest) {
        return "lower-case words joined by '-', at most " + longest + " characters";
    }

    private static String shortened(String name) {
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
    }
}
