package org.ntwk.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Function;
import org.ntwk.api.problem.PluginException;

/** What tests of broken contracts have alike: a fault in one method of a component, and what is told of it. */
final class BrokenContracts {

    static final String BESIDE =
            "\n   Write inside the range [from, to) alone: what is beside it may belong to another thread.";
    static final String FINITE =
            "\n   Maybe a division by zero or an exponential without a bound, or the time step is too long for the model.";
    static final String READ = "\n   Keep what you compute in a state variable or in a column of the kernel's own.";
    static final String OTHERS_WORK = "\n   Write it in the method whose work that is.";

    private BrokenContracts() {}

    static void assertFault(
            String own, int size, String method, Function<Object, Faulty.Fault> faults, String message) {
        PluginException thrown = catchThrowableOfType(
                PluginException.class,
                () -> Faulty.with(own, method, faults).run(SmallNetwork.checked(SmallNetwork.with(own, size))));

        assertThat(thrown).isNotNull().hasMessage("Plugin 'acme' 1.0 (org.ntwk.core.check.Faulty): " + message);
    }

    static void assertFault(String own, String method, Function<Object, Faulty.Fault> faults, String message) {
        assertFault(own, 100, method, faults, message);
    }

    /** A fault that gives the answer of ntwk's own. */
    static Faulty.Fault then(Then then) {
        return (arguments, answer) -> {
            then.happen(arguments);
            return answer;
        };
    }

    interface Then {
        void happen(Object[] arguments);
    }

    static int number(Object argument) {
        return (Integer) argument;
    }
}
