package org.ntwk.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.testkit.context.TestMembrane;

/** The loops of a mechanism on a membrane whose potential is given. */
final class MechanismLoops extends Loops {

    final TestMembrane membrane;
    final MechanismKernel kernel;
    private final MembraneMechanism mechanism;

    /** @param extent of each entry */
    MechanismLoops(MembraneMechanism mechanism, TestMembrane membrane, double extent) {
        this.mechanism = mechanism;
        this.membrane = membrane;
        Arrays.fill(membrane.extent(), extent);
        kernel = membrane.prepare();
    }

    @Override
    int size() {
        return membrane.size();
    }

    @Override
    double dtMs() {
        return membrane.dtMs();
    }

    @Override
    Map<String, double[]> columns() {
        return membrane.columns();
    }

    @Override
    List<String> written() {
        Stream<String> ions = columns().keySet().stream()
                .filter(name -> name.startsWith("conductance of ") || name.startsWith("current of "));
        Stream<String> state = mechanism.state().stream().map(StateVariable::name);
        return Stream.of(state, ions, Stream.of(CONDUCTANCE, CURRENT))
                .flatMap(names -> names)
                .toList();
    }

    @Override
    void initialise(int from, int to) {
        kernel.initialise(from, to);
    }

    @Override
    void advance(int from, int to, double tMs) {
        kernel.advance(from, to, tMs);
    }

    @Override
    void begin(int step) {
        clear();
        for (int n = 0; n < size(); n++) {
            setPotential(n, potential(n, step * dtMs()));
        }
        columns().forEach((name, column) -> {
            if (name.startsWith("influx of ")) {
                for (int n = 0; n < column.length; n++) {
                    column[n] = 1e-3 * (n % 7 - 2);
                }
            }
        });
    }

    void setPotential(int entry, double mv) {
        membrane.voltage()[entry] = mv;
        membrane.columns().get("potentials")[entry] = mv;
    }

    /** Sets what is added to to 0. */
    void clear() {
        columns().forEach((name, column) -> {
            if (name.startsWith(CONDUCTANCE) || name.startsWith(CURRENT)) {
                Arrays.fill(column, 0);
            }
        });
    }

    double[] state(StateVariable variable) {
        return membrane.state(variable.name());
    }
}
