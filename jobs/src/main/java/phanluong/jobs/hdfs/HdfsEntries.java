package phanluong.jobs.hdfs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What lies in a folder. */
final class HdfsEntries implements DirectoryStream<Path> {
    private final List<Path> found = new ArrayList<>();

    HdfsEntries(List<String> names, Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
        for (String name : names) {
            Path path = folder.resolve(name);
            if (filter.accept(path)) {
                found.add(path);
            }
        }
    }

    @Override
    public Iterator<Path> iterator() {
        return found.iterator();
    }

    @Override
    public void close() {}
}
