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

/** Makes the key of a home that is to be filled. */
@Command(name = "new", mixinStandardHelpOptions = true)
final class KeyNewCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options;

    @Mixin
    private KeyOption key;

    @Mixin
    private AnswerOptions answers;

    @Override
    public Integer call() {
        HomeKey place = key.of(options.home());
        String id = place.make().id();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("key", id);
        values.put("file", place.file().toString());
        answers.print(new Answer(
                List.of(new Text(
                        "Đã tạo khóa " + id + " tại " + place.file() + "; hãy giữ một bản sao ở nơi an toàn",
                        "Made key " + id + " at " + place.file() + "; keep a copy of it in a safe place")),
                values));
        return CommandLine.ExitCode.OK;
    }
}
