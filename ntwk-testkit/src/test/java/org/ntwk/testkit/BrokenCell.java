package org.ntwk.testkit;

import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;

/** Of a cell whose loops are others. */
abstract class BrokenCell extends CellModelContract {

    abstract CellKernel kernel(CellContext context);

    @Override
    protected CellModel component() {
        return new SoundCell() {
            @Override
            public CellKernel prepare(CellContext context) {
                return kernel(context);
            }
        };
    }
}
