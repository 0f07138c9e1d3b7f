package org.ntwk.meanfield.system;

import org.ntwk.api.meanfield.TransferFunction;

/** A transfer function of one input that is linear in it and in the current. */
record Linear(double gain, double hzPerPa) implements TransferFunction {

    @Override
    public int inputs() {
        return 1;
    }

    @Override
    public double rateHz(double[] ratesHz, double currentPa) {
        return gain * ratesHz[0] + hzPerPa * currentPa;
    }
}
