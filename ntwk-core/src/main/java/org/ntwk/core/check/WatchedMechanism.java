package org.ntwk.core.check;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ntwk.api.membrane.IonColumns;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.membrane.StaggeredKernel;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.random.RandomStream;

/** The kernel of a membrane mechanism, watched. */
class WatchedMechanism implements MechanismKernel {

    private static final Set<Use> OWN = EnumSet.of(Use.STATE);

    private final MechanismKernel kernel;
    final WatchedColumns columns;

    private WatchedMechanism(MechanismKernel kernel, WatchedColumns columns) {
        this.kernel = kernel;
        this.columns = columns;
    }

    static MechanismKernel prepare(MembraneMechanism model, MembraneContext context) {
        WatchedColumns columns = new WatchedColumns(context.size(), "entry");
        MechanismKernel kernel =
                Objects.requireNonNull(model.prepare(new Context(context, columns, model.keepsIon())), "it gave null");
        columns.prepared();
        return kernel instanceof StaggeredKernel staggered
                ? new Staggered(staggered, columns)
                : new WatchedMechanism(kernel, columns);
    }

    @Override
    public void initialise(int from, int to) {
        columns.call(from, to, OWN, kernel::initialise);
    }

    @Override
    public void advance(int from, int to, double tMs) {
        columns.call(from, to, WatchedColumns.LOOP, (first, end) -> kernel.advance(first, end, tMs));
    }

    /** One whose two parts are called apart. */
    private static final class Staggered extends WatchedMechanism implements StaggeredKernel {

        private static final Set<Use> MEMBRANE = EnumSet.of(Use.ADDED);

        private final StaggeredKernel staggered;

        Staggered(StaggeredKernel staggered, WatchedColumns columns) {
            super(staggered, columns);
            this.staggered = staggered;
        }

        @Override
        public void contribute(int from, int to, double tMs) {
            columns.call(from, to, MEMBRANE, (first, end) -> staggered.contribute(first, end, tMs));
        }

        @Override
        public void integrate(int from, int to, double dtMs) {
            columns.call(from, to, OWN, (first, end) -> staggered.integrate(first, end, dtMs));
        }
    }

    private record Context(MembraneContext context, WatchedColumns columns, Optional<String> kept)
            implements MembraneContext {

        @Override
        public int size() {
            return context.size();
        }

        @Override
        public double dtMs() {
            return context.dtMs();
        }

        @Override
        public ParameterValues parameters() {
            return new WatchedParameters(context.parameters(), columns);
        }

        @Override
        public double[] state(String variable) {
            return columns.watch(variable, context.state(variable), Use.STATE);
        }

        @Override
        public double[] voltage() {
            return columns.watch("V", context.voltage(), Use.READ);
        }

        @Override
        public double[] conductance() {
            return columns.watch("the conductance g", context.conductance(), Use.ADDED);
        }

        @Override
        public double[] current() {
            return columns.watch("the current i", context.current(), Use.ADDED);
        }

        @Override
        public double[] extent() {
            return columns.parameter("extent", context.extent());
        }

        @Override
        public double[] potentials() {
            return columns.watch("V at the step's start", context.potentials(), Use.READ);
        }

        @Override
        public Optional<IonColumns> ion(String name) {
            boolean keeps = kept.filter(name::equals).isPresent();
            return context.ion(name).map(ion -> new Ion(name, ion, columns, keeps ? Use.STATE : Use.READ));
        }

        @Override
        public RandomStream random() {
            return context.random();
        }
    }

    /** @param ofConcentration who keeps the ion writes it */
    private record Ion(String name, IonColumns ion, WatchedColumns columns, Use ofConcentration) implements IonColumns {

        @Override
        public double[] concentration() {
            return columns.watch("the concentration of " + name, ion.concentration(), ofConcentration);
        }

        @Override
        public double[] conductance() {
            return columns.watch("the conductance of " + name, ion.conductance(), Use.ADDED);
        }

        @Override
        public double[] current() {
            return columns.watch("the current of " + name, ion.current(), Use.ADDED);
        }

        @Override
        public double[] influx() {
            return columns.watch("the influx of " + name, ion.influx(), Use.READ);
        }
    }
}
