package phanluong.jobs.cli;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.command.HelpContract;
import picocli.CommandLine;

class HelpTest extends HelpContract {
    @Override
    protected CommandLine program() {
        return new CommandLine(JobsProgram.class);
    }

    @Override
    protected String bundle() {
        return JobsProgram.WORDS;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ingest|thiếu PATH|PATH is missing|phanluong ingest",
                "ingest x --formt json|không có tùy chọn --formt; gần giống: --format|there is no option --formt; similar: --format|phanluong ingest",
                "ingest x --received today|--received DATE \"today\" không phải ngày; viết dạng 2022-12-31|--received DATE \"today\" is no date; expected one such as 2022-12-31|phanluong ingest",
                "sample|thiếu --out DIR|--out DIR is missing|phanluong sample",
                "sample --out x --seed y|--seed N \"y\" không phải số nguyên|--seed N \"y\" is no whole number|phanluong sample",
                "sample --out x --scale y|--scale X \"y\" không phải số; viết dạng 0.5|--scale X \"y\" is no number; expected one such as 0.5|phanluong sample"
            })
    void wrongUsageIsToldInOneLineWithTheWayToHelp(String typed, String vietnamese, String english, String command) {
        wrongUsage(typed, vietnamese, english, command);
    }
}
