package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/**
 * What a contract says of a component.
 *
 * @param tests how many there were
 * @param failures the message of each test that failed, by its name
 */
record Verdict(long tests, Map<String, String> failures) {

    /**
     * Runs a test class as its author would.
     *
     * @param groups names of methods that make tests; none for all
     */
    static Verdict of(Class<?> contract, String... groups) {
        List<DiscoverySelector> selectors = groups.length == 0
                ? List.of(selectClass(contract))
                : Stream.of(groups)
                        .<DiscoverySelector>map(group -> selectMethod(contract, group))
                        .toList();
        Events events = EngineTestKit.engine("junit-jupiter")
                .selectors(selectors.toArray(DiscoverySelector[]::new))
                .execute()
                .testEvents();
        Map<String, String> failures = new LinkedHashMap<>();
        events.failed().stream()
                .forEach(event -> failures.put(event.getTestDescriptor().getDisplayName(), message(event)));
        return new Verdict(events.started().count(), failures);
    }

    private static String message(Event event) {
        return event.getPayload(TestExecutionResult.class)
                .flatMap(TestExecutionResult::getThrowable)
                .map(Throwable::toString)
                .orElse("");
    }

    /** The tests of these names fail and no others, the first of them with the advice. */
    void fails(String advice, String... tests) {
        assertThat(failures).containsOnlyKeys(tests);
        assertThat(failures.get(tests[0])).contains(advice);
    }
}
