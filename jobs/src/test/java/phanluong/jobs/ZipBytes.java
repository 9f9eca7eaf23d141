package phanluong.jobs;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A ZIP archive written byte by byte, so that it can lie wherever an archive can. */
final class ZipBytes {
    private final List<Entry> entries = new ArrayList<>();
    private byte[] before = {};
    private byte[] after = {};

    /**
     * One part.
     *
     * @param localName what stands before its data; the directory says {@code name}
     * @param packed the data as they lie in the archive
     * @param size what archive and directory say of the inflated size
     * @param sameDataAs index of the part whose data the directory points to; -1 for its own
     */
    record Entry(
            String name, String localName, byte[] packed, long size, long crc, int method, int flags, int sameDataAs) {
        static Entry of(String name, byte[] data) {
            CRC32 crc = new CRC32();
            crc.update(data);
            return new Entry(name, name, deflated(data), data.length, crc.getValue(), 8, 0, -1);
        }

        /** A part of {@code start}, {@code chunk} so many times over, and {@code end}, never held whole. */
        static Entry repeated(String name, String start, String chunk, int times, String end) {
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
            CRC32 crc = new CRC32();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int at = -1; at <= times; at++) {
                byte[] piece = (at < 0 ? start : at < times ? chunk.replace("#", Integer.toString(at)) : end)
                        .getBytes(StandardCharsets.UTF_8);
                size += piece.length;
                crc.update(piece);
                deflater.setInput(piece);
                while (!deflater.needsInput()) {
                    packed.write(buffer, 0, deflater.deflate(buffer));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            deflater.end();
            return new Entry(name, name, packed.toByteArray(), size, crc.getValue(), 8, 0, -1);
        }

        Entry size(long lie) {
            return new Entry(name, localName, packed, lie, crc, method, flags, sameDataAs);
        }

        Entry crc(long lie) {
            return new Entry(name, localName, packed, size, lie, method, flags, sameDataAs);
        }

        Entry localName(String lie) {
            return new Entry(name, lie, packed, size, crc, method, flags, sameDataAs);
        }

        Entry flags(int lie) {
            return new Entry(name, localName, packed, size, crc, method, lie, sameDataAs);
        }

        Entry method(int lie) {
            return new Entry(name, localName, packed, size, crc, lie, flags, sameDataAs);
        }

        Entry packed(byte[] data) {
            return new Entry(name, localName, data, size, crc, method, flags, sameDataAs);
        }

        Entry dataOf(int index) {
            return new Entry(name, localName, packed, size, crc, method, flags, index);
        }
    }

    ZipBytes add(Entry entry) {
        entries.add(entry);
        return this;
    }

    ZipBytes add(String name, String text) {
        return add(Entry.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    ZipBytes change(String name, UnaryOperator<Entry> change) {
        entries.replaceAll(entry -> entry.name().equals(name) ? change.apply(entry) : entry);
        return this;
    }

    ZipBytes before(byte[] bytes) {
        before = bytes;
        return this;
    }

    ZipBytes after(byte[] bytes) {
        after = bytes;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.writeBytes(before);
        long[] offsets = new long[entries.size()];
        for (int at = 0; at < offsets.length; at++) {
            Entry entry = entries.get(at);
            if (entry.sameDataAs() >= 0) {
                offsets[at] = offsets[entry.sameDataAs()];
                continue;
            }
            offsets[at] = archive.size();
            byte[] name = entry.localName().getBytes(StandardCharsets.UTF_8);
            archive.writeBytes(little(30)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) (entry.flags() | 1 << 11))
                    .putShort((short) entry.method())
                    .putInt(0)
                    .putInt((int) entry.crc())
                    .putInt(entry.packed().length)
                    .putInt((int) entry.size())
                    .putShort((short) name.length)
                    .putShort((short) 0)
                    .array());
            archive.writeBytes(name);
            archive.writeBytes(entry.packed());
        }
        int directory = archive.size();
        for (int at = 0; at < offsets.length; at++) {
            Entry entry = entries.get(at);
            byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
            archive.writeBytes(little(46)
                    .putInt(0x02014b50)
                    .putInt(20 << 16 | 20)
                    .putShort((short) (entry.flags() | 1 << 11))
                    .putShort((short) entry.method())
                    .putInt(0)
                    .putInt((int) entry.crc())
                    .putInt(entry.packed().length)
                    .putInt((int) entry.size())
                    .putShort((short) name.length)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(0)
                    .putInt((int) offsets[at])
                    .array());
            archive.writeBytes(name);
        }
        archive.writeBytes(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(archive.size() - directory)
                .putInt(directory)
                .putShort((short) 0)
                .array());
        archive.writeBytes(after);
        return archive.toByteArray();
    }

    static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
