package phanluong.reports.cli;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.command.HelpContract;
import picocli.CommandLine;

class HelpTest extends HelpContract {
    @Override
    protected CommandLine program() {
        return new CommandLine(ReportsProgram.class);
    }

    @Override
    protected String bundle() {
        return ReportsProgram.WORDS;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "indicators --frme x|không có tùy chọn --frme; gần giống: --frame|there is no option --frme; similar: --frame|phanluong indicators",
                "verify --home hdfs://x:1/h|--home DIR \"hdfs://x:1/h\": lệnh này chỉ đọc được thư mục trên máy; hãy lấy về trước: phanluong fetch --home hdfs://x:1/h --to DIR|--home DIR \"hdfs://x:1/h\": this command reads folders of this machine only; fetch it first: phanluong fetch --home hdfs://x:1/h --to DIR|phanluong verify",
                "nope|không hiểu \"nope\"|cannot understand \"nope\"|phanluong",
                "indicators --format xml|--format FORMAT \"xml\" không có; chọn một trong: text, csv, json|--format FORMAT \"xml\" is not known; expected one of: text, csv, json|phanluong indicators",
                "sql --as-of 31/12/2022|--as-of YYYY-MM-DD \"31/12/2022\" không phải ngày; viết dạng 2022-12-31|--as-of YYYY-MM-DD \"31/12/2022\" is no date; expected one such as 2022-12-31|phanluong sql",
                "build --release one|--release N \"one\" không phải số nguyên|--release N \"one\" is no whole number|phanluong build",
                "report annual|REVIEW \"annual\" không có; chọn một trong: midterm, final|REVIEW \"annual\" is not known; expected one of: midterm, final|phanluong report",
                "build --home|thiếu --home DIR|--home DIR is missing|phanluong build",
                "build --home a --home b|--home DIR được ghi nhiều lần|--home DIR is given more than once|phanluong build",
                "--verbose|không có tùy chọn --verbose; gần giống: --version|there is no option --verbose; similar: --version|phanluong"
            })
    void wrongUsageIsToldInOneLineWithTheWayToHelp(String typed, String vietnamese, String english, String command) {
        wrongUsage(typed, vietnamese, english, command);
    }
}
