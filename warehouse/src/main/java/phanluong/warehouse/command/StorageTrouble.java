package phanluong.warehouse.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;
import phanluong.warehouse.words.Text;

/** A place that cannot be read or written: not our fault and not a wrong file, but something that the user can mend. */
final class StorageTrouble {
    private static final String FULL = "No space left on device";

    private StorageTrouble() {}

    /** The first trouble with a file among the causes of a fault; empty when there is none. */
    static Optional<Text> find(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSystemException trouble) {
                return Optional.of(words(trouble));
            }
            // Channels tell what happened and not where.
            if (cause instanceof IOException && FULL.equals(cause.getMessage())) {
                return Optional.of(full());
            }
            if (cause instanceof ReadOnlyFileSystemException) {
                return Optional.of(new Text("ổ đĩa chỉ cho đọc", "the disk is read-only"));
            }
        }
        return Optional.empty();
    }

    private static Text words(FileSystemException trouble) {
        Text why = why(trouble);
        return new Text(
                "Không đọc hoặc ghi được " + trouble.getFile() + ": " + why.vi(),
                "Cannot read or write " + trouble.getFile() + ": " + why.en());
    }

    private static Text why(FileSystemException trouble) {
        if (trouble instanceof AccessDeniedException) {
            return new Text("không có quyền", "no permission");
        }
        if (trouble instanceof NoSuchFileException) {
            return new Text("không có tệp hay thư mục này", "there is no such file or folder");
        }
        if (FULL.equals(trouble.getReason())) {
            return full();
        }
        String reason = trouble.getReason() == null ? trouble.getClass().getSimpleName() : trouble.getReason();
        return new Text(reason, reason);
    }

    private static Text full() {
        return new Text(
                "ổ đĩa đã đầy; những gì đã công bố vẫn còn nguyên, hãy dọn chỗ rồi chạy lại",
                "the disk is full; what was published is as it was, make room and run again");
    }
}
