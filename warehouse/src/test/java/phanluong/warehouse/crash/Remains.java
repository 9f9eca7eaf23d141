package phanluong.warehouse.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import phanluong.warehouse.files.Sha256;

/**
 * What is left on a disk.
 *
 * @param content every file's bytes by its path without the first slash, parents first; null for a folder
 */
public record Remains(Map<String, byte[]> content) {
    /** What becomes of bytes that were written and not forced. */
    private enum Unforced {
        KEPT,
        LOST,
        ZEROS,
        HALF
    }

    /** What the next process sees after a process was killed: everything that was done. */
    public static Remains afterKill(CrashDisk disk) {
        return of(disk, change -> true, Unforced.KEPT);
    }

    /**
     * What a disk may hold after a power cut, each possibility once. Names that were not forced: all lost, all kept,
     * kept in one folder only, one kept alone, one lost alone, and {@code draws} random choices, all with the bytes
     * that were not forced lost; all kept also with those bytes turned to zeros and with half of them.
     */
    public static List<Remains> afterPowerCut(CrashDisk disk, int draws, Random random) {
        synchronized (disk) {
            List<Remains> all = new ArrayList<>();
            all.add(of(disk, change -> false, Unforced.LOST));
            for (Unforced unforced : Unforced.values()) {
                all.add(of(disk, change -> true, unforced));
            }
            Set<CrashDisk.Node> folders = Collections.newSetFromMap(new IdentityHashMap<>());
            for (CrashDisk.Change change : disk.pending) {
                folders.add(change.to() == null ? change.from() : change.to());
                all.add(of(disk, other -> other == change, Unforced.LOST));
                all.add(of(disk, other -> other != change, Unforced.LOST));
            }
            folders.forEach(folder -> all.add(of(disk, change -> change.touches(folder), Unforced.LOST)));
            for (int draw = 0; draw < (disk.pending.isEmpty() ? 0 : draws); draw++) {
                Map<CrashDisk.Change, Boolean> kept = new IdentityHashMap<>();
                disk.pending.forEach(change -> kept.put(change, random.nextBoolean()));
                all.add(of(disk, kept::get, Unforced.LOST));
            }
            return all;
        }
    }

    private static Remains of(CrashDisk disk, Predicate<CrashDisk.Change> isKept, Unforced unforced) {
        synchronized (disk) {
            Map<CrashDisk.Node, Map<String, CrashDisk.Node>> names = new IdentityHashMap<>();
            for (CrashDisk.Change change : disk.pending) {
                if (isKept.test(change)) {
                    change.applyTo(
                            folder -> names.computeIfAbsent(folder, ignored -> new TreeMap<>(folder.forcedNames)));
                }
            }
            Map<String, byte[]> content = new TreeMap<>();
            collect(disk.root, "", names, unforced, content);
            return new Remains(content);
        }
    }

    private static void collect(
            CrashDisk.Node folder,
            String path,
            Map<CrashDisk.Node, Map<String, CrashDisk.Node>> names,
            Unforced unforced,
            Map<String, byte[]> content) {
        names.getOrDefault(folder, folder.forcedNames).forEach((name, node) -> {
            content.put(path + name, node.isFolder ? null : bytes(node, unforced));
            collect(node, path + name + "/", names, unforced, content);
        });
    }

    private static byte[] bytes(CrashDisk.Node file, Unforced unforced) {
        if (file.bytes == file.forced) {
            return file.bytes;
        }
        return switch (unforced) {
            case KEPT -> file.bytes;
            case LOST -> file.forced == null ? new byte[0] : file.forced;
            case ZEROS -> new byte[file.bytes.length];
            case HALF -> Arrays.copyOf(file.bytes, file.bytes.length / 2);
        };
    }

    /** The same for two remains that differ in nothing but random parts of names. */
    public String fingerprint() {
        StringBuilder all = new StringBuilder();
        content.forEach((path, bytes) -> all.append(path.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "*"))
                .append(bytes == null ? " folder" : " " + Sha256.of(bytes))
                .append('\n'));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes them into an empty folder of the plain file system. */
    public void unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> entry : content.entrySet()) {
            Path path = folder.resolve(entry.getKey());
            if (entry.getValue() == null) {
                Files.createDirectory(path);
            } else {
                Files.write(path, entry.getValue());
            }
        }
    }
}
