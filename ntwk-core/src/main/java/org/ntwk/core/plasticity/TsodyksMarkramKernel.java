package org.ntwk.core.plasticity;

import java.util.Arrays;
import org.ntwk.api.plasticity.PlasticityContext;
import org.ntwk.api.plasticity.PlasticityKernel;

/** The state of {@link TsodyksMarkram}: two numbers for each row, as they were left by its last spike. */
final class TsodyksMarkramKernel implements PlasticityKernel {

    private final double use;
    private final DecayTable recovery;
    private final DecayTable facilitation;
    private final int[] lastSpike;
    private final double[] used;
    private final double[] available;

    TsodyksMarkramKernel(PlasticityContext context) {
        use = context.parameters().number("U");
        recovery = new DecayTable(context.parameters().number("tau-rec"), context.dtMs());
        facilitation = new DecayTable(context.parameters().number("tau-facil"), context.dtMs());
        lastSpike = new int[context.rows()];
        used = new double[context.rows()];
        available = new double[context.rows()];
        Arrays.fill(lastSpike, -1);
        Arrays.fill(available, 1);
    }

    @Override
    public double efficacy(int row, int step) {
        int steps = step - lastSpike[row];
        double u = use + used[row] * (1 - use) * facilitation.after(steps);
        double x = 1 - (1 - available[row]) * recovery.after(steps);
        lastSpike[row] = step;
        used[row] = u;
        available[row] = x * (1 - u);
        return u * x;
    }
}
