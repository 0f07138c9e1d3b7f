package com.example.mechanism;

import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.testkit.MembraneMechanismContract;

/** What holds for every mechanism: in point neurons and, as {@code ntwk-morpho} is on the class path, in a dendrite. */
class PersistentSodiumContractTest extends MembraneMechanismContract {

    @Override
    protected MembraneMechanism component() {
        return new PersistentSodium();
    }
}
