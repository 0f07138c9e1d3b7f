package org.ntwk.core.equation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.expression.Expression;

/** What each name of a cell's equations is and the unit of its values. */
final class Names {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Set<String> RECORDED = Set.of("Ge", "Gi", "Ie", "Ii");

    private final Map<String, Unit> units = new LinkedHashMap<>(Drive.UNITS);

    /** Names whose meaning could not be found out, so that what depends on them is not to be judged. */
    private final Set<String> unclear = new LinkedHashSet<>();

    /** Parameters that are 0 without a unit, which may be meant as 0 of some unit. */
    private final Set<String> bareZeros = new LinkedHashSet<>();

    /** Why a name cannot be given to anything; empty if it can. */
    static String objection(String name) {
        if (!FORM.matcher(name).matches()) {
            return "'" + (name.length() > 70 ? name.substring(0, 70) + "…" : name)
                    + "' cannot be a name; names begin with a letter and go on with letters, digits and _, 64 at most.";
        }
        if (Drive.UNITS.containsKey(name)) {
            return name + " is the drive of the membrane or the time: t, and I = i - g*V.";
        }
        if (Expression.isTaken(name) || name.equals("pi") || name.equals("e") || name.equals("dt")) {
            return name + " has a meaning in every equation.";
        }
        if (RECORDED.contains(name)) {
            return name + " is what synapses are recorded as.";
        }
        return "";
    }

    /** Gives a name its meaning. */
    void add(Statement.Place name, Unit unit, Texts text) {
        String objection = objection(name.text());
        if (!objection.isEmpty()) {
            text.problem(ProblemCode.INVALID_NAME, name.from(), objection, "Maybe choose another name.");
            unclear.add(name.text());
        } else if (units.put(name.text(), unit) != null) {
            text.problem(ProblemCode.DUPLICATE_NAME, name.from(), name.text() + " is defined twice.", "");
        }
    }

    void addParameter(String name, Unit unit) {
        units.put(name, unit);
    }

    void addBareZero(String name) {
        bareZeros.add(name);
    }

    void addUnclear(String name) {
        unclear.add(name);
    }

    boolean knows(String name) {
        return units.containsKey(name) || unclear.contains(name);
    }

    /** Whether there is any, which is then reported by who looks at it. */
    boolean anyUnclear() {
        return !unclear.isEmpty();
    }

    /** Whether a text has the name of something unclear in it. */
    boolean isUnclear(String text) {
        return unclear.stream().anyMatch(name -> position(name, text) >= 0);
    }

    /** Where a word begins in a text, or -1. */
    static int position(String word, String text) {
        Matcher matcher = Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(text);
        return matcher.find() ? matcher.start() : -1;
    }

    /** A parameter that is 0 without a unit, among the words of a text; empty if there is none. */
    String bareZero(String text) {
        return bareZeros.stream()
                .filter(name -> position(name, text) >= 0)
                .findFirst()
                .orElse("");
    }

    Unit unit(String name) {
        return units.getOrDefault(name, Unit.ONE);
    }

    Map<String, Unit> units() {
        return Collections.unmodifiableMap(units);
    }
}
