package org.ntwk.core.plugin;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ntwk.api.problem.NtwkException;
import org.ntwk.api.problem.PluginException;

/**
 * Something that a component made, with the component that answers for its faults.
 *
 * @param value a kernel, a draw, a recorder
 * @param owner the component that made it
 * @param place where it is at work, for messages: a path of the description, such as {@code populations.Exc.cell}
 */
public record Owned<K>(K value, RegisteredComponent<?> owner, String place) {

    /** Lets a component prepare what it makes; its failure names it. */
    public static <K> Owned<K> prepare(RegisteredComponent<?> owner, String place, Supplier<? extends K> preparation) {
        try {
            return new Owned<>(Objects.requireNonNull(preparation.get(), "it gave null"), owner, place);
        } catch (Throwable thrown) { // a plugin may throw what it likes
            throw fault(owner, place, "prepare", thrown);
        }
    }

    /**
     * The answer of what was made to a question outside the clock loop; its failure names the component.
     *
     * @param call the method that is asked
     */
    public <T> T ask(String call, Function<? super K, ? extends T> question) {
        try {
            return Objects.requireNonNull(question.apply(value), "it gave null");
        } catch (Throwable thrown) { // a plugin may throw what it likes
            throw fault(call, thrown);
        }
    }

    /** As {@link #ask}, for what has no answer. */
    public void tell(String call, Consumer<? super K> message) {
        try {
            message.accept(value);
        } catch (Throwable thrown) { // a plugin may throw what it likes
            throw fault(call, thrown);
        }
    }

    /** What to throw when {@link #value} failed in a call, such as "advance at step 3, t = 0.3 ms". */
    public RuntimeException fault(String call, Throwable cause) {
        return fault(owner, place, call, cause);
    }

    /** As {@link #fault(RegisteredComponent, String, String, Throwable)}, of a component that is at no place. */
    public static RuntimeException fault(RegisteredComponent<?> owner, String call, Throwable cause) {
        return fault(owner, "", call, cause);
    }

    /**
     * What to throw when a component failed: a fault of a third-party plugin names it; one of ntwk's own components is a
     * bug and stays as it is. What the machine throws when it is at its end is nobody's fault and is thrown here.
     *
     * @param place where it is at work; empty if nowhere
     * @param call what the component was asked for, such as "prepare"
     */
    public static RuntimeException fault(RegisteredComponent<?> owner, String place, String call, Throwable cause) {
        if (cause instanceof NtwkException known) {
            return known;
        }
        // An endless recursion is a fault of its author.
        if (cause instanceof VirtualMachineError machine && !(cause instanceof StackOverflowError)) {
            throw machine;
        }
        if (owner.isBuiltIn()) {
            return cause instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(owner.component().name() + " failed in " + call, cause);
        }
        String subject = "Plugin '" + owner.pluginId() + "' " + owner.pluginVersion() + " (" + owner.origin() + "): "
                + owner.kind().words() + " '" + owner.component().name() + "'"
                + (place.isEmpty() ? "" : " at " + place);
        return cause instanceof BrokenContract broken
                ? new PluginException(subject + " broke its contract in " + call + ": " + broken.getMessage(), null)
                : new PluginException(subject + " failed in " + call + ": " + cause, cause);
    }
}
