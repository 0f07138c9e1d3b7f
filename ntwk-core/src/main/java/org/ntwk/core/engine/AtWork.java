package org.ntwk.core.engine;

import org.ntwk.core.plugin.Owned;

/** Which component a worker has called last, and for what: to tell whose fault an exception is. */
final class AtWork {

    private final double dtMs;
    private Owned<?> component;
    private String method = "";

    /** @param first is at fault until another is called */
    AtWork(double dtMs, Owned<?> first) {
        this.dtMs = dtMs;
        component = first;
    }

    /** Called before a method of a component is. */
    void is(Owned<?> next, String itsMethod) {
        component = next;
        method = itsMethod;
    }

    RuntimeException fault(int step, Throwable thrown) {
        return component.fault(method + " at " + StepTime.inWords(step, step * dtMs), thrown);
    }
}
