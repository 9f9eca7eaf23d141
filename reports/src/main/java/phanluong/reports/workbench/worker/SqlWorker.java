package phanluong.reports.workbench.worker;

import com.google.gson.Gson;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import phanluong.reports.workbench.db.DatabaseFault;
import phanluong.reports.workbench.db.FencedDatabase;
import phanluong.reports.workbench.db.RowReader;
import phanluong.reports.workbench.gate.SqlGate;
import phanluong.reports.workbench.message.Messages;
import phanluong.warehouse.Refusal;

/**
 * The process in which one question runs, and dies with it. Reads the question from its standard input, answers on
 * its standard output in {@link Frames}, and stops at once when the asking process goes away.
 */
final class SqlWorker {
    /** This process's own folder, made and normally deleted by whoever asked. */
    private static final File FOLDER = new File(System.getProperty("java.io.tmpdir"));

    private SqlWorker() {}

    /** The process's entry; takes no arguments. Exit code 0 whenever the last frame was sent. */
    public static void main(String[] arguments) throws IOException {
        Frames frames = new Frames(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err);
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Question question = new Gson().fromJson(asked.readLine(), Question.class);
        stopWithParent(asked);
        answer(question, frames);
        // Not exit: there is nothing left to close, and the watching thread reads on.
        Runtime.getRuntime().halt(0);
    }

    private static void answer(Question question, Frames frames) {
        Messages messages = new Messages(question.language());
        try (FencedDatabase database = FencedDatabase.open()) {
            deleteUnpackedLibrary();
            Set<String> tables = attach(database, question, messages);
            frames.started();
            database.fence(new SqlGate(messages, database::parsed).tablesOf(question.sql(), tables));
            database.ask(question.sql(), new RowReader(question.rowLimit(), frames));
        } catch (Refusal refusal) {
            frames.refused(refusal.getMessage());
        } catch (RowReader.WideCell cell) {
            frames.refused(messages.of("run.wideCell", cell.getMessage(), RowReader.WIDEST_CELL));
        } catch (DatabaseFault failure) {
            frames.refused(DatabaseMessage.of(failure, messages));
        } catch (OutOfMemoryError tooLarge) {
            frames.refused(messages.of("run.memory", FencedDatabase.MEMORY_MEGABYTES));
        }
    }

    private static Set<String> attach(FencedDatabase database, Question question, Messages messages) {
        try {
            return database.attach(Path.of(question.database()));
        } catch (DatabaseFault unreadable) {
            throw new Refusal(messages.of("published.unreadable", question.database(), unreadable.getMessage()));
        }
    }

    /** Once loaded, the library's file of some 60 MB may go (on Windows it stays until the folder is deleted), so that a kill leaves nothing. */
    private static void deleteUnpackedLibrary() {
        deleteFiles(name -> name.startsWith("libduckdb_java"));
    }

    private static void deleteFiles(Predicate<String> named) {
        File[] files = FOLDER.listFiles((folder, name) -> named.test(name));
        if (files != null) {
            for (File file : files) {
                file.delete();
            }
        }
    }

    private static void stopWithParent(BufferedReader asked) {
        Thread watch = new Thread(
                () -> {
                    try {
                        asked.transferTo(Writer.nullWriter());
                    } catch (IOException closed) {
                        // The same news as the end of the stream.
                    }
                    // Nobody else is left to tidy up.
                    deleteFiles(name -> true);
                    FOLDER.delete();
                    Runtime.getRuntime().halt(1);
                },
                "parent watch");
        watch.setDaemon(true);
        watch.start();
    }
}
