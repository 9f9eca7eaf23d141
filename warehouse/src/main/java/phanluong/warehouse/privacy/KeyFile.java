package phanluong.warehouse.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Durable;

/**
 * A key on the disk: three lines of text, which only its owner may read (mode 0400).
 *
 * <pre>
 * phanluong-key 1
 * id 0123456789abcdef
 * material (64 hexadecimal digits)
 * </pre>
 */
final class KeyFile {
    private static final String FIRST_LINE = "phanluong-key 1";
    private static final String ID = "id ";
    private static final String MATERIAL = "material ";
    private static final Set<PosixFilePermission> OWNER_READS = EnumSet.of(PosixFilePermission.OWNER_READ);

    private KeyFile() {}

    /** @throws Refusal when the file is no key, is damaged, or may be read by others */
    static Key read(Path file) {
        try {
            refuseIfOthersRead(file);
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.size() != 3
                    || !lines.get(0).equals(FIRST_LINE)
                    || !lines.get(1).startsWith(ID)
                    || !lines.get(2).matches(MATERIAL + "[0-9a-f]{64}")) {
                throw noKey(file);
            }
            Key key = new Key(HexFormat.of().parseHex(lines.get(2).substring(MATERIAL.length())));
            if (!lines.get(1).equals(ID + key.id())) {
                throw new Refusal(
                        "Tệp khóa " + file + " bị hỏng: nội dung không khớp dấu nhận dạng ghi trong tệp",
                        "Key file " + file + " is damaged: its content does not match the fingerprint that it states");
            }
            return key;
        } catch (java.nio.charset.CharacterCodingException e) {
            throw noKey(file);
        } catch (IOException e) {
            throw new Refusal(
                    "Không đọc được tệp khóa " + file + ": " + e.getMessage(),
                    "Cannot read key file " + file + ": " + e.getMessage());
        }
    }

    private static Refusal noKey(Path file) {
        return new Refusal(
                "Tệp " + file + " không phải tệp khóa của phanluong", "File " + file + " is no key file of phanluong");
    }

    private static void refuseIfOthersRead(Path file) throws IOException {
        if (!isPosix(file)) {
            return;
        }
        Set<PosixFilePermission> given = EnumSet.noneOf(PosixFilePermission.class);
        given.addAll(Files.getPosixFilePermissions(file));
        given.removeAll(EnumSet.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
        if (!given.isEmpty()) {
            throw new Refusal(
                    "Người khác cũng mở được tệp khóa " + file + ": hãy chạy chmod 400 " + file,
                    "Others may open key file " + file + ": run chmod 400 " + file);
        }
    }

    /**
     * Writes a key into a new file, whole or not at all.
     *
     * @throws Refusal when there is such a file already: a key is never written over
     */
    static void write(Path file, Key key) throws IOException {
        if (Files.exists(file)) {
            throw new Refusal(
                    "Đã có tệp " + file + ": không ghi đè lên một khóa",
                    "There is a file " + file + ": a key is never written over");
        }
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        FileAttribute<?>[] rights = isPosix(beside.toAbsolutePath().getParent())
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_READS)}
                : new FileAttribute<?>[0];
        String text = FIRST_LINE + "\n" + ID + key.id() + "\n" + MATERIAL
                + HexFormat.of().formatHex(key.material()) + "\n";
        try (SeekableByteChannel channel = Files.newByteChannel(
                beside,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                rights)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        Durable.move(beside, file);
    }

    private static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
