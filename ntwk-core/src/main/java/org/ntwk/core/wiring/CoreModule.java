package org.ntwk.core.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import java.lang.reflect.Constructor;
import java.util.List;
import org.ntwk.core.plugin.Registry;

/** Binds the registry, and each service to its one constructor; so services carry no annotation. */
final class CoreModule extends AbstractModule {

    private final Registry registry;
    private final List<Constructor<?>> services;

    /** @throws IllegalArgumentException if a service has not exactly one constructor */
    CoreModule(Registry registry, List<Class<?>> services) {
        this.registry = registry;
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
        bind(Registry.class).toInstance(registry);
        services.forEach(this::bindTo);
    }

    private <T> void bindTo(Constructor<T> constructor) {
        bind(constructor.getDeclaringClass()).toConstructor(constructor).in(Scopes.SINGLETON);
    }
}
