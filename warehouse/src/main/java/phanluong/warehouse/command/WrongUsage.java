package phanluong.warehouse.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One line about a command line that cannot be understood; picocli itself speaks English only. */
final class WrongUsage {
    private WrongUsage() {}

    static Text of(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (fault instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            String names = missing.getMissing().stream().map(WrongUsage::name).collect(Collectors.joining(", "));
            return new Text("thiếu " + names, names + " is missing");
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return new Text(
                    name(twice.getOverwritten()) + " được ghi nhiều lần",
                    name(twice.getOverwritten()) + " is given more than once");
        }
        if (fault.getArgSpec() != null && fault.getValue() != null) {
            return unfit(fault.getArgSpec(), fault.getValue());
        }
        return fault.getCommandLine().getSubcommands().isEmpty()
                ? new Text(fault.getMessage(), fault.getMessage())
                : new Text("thiếu tên lệnh", "a command is missing");
    }

    private static Text unmatched(UnmatchedArgumentException fault) {
        String found = fault.isUnknownOption() ? fault.getUnmatched().get(0) : String.join(" ", fault.getUnmatched());
        List<String> near = fault.getSuggestions();
        String vietnamese = near.isEmpty() ? "" : "; gần giống: " + String.join(", ", near);
        String english = near.isEmpty() ? "" : "; similar: " + String.join(", ", near);
        return fault.isUnknownOption()
                ? new Text("không có tùy chọn " + found + vietnamese, "there is no option " + found + english)
                : new Text(
                        "không hiểu \"" + found + "\"" + vietnamese, "cannot understand \"" + found + "\"" + english);
    }

    private static Text unfit(ArgSpec where, String found) {
        String given = name(where) + " \"" + found + "\"";
        if (found.matches("hdfs://.*")) {
            return new Text(
                    given + ": lệnh này chỉ đọc được thư mục trên máy; hãy lấy về trước: phanluong fetch --home "
                            + found + " --to DIR",
                    given + ": this command reads folders of this machine only; fetch it first: phanluong fetch --home "
                            + found + " --to DIR");
        }
        List<String> admitted = new ArrayList<>();
        if (where.completionCandidates() != null) {
            where.completionCandidates().forEach(value -> admitted.add(value.toLowerCase(Locale.ROOT)));
        }
        if (!admitted.isEmpty()) {
            String values = String.join(", ", admitted);
            return new Text(
                    given + " không có; chọn một trong: " + values,
                    given + " is not known; expected one of: " + values);
        }
        return switch (where.type().getSimpleName()) {
            case "LocalDate" ->
                new Text(
                        given + " không phải ngày; viết dạng 2022-12-31",
                        given + " is no date; expected one such as 2022-12-31");
            case "int", "Integer", "long", "Long" ->
                new Text(given + " không phải số nguyên", given + " is no whole number");
            case "double", "Double" ->
                new Text(given + " không phải số; viết dạng 0.5", given + " is no number; expected one such as 0.5");
            default -> new Text(given + " không dùng được", given + " cannot be used");
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel())
                : argument.paramLabel();
    }
}
