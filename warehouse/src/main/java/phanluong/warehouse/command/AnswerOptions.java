package phanluong.warehouse.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** In which form a command answers, and where its words go; the same for every command. */
public final class AnswerOptions {
    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.answer")
    private Answer.Format format;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    public void print(Answer answer) {
        answer.print(format, command.commandLine().getOut());
    }

    public Answer.Format format() {
        return format;
    }

    /** What is being done while the answer is not there yet. */
    public Progress progress() {
        return new Progress(command.commandLine().getErr());
    }
}
