package org.ntwk.cli;

import java.lang.reflect.Proxy;

/**
 * Ends the process at the next Ctrl-C. Once the JVM goes down it ignores further signals, so this needs {@code
 * sun.misc.Signal}, which is there in every JDK (module jdk.unsupported) but not in the language's API: hence by
 * reflection, and a JVM without it goes on ignoring them.
 */
final class ImpatientSignal {

    private ImpatientSignal() {}

    static void listen() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object halt = Proxy.newProxyInstance(
                    ImpatientSignal.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), halt);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return;
        }
    }
}
