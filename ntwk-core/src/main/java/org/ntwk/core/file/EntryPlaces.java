package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;

/**
 * Which entry of a file each projection, stimulus, recording and intervention comes from. An entry with lists of names stands for
 * several, so that their numbers in the description are not those of the file. A component that is used by name stands under
 * that name, however often it is used.
 */
public final class EntryPlaces {

    private static final Pattern ENTRY =
            Pattern.compile("(projections|stimuli|recordings|interventions)\\[(\\d+)](.*)");
    private static final Pattern COMPONENT = Pattern.compile("(.*?\\.(?:cell|synapse))((?:\\..*)?)");

    private final List<String> projections = new ArrayList<>();
    private final List<String> stimuli = new ArrayList<>();
    private final List<String> recordings = new ArrayList<>();
    private final List<String> interventions = new ArrayList<>();
    private final Map<String, String> named = new HashMap<>();

    EntryPlaces() {}

    /** For descriptions that do not come from such a file: numbers stay as they are. */
    public static EntryPlaces ofDescription() {
        return new EntryPlaces();
    }

    void projections(String path, int sizeAfter) {
        fill(projections, path, sizeAfter);
    }

    void stimuli(String path, int sizeAfter) {
        fill(stimuli, path, sizeAfter);
    }

    void recordings(String path, int sizeAfter) {
        fill(recordings, path, sizeAfter);
    }

    void interventions(String path, int sizeAfter) {
        fill(interventions, path, sizeAfter);
    }

    /** The component at a path is the one that the file has under {@code cells} or {@code synapses}. */
    void named(String path, String definition) {
        named.put(path, definition);
    }

    private static void fill(List<String> places, String path, int sizeAfter) {
        while (places.size() < sizeAfter) {
            places.add(path);
        }
    }

    /** Does something with the description; problems that it finds are told with their places in the file, once each. */
    public <T> T tell(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidInputException e) {
            Set<Problem> inFile = new LinkedHashSet<>();
            e.problems().forEach(problem -> inFile.add(inFile(problem)));
            throw new InvalidInputException(e.subject(), List.copyOf(inFile));
        }
    }

    private Problem inFile(Problem problem) {
        String path = defined(inFile(problem.path()), problem.code());
        return new Problem(problem.code(), path, problem.message(), problem.hint());
    }

    /** What is wrong with a component itself is wrong where it is defined; anything else, where it is used. */
    private String defined(String path, ProblemCode code) {
        Matcher component = COMPONENT.matcher(path);
        String definition = component.matches() ? named.get(component.group(1)) : null;
        boolean ofComponent =
                component.matches() && (!component.group(2).isEmpty() || code == ProblemCode.UNKNOWN_COMPONENT);
        return definition != null && ofComponent ? definition + component.group(2) : path;
    }

    private String inFile(String path) {
        Matcher entry = ENTRY.matcher(path);
        if (!entry.matches()) {
            return path;
        }
        List<String> places = Map.of(
                        "projections", projections,
                        "stimuli", stimuli,
                        "recordings", recordings,
                        "interventions", interventions)
                .get(entry.group(1));
        int number = Integer.parseInt(entry.group(2));
        return number < places.size() ? places.get(number) + entry.group(3) : path;
    }
}
