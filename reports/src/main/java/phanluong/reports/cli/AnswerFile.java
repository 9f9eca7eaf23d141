package phanluong.reports.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import phanluong.reports.workbench.OutputFile;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.words.Text;

/** Where an answer goes: to a file that the user names, else to the console. */
final class AnswerFile {
    private AnswerFile() {}

    /** @throws Refusal when the file is a folder, or stands in none */
    static void write(byte[] answer, Optional<Path> file, PrintWriter console) {
        if (file.isEmpty()) {
            console.print(new String(answer, StandardCharsets.UTF_8));
        } else {
            Path out = file.get();
            if (Files.isDirectory(out)
                    || !Files.isDirectory(out.toAbsolutePath().getParent())) {
                throw new Refusal(
                        "--out \"" + out + "\": cần tên một tệp trong thư mục có sẵn",
                        "--out \"" + out + "\": expected the name of a file in a folder that exists");
            }
            OutputFile.write(out, draft -> Files.write(draft, answer));
            console.println(new Text("Đã ghi ", "Written: ").in(Program.language()) + out);
        }
        console.flush();
    }
}
