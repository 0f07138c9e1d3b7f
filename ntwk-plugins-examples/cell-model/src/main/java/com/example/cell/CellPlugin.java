package com.example.cell;

import java.util.List;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.plugin.NtwkPlugin;

/** What this jar brings. */
public final class CellPlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "example-cell";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<CellModel> cellModels() {
        return List.of(new QuadraticIf());
    }
}
