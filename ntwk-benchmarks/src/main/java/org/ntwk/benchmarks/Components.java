package org.ntwk.benchmarks;

import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.Ntwk;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;

/** The components of the class path and the plain cells, and their parameters, as the compiler of networks finds them. */
final class Components {

    private static final Registry REGISTRY =
            Ntwk.builder().plugin(new PlainCells()).build().plugins().registry();

    private Components() {}

    static <C extends Component> C use(ComponentKind<C> kind, ComponentDescription use) {
        return REGISTRY.use(kind, use)
                .orElseThrow(() -> new IllegalArgumentException("there is no " + kind.words() + " " + use.type()));
    }

    static ParameterValues parameters(Component.WithParameters component, ComponentDescription use, int size) {
        Problems problems = new Problems();
        return new ParameterResolver(REGISTRY)
                .resolve(component, use, use.type(), problems, size, RandomStream.of(1))
                .orElseThrow(() -> new IllegalArgumentException(problems.list().toString()));
    }
}
