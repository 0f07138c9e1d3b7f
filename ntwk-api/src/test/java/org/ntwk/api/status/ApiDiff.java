package org.ntwk.api.status;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.cmp.JarArchiveComparatorOptions.OverrideCompatibilityChange;
import japicmp.config.Options;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiCompatibilityChangeType;
import japicmp.model.JApiConstructor;
import japicmp.model.JApiField;
import japicmp.model.JApiMethod;
import japicmp.model.JApiParameter;
import japicmp.model.JApiSemanticVersionLevel;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What of an older API a newer one breaks: for a jar that was compiled against the older, or for its sources. What the
 * older one did not call stable may change; new things may be anything.
 */
final class ApiDiff {

    private final List<String> breaks = new ArrayList<>();

    private ApiDiff() {}

    /** Each broken promise, in words; empty if everything that ran or compiled still does. */
    static List<String> breaks(Path olderJar, Path newerFolder) {
        ApiDiff diff = new ApiDiff();
        ApiTypes older = ApiTypes.of(olderJar);
        diff.compare(olderJar, newerFolder, unpromised(older));
        diff.compareStatus(older, ApiTypes.of(newerFolder));
        return diff.breaks;
    }

    private void compare(Path olderJar, Path newerFolder, List<String> unpromised) {
        Options options = Options.newDefault();
        options.setNoAnnotations(true);
        options.setIgnoreMissingClasses(true);
        if (!unpromised.isEmpty()) {
            options.addExcludeFromArgument(Optional.of(String.join(";", unpromised)), false);
        }
        JarArchiveComparatorOptions comparison = JarArchiveComparatorOptions.of(options);
        // Breaks only a class that inherits the method from two interfaces, of which one is not ours.
        comparison.addOverrideCompatibilityChange(new OverrideCompatibilityChange(
                JApiCompatibilityChangeType.METHOD_ABSTRACT_NOW_DEFAULT, true, true, JApiSemanticVersionLevel.MINOR));
        List<JApiClass> types = new JarArchiveComparator(comparison)
                .compare(
                        new JApiCmpArchive(ApiTypes.packed(olderJar), "older", "older"),
                        new JApiCmpArchive(ApiTypes.packed(newerFolder), "newer", "newer"));
        for (JApiClass type : types) {
            String name = type.getFullyQualifiedName();
            look(name, type);
            look(name + " extends", type.getSuperclass());
            type.getInterfaces().forEach(each -> look(name + " implements " + each.getFullyQualifiedName(), each));
            for (JApiConstructor constructor : type.getConstructors()) {
                look(
                        name + " constructor " + constructor.getName() + parameters(constructor.getParameters()),
                        constructor);
            }
            for (JApiMethod method : type.getMethods()) {
                look(name + "." + method.getName() + parameters(method.getParameters()), method);
            }
            for (JApiField field : type.getFields()) {
                look(name + "." + field.getName(), field);
            }
        }
    }

    private static String parameters(List<JApiParameter> parameters) {
        StringJoiner list = new StringJoiner(", ", "(", ")");
        parameters.forEach(parameter -> list.add(parameter.getType()));
        return list.toString();
    }

    private void look(String name, JApiCompatibility element) {
        for (JApiCompatibilityChange change : element.getCompatibilityChanges()) {
            if (!change.isBinaryCompatible() || !change.isSourceCompatible()) {
                breaks.add(name + ": " + change.getType());
            }
        }
    }

    private void compareStatus(ApiTypes older, ApiTypes newer) {
        for (Class<?> type : older.list()) {
            Optional<Class<?>> now = newer.named(type.getName());
            if (ApiTypes.isPromised(type) && now.isPresent()) {
                if (!ApiTypes.isPromised(now.get())) {
                    breaks.add(type.getName() + ": was stable and is no longer");
                }
                Map<String, AnnotatedElement> membersNow = members(now.get());
                members(type).forEach((name, member) -> {
                    AnnotatedElement same = membersNow.get(name);
                    if (ApiTypes.isMemberPromised(member) && same != null && !ApiTypes.isMemberPromised(same)) {
                        breaks.add(name + ": was stable and is no longer");
                    }
                });
            }
        }
    }

    /** The types and members that were not stable, as filters of japicmp. */
    private static List<String> unpromised(ApiTypes older) {
        List<String> filters = new ArrayList<>();
        for (Class<?> type : older.list()) {
            if (!ApiTypes.isPromised(type)) {
                filters.add(type.getName());
            } else {
                members(type).forEach((name, member) -> {
                    if (!ApiTypes.isMemberPromised(member)) {
                        filters.add(name);
                    }
                });
            }
        }
        return filters;
    }

    /** By their names in filters of japicmp. */
    private static Map<String, AnnotatedElement> members(Class<?> type) {
        Map<String, AnnotatedElement> members = new TreeMap<>();
        for (Method method : type.getDeclaredMethods()) {
            members.put(type.getName() + "#" + method.getName() + parameters(method), method);
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            members.put(type.getName() + "#" + type.getSimpleName() + parameters(constructor), constructor);
        }
        for (Field field : type.getDeclaredFields()) {
            members.put(type.getName() + "#" + field.getName(), field);
        }
        return members;
    }

    private static String parameters(Executable executable) {
        StringJoiner list = new StringJoiner(",", "(", ")");
        for (Class<?> parameter : executable.getParameterTypes()) {
            list.add(parameter.getTypeName());
        }
        return list.toString();
    }
}
