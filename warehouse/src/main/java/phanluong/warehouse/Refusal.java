package phanluong.warehouse;

import java.util.List;
import java.util.stream.Collectors;
import phanluong.warehouse.words.Text;

/**
 * Something a person gave cannot be used: each problem says what, where, what was found and what was expected.
 * Commands print the problems in the person's language, change nothing and end with exit code 2. Faults of our own are
 * other exceptions.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Text> problems;

    /** A problem in the same words for everyone; for definition files, which the IT unit keeps in English. */
    public Refusal(String problem) {
        this(List.of(problem));
    }

    public Refusal(String vietnamese, String english) {
        this(new Text(vietnamese, english));
    }

    public Refusal(Text problem) {
        super(problem.en());
        this.problems = List.of(problem);
    }

    public Refusal(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A refusal names at least one problem");
        }
        this.problems =
                problems.stream().map(problem -> new Text(problem, problem)).toList();
    }

    private Refusal(String message, List<Text> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** One refusal for several problems, each in both languages. */
    public static Refusal ofAll(List<Text> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A refusal names at least one problem");
        }
        return new Refusal(
                problems.stream().map(Text::en).collect(Collectors.joining(System.lineSeparator())), problems);
    }

    public List<Text> problems() {
        return problems;
    }
}
