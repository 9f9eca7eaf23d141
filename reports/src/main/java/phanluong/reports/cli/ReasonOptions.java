package phanluong.reports.cli;

import phanluong.warehouse.Refusal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Why something is done to what was delivered, and by whom: kept with what is done. */
final class ReasonOptions {
    @Option(names = "--why", paramLabel = "TEXT", required = true, descriptionKey = "option.why")
    private String why;

    @Mixin
    private AuthorOptions author;

    /** @throws Refusal when nothing is said */
    String why() {
        if (why.isBlank()) {
            throw new Refusal("--why không được để trống: hãy ghi lý do", "--why is empty: give the reason");
        }
        return why.strip();
    }

    String by() {
        return author.by();
    }
}
