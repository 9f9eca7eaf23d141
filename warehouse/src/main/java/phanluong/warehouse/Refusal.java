package phanluong.warehouse;

import java.util.List;

/**
 * Something a person gave cannot be used: each problem says what, where, what was found and what was expected.
 * Commands print the problems, change nothing and end with exit code 2. Faults of our own are other exceptions.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final List<String> problems;

    public Refusal(String problem) {
        this(List.of(problem));
    }

    public Refusal(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A refusal names at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
