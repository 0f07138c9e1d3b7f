package com.example.connectivity;

import java.util.OptionalDouble;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.testkit.ConnectivityRuleContract;

/** What holds for every rule, and the probability of each pair: 5 neighbours on each side, half of them replaced. */
class SmallWorldContractTest extends ConnectivityRuleContract {

    @Override
    protected ConnectivityRule component() {
        return new SmallWorld();
    }

    @Override
    protected ComponentDescription use() {
        return super.use().with("rewiring", 0.5);
    }

    /** Few enough that far pairs are met often. */
    @Override
    protected int populationSize() {
        return 60;
    }

    @Override
    protected OptionalDouble meanConnections(int source, int target) {
        int apart = Math.abs(source - target);
        int distance = Math.min(apart, populationSize() - apart);
        if (distance == 0) {
            return OptionalDouble.of(0);
        }
        return OptionalDouble.of(distance <= 5 ? 0.5 : 10 * 0.5 / (populationSize() - 11));
    }
}
