package phanluong.jobs.marked;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import phanluong.jobs.batch.Delivery;
import phanluong.jobs.delivery.DeliveredCells;
import phanluong.warehouse.check.CheckCatalogue;
import phanluong.warehouse.files.Durable;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.words.Text;

/**
 * Answers to senders: for every delivery with faults its own workbook, marked; for a text, and for a workbook that cannot be
 * marked, the list of faults. They hold what the sender wrote, pupils too, and their names do not.
 */
public final class Returns {
    /** Beyond this a spreadsheet program is no place to look for faults. */
    private static final int MOST_ROWS = 20_000;

    private final Path folder;
    private final Faults faults;

    /**
     * @param folder below which the answers lie, by day of receipt
     * @param checks what to do about a fault
     */
    public Returns(Home home, Optional<Path> folder, CheckCatalogue checks) {
        this.folder = folder.orElse(home.returned());
        this.faults = new Faults(home, checks);
    }

    /**
     * The answer to one delivery.
     *
     * @param why why there is a list only; empty when the workbook itself is marked, and for a text
     */
    public record Returned(List<Path> files, Optional<Text> why) {}

    /** Writes the answer unless it is there; empty when there is nothing to say. */
    public Optional<Returned> answer(Delivery delivery, Batch batch) throws IOException {
        if (!Faults.has(batch)) {
            return Optional.empty();
        }
        Path day = folder.resolve(batch.received().toString());
        Path marked = day.resolve("loi_" + batch.id() + ".xlsx");
        Path list = day.resolve("danh-sach-loi_" + batch.id() + ".csv");
        Path table = day.resolve("danh-sach-loi_" + batch.id() + ".xlsx");
        boolean workbook = DeliveredCells.sheet(delivery.file()) >= 0;
        Optional<Text> why = workbook ? whyNot(batch) : Optional.empty();
        if (Files.exists(marked)) {
            return Optional.of(new Returned(List.of(marked), Optional.empty()));
        }
        if (Files.exists(list) && Files.exists(table)) {
            return Optional.of(new Returned(List.of(list, table), workbook ? why.or(() -> Optional.of(UNUSUAL)) : why));
        }
        Path bytes = delivery.file().source().path();
        if (!Sha256.of(bytes).equals(batch.delivery())) {
            return Optional.empty();
        }
        Answer answer = new Answer(batch, delivery.reading().form().title().vi(), faults.of(delivery, batch, bytes));
        Files.createDirectories(day);
        if (workbook && why.isEmpty()) {
            try {
                byte[] workbookBytes = MarkedWorkbook.of(bytes, DeliveredCells.sheet(delivery.file()), answer);
                write(marked, to -> to.write(workbookBytes));
                return Optional.of(new Returned(List.of(marked), Optional.empty()));
            } catch (IllegalArgumentException
                    | IndexOutOfBoundsException
                    | java.nio.charset.CharacterCodingException e) {
                why = Optional.of(UNUSUAL);
            }
        }
        List<Path> files = new ArrayList<>();
        write(list, to -> FaultList.csv(answer, to));
        files.add(list);
        byte[] sheet = FaultList.xlsx(answer, MOST_ROWS);
        write(table, to -> to.write(sheet));
        files.add(table);
        return Optional.of(new Returned(files, why));
    }

    private static final Text UNUSUAL = new Text(
            "bảng tính có cấu trúc khác thường nên không đánh dấu được, chỉ có danh sách lỗi",
            "the workbook is built unusually and cannot be marked; there is a list of its faults");

    private static Optional<Text> whyNot(Batch batch) {
        return batch.rows().read() <= MOST_ROWS
                ? Optional.empty()
                : Optional.of(new Text(
                        "bảng tính có hơn " + MOST_ROWS + " dòng nên không đánh dấu, chỉ có danh sách lỗi",
                        "the workbook has more than " + MOST_ROWS
                                + " rows and is not marked; there is a list of its faults"));
    }

    private interface Content {
        void write(OutputStream to) throws IOException;
    }

    private static void write(Path file, Content content) throws IOException {
        Path beside = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            content.write(Channels.newOutputStream(channel));
            channel.force(true);
        }
        Durable.move(beside, file);
    }
}
