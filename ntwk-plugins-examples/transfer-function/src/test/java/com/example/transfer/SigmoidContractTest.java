package com.example.transfer;

import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.testkit.TransferFunctionContract;

/** What holds for every transfer function. */
class SigmoidContractTest extends TransferFunctionContract {

    @Override
    protected TransferFunctionModel component() {
        return new Sigmoid();
    }
}
