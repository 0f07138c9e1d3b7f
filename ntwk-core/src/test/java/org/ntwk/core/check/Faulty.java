package org.ntwk.core.check;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.Registry;

/**
 * A third-party plugin with one component that does all that one of ntwk's own does, under the name {@code acme:own-name}, and
 * after one of its methods something else.
 */
public final class Faulty implements NtwkPlugin {

    private static final String PREFIX = "acme:";

    private final Component component;

    private Faulty(Component component) {
        this.component = component;
    }

    /** What is done after a method of a kernel. */
    @FunctionalInterface
    public interface Fault {

        /**
         * @param arguments of the method
         * @param answer of ntwk's own
         * @return the answer
         */
        Object happen(Object[] arguments, Object answer) throws Throwable;
    }

    /** Nothing else. */
    public static Ntwk sound(String own) {
        return with(own, "none", context -> (arguments, answer) -> answer);
    }

    /**
     * ntwk with the plugin beside its own.
     *
     * @param faults gives the fault of a kernel when it is prepared with a context
     */
    public static Ntwk with(String own, String method, Function<Object, Fault> faults) {
        Registry registry = Ntwk.create().plugins().registry();
        Component sound = registry.list().stream()
                .map(registered -> registered.component())
                .filter(component -> component.name().equals(own))
                .findFirst()
                .orElseThrow();
        return Ntwk.builder().plugin(new Faulty(renamed(sound, method, faults))).build();
    }

    private static Component renamed(Component sound, String method, Function<Object, Fault> faults) {
        return (Component) proxy(sound, (called, arguments, answer) -> {
            if (called.equals("name")) {
                return PREFIX + answer;
            }
            if (called.equals("specialise")) {
                return renamed((Component) answer, method, faults);
            }
            return called.equals("prepare") ? kernel(answer, method, faults.apply(arguments[0])) : answer;
        });
    }

    private static Object kernel(Object sound, String method, Fault fault) {
        return proxy(sound, (called, arguments, answer) -> {
            Object given = called.equals(method) ? fault.happen(arguments, answer) : answer;
            return called.equals("fusedWith")
                    ? ((Optional<?>) given).map(fused -> kernel(fused, method, fault))
                    : given;
        });
    }

    @FunctionalInterface
    private interface After {
        Object of(String method, Object[] arguments, Object answer) throws Throwable;
    }

    private static Object proxy(Object sound, After after) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(sound, arguments);
            }
            return after.of(method.getName(), arguments, invoke(sound, method, arguments));
        };
        return Proxy.newProxyInstance(Faulty.class.getClassLoader(), interfaces(sound), handler);
    }

    private static Object invoke(Object sound, Method method, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(sound, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Those of the interface for plugins. */
    private static Class<?>[] interfaces(Object sound) {
        return Stream.<Class<?>>iterate(sound.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getInterfaces()))
                .filter(type -> type.getName().startsWith("org.ntwk.api"))
                .distinct()
                .toArray(Class<?>[]::new);
    }

    @Override
    public String id() {
        return "acme";
    }

    @Override
    public String version() {
        return "1.0";
    }

    private <C> List<C> ofKind(Class<C> kind) {
        return kind.isInstance(component) ? List.of(kind.cast(component)) : List.of();
    }

    @Override
    public List<CellModel> cellModels() {
        return ofKind(CellModel.class);
    }

    @Override
    public List<MembraneMechanism> membraneMechanisms() {
        return ofKind(MembraneMechanism.class);
    }

    @Override
    public List<SynapseModel> synapseModels() {
        return ofKind(SynapseModel.class);
    }

    @Override
    public List<PlasticityModel> plasticityModels() {
        return ofKind(PlasticityModel.class);
    }

    @Override
    public List<ConnectivityRule> connectivityRules() {
        return ofKind(ConnectivityRule.class);
    }

    @Override
    public List<StimulusModel> stimuli() {
        return ofKind(StimulusModel.class);
    }

    @Override
    public List<WaveformModel> waveforms() {
        return ofKind(WaveformModel.class);
    }

    @Override
    public List<RecorderModel> recorders() {
        return ofKind(RecorderModel.class);
    }
}
