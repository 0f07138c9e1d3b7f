package com.example.cell;

import org.ntwk.api.cell.CellModel;
import org.ntwk.testkit.CellModelContract;

/** What holds for every cell model. */
class QuadraticIfContractTest extends CellModelContract {

    @Override
    protected CellModel component() {
        return new QuadraticIf();
    }

    /** The midpoint method. */
    @Override
    protected int order() {
        return 2;
    }
}
