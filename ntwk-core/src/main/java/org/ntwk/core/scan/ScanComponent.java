package org.ntwk.core.scan;

import java.util.Optional;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.plugin.RegisteredComponent;
import org.ntwk.core.plugin.Registry;

/** A measure or executor that a scan names, with its checked parameters. */
record ScanComponent<C extends Component.WithParameters>(RegisteredComponent<C> registered, ParameterValues values) {

    /** Empty if there is a problem. */
    static <C extends Component.WithParameters> Optional<ScanComponent<C>> resolve(
            Registry registry,
            ComponentKind<C> kind,
            ComponentDescription description,
            String path,
            Problems problems) {
        Optional<RegisteredComponent<C>> found = registry.registered(kind, description.type());
        if (found.isEmpty()) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_COMPONENT,
                    path,
                    "unknown " + kind.words(),
                    description.type(),
                    registry.names(kind));
            return Optional.empty();
        }
        try {
            return new ParameterResolver(registry)
                    .resolve(found.get().component(), description, path, problems, 0, RandomStream.of(0))
                    .map(values -> new ScanComponent<>(found.get(), values));
        } catch (Throwable e) {
            throw Owned.fault(found.get(), "check of its parameters", e);
        }
    }

    C component() {
        return registered.component();
    }
}
