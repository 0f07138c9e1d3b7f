package org.ntwk.core.compile;

import java.util.List;
import java.util.Optional;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.membrane.StaggeredKernel;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.plugin.RegisteredComponent;

/**
 * A mechanism of a third-party plugin for a simulator that knows of no plugins, such as that of a single cable: its faults
 * are its plugin's. The engine of networks tells them itself.
 */
public final class OwnedMechanism implements MembraneMechanism {

    private final RegisteredComponent<MembraneMechanism> owner;
    private final MembraneMechanism mechanism;
    private final String place;

    private OwnedMechanism(RegisteredComponent<MembraneMechanism> owner, String place) {
        this.owner = owner;
        this.place = place;
        mechanism = owner.component();
    }

    /**
     * The mechanism itself, if it ships with ntwk.
     *
     * @param place where it stands in the description
     */
    public static MembraneMechanism of(RegisteredComponent<MembraneMechanism> mechanism, String place) {
        return mechanism.isBuiltIn() ? mechanism.component() : new OwnedMechanism(mechanism, place);
    }

    @Override
    public String name() {
        return mechanism.name();
    }

    @Override
    public String summary() {
        return mechanism.summary();
    }

    @Override
    public List<String> equations() {
        return mechanism.equations();
    }

    @Override
    public List<String> references() {
        return mechanism.references();
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        mechanism.check(values, path, problems);
    }

    @Override
    public ParameterSchema parameters() {
        return mechanism.parameters();
    }

    @Override
    public List<StateVariable> state() {
        return mechanism.state();
    }

    @Override
    public long workingBytes(int size, ParameterValues values) {
        return mechanism.workingBytes(size, values);
    }

    @Override
    public Optional<String> keepsIon() {
        return mechanism.keepsIon();
    }

    @Override
    public List<String> readsIons() {
        return mechanism.readsIons();
    }

    @Override
    public Optional<Waveform> reduce(ParameterValues values, String path, Problems problems) {
        return mechanism.reduce(values, path, problems);
    }

    @Override
    public MechanismKernel prepare(MembraneContext context) {
        Owned<MechanismKernel> kernel = Owned.prepare(owner, place, () -> mechanism.prepare(context));
        return kernel.value() instanceof StaggeredKernel staggered
                ? new Staggered(kernel, staggered)
                : new Kernel(kernel);
    }

    private static class Kernel implements MechanismKernel {

        final Owned<MechanismKernel> kernel;

        Kernel(Owned<MechanismKernel> kernel) {
            this.kernel = kernel;
        }

        @Override
        public void initialise(int from, int to) {
            kernel.tell("initialise", own -> own.initialise(from, to));
        }

        @Override
        public void advance(int from, int to, double tMs) {
            try {
                kernel.value().advance(from, to, tMs);
            } catch (Throwable thrown) { // a plugin may throw what it likes
                throw kernel.fault("advance at t = " + tMs + " ms", thrown);
            }
        }
    }

    private static final class Staggered extends Kernel implements StaggeredKernel {

        private final StaggeredKernel staggered;

        Staggered(Owned<MechanismKernel> kernel, StaggeredKernel staggered) {
            super(kernel);
            this.staggered = staggered;
        }

        @Override
        public void contribute(int from, int to, double tMs) {
            try {
                staggered.contribute(from, to, tMs);
            } catch (Throwable thrown) { // a plugin may throw what it likes
                throw kernel.fault("contribute at t = " + tMs + " ms", thrown);
            }
        }

        @Override
        public void integrate(int from, int to, double dtMs) {
            try {
                staggered.integrate(from, to, dtMs);
            } catch (Throwable thrown) { // a plugin may throw what it likes
                throw kernel.fault("integrate", thrown);
            }
        }
    }
}
