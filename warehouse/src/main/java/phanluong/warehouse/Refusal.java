package phanluong.warehouse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import phanluong.warehouse.words.Text;

/**
 * Something a person gave cannot be used: each problem says what, where, what was found and what was expected.
 * Commands print the problems in the person's language, change nothing and end with exit code 2. Faults of our own are
 * other exceptions.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    /**
     * One thing that is wrong.
     *
     * @param code of the check of delivered files that found it, see {@code phanluong checks}; empty for other problems
     * @param file the delivered file that it is about, as its sender named it; empty for other problems
     */
    public record Problem(Optional<String> code, Optional<String> file, Text words) {
        public Problem ofFile(String name) {
            return new Problem(code, Optional.of(name), words);
        }

        public String vi() {
            return words.vi();
        }

        public String en() {
            return words.en();
        }

        /** The words, after the code where there is one. */
        public String in(Text.Language language) {
            return code.map(known -> "[" + known + "] ").orElse("") + words.in(language);
        }
    }

    /** A problem in the same words for everyone; for definition files, which the IT unit keeps in English. */
    public Refusal(String problem) {
        this(List.of(problem));
    }

    public Refusal(String vietnamese, String english) {
        this(new Text(vietnamese, english));
    }

    public Refusal(Text problem) {
        this(problem.en(), List.of(new Problem(Optional.empty(), Optional.empty(), problem)));
    }

    public Refusal(List<String> problems) {
        this(
                String.join(System.lineSeparator(), problems),
                plain(problems.stream()
                        .map(problem -> new Text(problem, problem))
                        .toList()));
    }

    private Refusal(String message, List<Problem> problems) {
        super(message);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A refusal names at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    private static List<Problem> plain(List<Text> problems) {
        return problems.stream()
                .map(problem -> new Problem(Optional.empty(), Optional.empty(), problem))
                .toList();
    }

    /** A delivered file cannot be taken in; {@code code} is a fatal check in {@code checks/files.yml}. */
    public static Refusal coded(String code, String vietnamese, String english) {
        return of(List.of(problem(code, vietnamese, english)));
    }

    public static Problem problem(String code, String vietnamese, String english) {
        return new Problem(Optional.of(code), Optional.empty(), new Text(vietnamese, english));
    }

    /** One refusal for several problems, each in both languages. */
    public static Refusal ofAll(List<Text> problems) {
        return of(plain(problems));
    }

    public static Refusal of(List<Problem> problems) {
        return new Refusal(
                problems.stream().map(Problem::en).collect(Collectors.joining(System.lineSeparator())), problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
