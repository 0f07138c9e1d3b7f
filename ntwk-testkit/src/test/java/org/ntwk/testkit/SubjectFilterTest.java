package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherFactory;

class SubjectFilterTest {

    @Test
    void aClassInsideATestIsNotRun() {
        assertThat(finds(CellModelContractTest.Restless.class)).isFalse();
        assertThat(finds(CellModelContractTest.class)).isTrue();
    }

    private static boolean finds(Class<?> test) {
        return LauncherFactory.create()
                .discover(request().selectors(selectClass(test)).build())
                .containsTests();
    }
}
