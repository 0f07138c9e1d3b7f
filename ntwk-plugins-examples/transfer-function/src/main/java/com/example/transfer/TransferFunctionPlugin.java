package com.example.transfer;

import java.util.List;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.plugin.NtwkPlugin;

/** What this jar brings. */
public final class TransferFunctionPlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "example-transfer-function";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<TransferFunctionModel> transferFunctions() {
        return List.of(new Sigmoid());
    }
}
