package org.ntwk.core.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import java.lang.reflect.Constructor;
import java.util.List;
import org.ntwk.core.plugin.Plugins;
import org.ntwk.core.plugin.Registry;

/** Binds plugins and registry, and each service to its one constructor; so services carry no annotation. */
final class CoreModule extends AbstractModule {

    private final Plugins plugins;
    private final List<Constructor<?>> services;

    /** @throws IllegalArgumentException if a service has not exactly one constructor */
    CoreModule(Plugins plugins, List<Class<?>> services) {
        this.plugins = plugins;
        this.services = services.stream()
                .<Constructor<?>>map(CoreModule::onlyConstructor)
                .toList();
    }

    private static Constructor<?> onlyConstructor(Class<?> service) {
        Constructor<?>[] constructors = service.getDeclaredConstructors();
        if (constructors.length != 1) {
            throw new IllegalArgumentException(
                    service.getName() + " has " + constructors.length + " constructors; a service has one");
        }
        return constructors[0];
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        bind(Plugins.class).toInstance(plugins);
        bind(Registry.class).toInstance(plugins.registry());
        services.forEach(this::bindTo);
    }

    private <T> void bindTo(Constructor<T> constructor) {
        bind(constructor.getDeclaringClass()).toConstructor(constructor).in(Scopes.SINGLETON);
    }
}
