package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;

/**
 * Which entry of a file each projection, stimulus, recording and intervention comes from. An entry with lists of names stands for
 * several, so that their numbers in the description are not those of the file.
 */
public final class EntryPlaces {

    private static final Pattern ENTRY =
            Pattern.compile("(projections|stimuli|recordings|interventions)\\[(\\d+)](.*)");

    private final List<String> projections = new ArrayList<>();
    private final List<String> stimuli = new ArrayList<>();
    private final List<String> recordings = new ArrayList<>();
    private final List<String> interventions = new ArrayList<>();

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
        Matcher entry = ENTRY.matcher(problem.path());
        if (!entry.matches()) {
            return problem;
        }
        List<String> places = Map.of(
                        "projections", projections,
                        "stimuli", stimuli,
                        "recordings", recordings,
                        "interventions", interventions)
                .get(entry.group(1));
        int number = Integer.parseInt(entry.group(2));
        return number < places.size()
                ? new Problem(problem.code(), places.get(number) + entry.group(3), problem.message(), problem.hint())
                : problem;
    }
}
