package org.ntwk.testkit.context;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ntwk.api.membrane.IonColumns;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.random.RandomStream;

/**
 * A membrane without an engine: all columns 0 at first but extents, which are 1, and concentrations of ions, which are
 * 1e-4 mM. Every ion that a mechanism asks for is there.
 */
public final class TestMembrane extends TestColumns implements MembraneContext {

    private static final double CONCENTRATION_MM = 1e-4;

    private final MembraneMechanism mechanism;
    private final Map<String, Ion> ions = new LinkedHashMap<>();
    private final double[] voltage;
    private final double[] extent;
    private final double[] potentials;
    private boolean isRandom;
    private boolean couplesEntries;

    /** A membrane with a mechanism whose values are checked. */
    public TestMembrane(MembraneMechanism mechanism, ParameterValues parameters, int size, double dtMs) {
        super(mechanism.name(), mechanism.state(), parameters, size, size, dtMs);
        this.mechanism = mechanism;
        voltage = columns.add("voltage", size);
        extent = columns.add("extent", size);
        potentials = columns.add("potentials", size);
        Arrays.fill(extent, 1);
    }

    /**
     * A membrane with a mechanism as a description has it.
     *
     * @throws org.ntwk.api.problem.InvalidInputException with all problems of the description
     */
    public static TestMembrane of(MembraneMechanism mechanism, ComponentDescription use, int size, double dtMs) {
        return new TestMembrane(mechanism, OfClassPath.values(mechanism, use, size), size, dtMs);
    }

    /** The kernel on this membrane, not yet initialised. */
    public MechanismKernel prepare() {
        return mechanism.prepare(this);
    }

    /** Whether the mechanism has asked for random numbers. */
    public boolean isRandom() {
        return isRandom;
    }

    /** Whether the mechanism has asked for the potentials of all entries, as one does that couples point neurons. */
    public boolean couplesEntries() {
        return couplesEntries;
    }

    @Override
    public double[] voltage() {
        return voltage;
    }

    @Override
    public double[] extent() {
        return extent;
    }

    @Override
    public double[] potentials() {
        couplesEntries = true;
        return potentials;
    }

    @Override
    public Optional<IonColumns> ion(String name) {
        return Optional.of(ions.computeIfAbsent(name, this::newIon));
    }

    private Ion newIon(String name) {
        double[] concentration;
        if (mechanism.keepsIon().filter(name::equals).isPresent()) {
            concentration = columns.state(name);
        } else {
            concentration = columns.add("concentration of " + name, size());
            Arrays.fill(concentration, CONCENTRATION_MM);
        }
        return new Ion(
                concentration,
                columns.add("conductance of " + name, size()),
                columns.add("current of " + name, size()),
                columns.add("influx of " + name, size()));
    }

    @Override
    public RandomStream random() {
        isRandom = true;
        return RandomStream.of(1, "mechanism", mechanism.name());
    }

    private record Ion(double[] concentration, double[] conductance, double[] current, double[] influx)
            implements IonColumns {}
}
