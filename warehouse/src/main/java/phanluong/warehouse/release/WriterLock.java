package phanluong.warehouse.release;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Durable;

/**
 * The right to write to a home, which one process has at a time: whoever publishes a release or removes anything holds
 * it. Readers need none. A process that dies gives it back.
 */
public final class WriterLock implements Closeable {
    private static final long PAUSE_MILLIS = 50;
    private final FileChannel channel;
    private final FileLock lock;

    private WriterLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws Refusal when another command is writing */
    public static WriterLock take(Home home) throws IOException {
        Durable.createFolders(home.root());
        FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel);
        if (lock == null) {
            channel.close();
            throw new Refusal(
                    "Một lệnh khác đang ghi vào " + home.root() + ": hãy chờ lệnh đó xong",
                    "Another command is writing to " + home.root() + ": wait until it has finished");
        }
        return new WriterLock(channel, lock);
    }

    /**
     * @param patience how long to wait for another command
     * @throws Refusal when it is still writing then
     */
    public static WriterLock take(Home home, Duration patience) throws IOException {
        Instant end = Instant.now().plus(patience);
        while (true) {
            try {
                return take(home);
            } catch (Refusal e) {
                if (!Instant.now().isBefore(end)) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /**
     * To be asked before a release is published. On a shared file system the right lapses when a process has stood still
     * for long, and then another may have it.
     *
     * @throws Refusal when it is no longer ours
     */
    public void confirm() {
        if (!lock.isValid()) {
            throw new Refusal(
                    "Quyền ghi đã hết hạn khi lệnh này bị dừng lâu, và có thể lệnh khác đang ghi: hãy chạy lại",
                    "The right to write has lapsed while this command stood still, and another may be writing: run it again");
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
