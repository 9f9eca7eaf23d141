package phanluong.reports.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import phanluong.warehouse.command.Answer;
import phanluong.warehouse.command.AnswerOptions;
import phanluong.warehouse.command.HomeOptions;
import phanluong.warehouse.command.KeyOption;
import phanluong.warehouse.privacy.HomeKey;
import phanluong.warehouse.words.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether the key is there, whole, closed to others, and the one under which the home was filled. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class KeyCheckCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options;

    @Mixin
    private KeyOption key;

    @Mixin
    private AnswerOptions answers;

    @Override
    public Integer call() {
        HomeKey place = key.of(options.home());
        String id = place.open().id();
        boolean named = place.expected().isPresent();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("key", id);
        values.put("file", place.file().toString());
        values.put("ofThisHome", named);
        answers.print(new Answer(
                List.of(new Text(
                        "Khóa " + id + " tại " + place.file()
                                + (named
                                        ? " là khóa của thư mục dữ liệu này"
                                        : "; thư mục dữ liệu này chưa dùng khóa nào"),
                        "Key " + id + " at " + place.file()
                                + (named ? " is the key of this home" : "; this home has no key yet"))),
                values));
        return CommandLine.ExitCode.OK;
    }
}
