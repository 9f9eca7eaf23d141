package phanluong.reports.cli;

import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Who does what is written down for good: the name of the machine's user unless another is given. */
final class AuthorOptions {
    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            showDefaultValue = Visibility.NEVER,
            descriptionKey = "option.by")
    private String by;

    String by() {
        return by;
    }
}
