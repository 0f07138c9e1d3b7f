package org.ntwk.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A watched kernel, and the context that its component sees, hand on every method: a default that they left would hide the own one. */
class WatchedKernelsTest {

    private static final List<Class<?>> WATCHED = List.of(
            WatchedCell.class,
            WatchedMechanism.class,
            WatchedSynapse.class,
            WatchedPlasticity.class,
            WatchedDraw.class,
            WatchedStimulus.class,
            WatchedRecorder.class,
            WatchedParameters.class);

    @Test
    void noMethodIsLeftToItsDefault() throws NoSuchMethodException {
        Deque<Class<?>> types = new ArrayDeque<>(WATCHED);
        Set<Class<?>> interfaces = new HashSet<>();
        while (!types.isEmpty()) {
            Class<?> type = types.pop();
            types.addAll(Arrays.asList(type.getDeclaredClasses()));
            for (Class<?> api : interfacesOf(type)) {
                interfaces.add(api);
                for (Method method : api.getMethods()) {
                    if (!Modifier.isStatic(method.getModifiers())) {
                        Class<?> declaring = type.getMethod(method.getName(), method.getParameterTypes())
                                .getDeclaringClass();
                        assertThat(declaring.isInterface())
                                .as("%s of %s", method, type)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(interfaces).hasSizeGreaterThan(20);
    }

    private static List<Class<?>> interfacesOf(Class<?> type) {
        List<Class<?>> interfaces = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> api : each.getInterfaces()) {
                if (api.getName().startsWith("org.ntwk.api")) {
                    interfaces.add(api);
                }
            }
        }
        return interfaces;
    }
}
