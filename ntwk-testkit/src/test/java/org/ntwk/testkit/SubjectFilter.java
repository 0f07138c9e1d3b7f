package org.ntwk.testkit;

import java.lang.reflect.Modifier;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Keeps contracts inside test classes from being run as tests, whatever pattern was asked for: most of them are of broken
 * components and fail. {@link Verdict} runs them. JUnit finds this class by its service file.
 */
public final class SubjectFilter implements PostDiscoveryFilter {

    /** JUnit leaves out methods, and then classes that have none. */
    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        boolean isSubject = descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaClass())
                .filter(type -> type.isMemberClass() && Modifier.isStatic(type.getModifiers()))
                .isPresent();
        return FilterResult.includedIf(!isSubject);
    }
}
