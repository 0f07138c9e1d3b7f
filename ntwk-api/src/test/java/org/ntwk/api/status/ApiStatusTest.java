package org.ntwk.api.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every public type of the API says what it promises, and a promise does not hang on what promises less. */
class ApiStatusTest {

    private final ApiTypes types = ApiTypes.of(Path.of("target", "classes"));

    @Test
    void allTypesAreLookedAt() {
        assertThat(types.list()).hasSizeGreaterThan(100);
        assertThat(types.named("org.ntwk.api.cell.CellModel")).isPresent();
        assertThat(types.named("org.ntwk.api.cell.FusibleCellKernel")).isPresent();
    }

    @Test
    void eachTypeHasAStatus() {
        assertThat(types.list())
                .allSatisfy(type -> assertThat(ApiTypes.status(type))
                        .as("the status of " + type.getName() + ", of its own or of its package")
                        .isPresent());
    }

    @Test
    void whatIsStableShowsOnlyWhatIsStable() {
        List<String> wrong = new ArrayList<>();
        for (Class<?> type : types.list()) {
            if (ApiTypes.isPromised(type)) {
                look(type, shown(type), wrong);
                for (Method method : type.getDeclaredMethods()) {
                    if (ApiTypes.isSeen(method.getModifiers())
                            && !method.isSynthetic()
                            && ApiTypes.isMemberPromised(method)) {
                        look(method, shown(method), wrong);
                    }
                }
                for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                    if (ApiTypes.isSeen(constructor.getModifiers()) && ApiTypes.isMemberPromised(constructor)) {
                        look(constructor, List.of(constructor.getGenericParameterTypes()), wrong);
                    }
                }
                for (Field field : type.getDeclaredFields()) {
                    if (ApiTypes.isSeen(field.getModifiers()) && ApiTypes.isMemberPromised(field)) {
                        look(field, List.of(field.getGenericType()), wrong);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Type> shown(Class<?> type) {
        List<Type> shown = new ArrayList<>(List.of(type.getGenericInterfaces()));
        if (type.getGenericSuperclass() != null) {
            shown.add(type.getGenericSuperclass());
        }
        return shown;
    }

    private static List<Type> shown(Method method) {
        List<Type> shown = new ArrayList<>(List.of(method.getGenericParameterTypes()));
        shown.add(method.getGenericReturnType());
        return shown;
    }

    private static void look(Object at, List<Type> shown, List<String> wrong) {
        for (Type type : shown) {
            if (type instanceof Class<?> named) {
                Class<?> element = named;
                while (element.isArray()) {
                    element = element.getComponentType();
                }
                if (element.getName().startsWith("org.ntwk.") && !ApiTypes.isPromised(element)) {
                    wrong.add(at + " is stable but shows " + element.getName() + ", which is not");
                }
            } else if (type instanceof ParameterizedType generic) {
                look(at, List.of(generic.getRawType()), wrong);
                look(at, List.of(generic.getActualTypeArguments()), wrong);
            } else if (type instanceof WildcardType wildcard) {
                look(at, List.of(wildcard.getUpperBounds()), wrong);
                look(at, List.of(wildcard.getLowerBounds()), wrong);
            }
        }
    }
}
