package phanluong.jobs.hdfs;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.AccessMode;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FsStatus;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.fs.permission.FsPermission;

/** What is asked of HDFS, with its faults in the words of {@link java.nio.file}. */
final class NameNode {
    private static final int BUFFER_BYTES = 1 << 16;
    private final FileSystem files;
    /** Renames over another file in one step, which {@link FileSystem} does not offer to the public. */
    private final FileContext names;

    private NameNode(FileSystem files, FileContext names) {
        this.files = files;
        this.names = names;
    }

    static NameNode at(URI uri) throws IOException {
        Configuration settings = new Configuration();
        return new NameNode(FileSystem.get(uri, settings), FileContext.getFileContext(uri, settings));
    }

    FileStatus status(HdfsPath path) throws IOException {
        try {
            return files.getFileStatus(path.hadoop());
        } catch (IOException e) {
            throw Faults.at(path, e);
        }
    }

    private boolean exists(HdfsPath path) throws IOException {
        try {
            status(path);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    FsStatus room(HdfsPath path) throws IOException {
        try {
            return files.getStatus(path.hadoop());
        } catch (IOException e) {
            throw Faults.at(path, e);
        }
    }

    void check(HdfsPath path, AccessMode... modes) throws IOException {
        status(path);
        try {
            for (AccessMode mode : modes) {
                files.access(
                        path.hadoop(),
                        switch (mode) {
                            case READ -> FsAction.READ;
                            case WRITE -> FsAction.WRITE;
                            case EXECUTE -> FsAction.EXECUTE;
                        });
            }
        } catch (IOException e) {
            throw Faults.at(path, e);
        }
    }

    List<String> names(HdfsPath folder) throws IOException {
        if (!status(folder).isDirectory()) {
            throw new NotDirectoryException(folder.toString());
        }
        try {
            List<String> found = new ArrayList<>();
            for (FileStatus entry : files.listStatus(folder.hadoop())) {
                found.add(entry.getPath().getName());
            }
            return found;
        } catch (IOException e) {
            throw Faults.at(folder, e);
        }
    }

    void makeFolder(HdfsPath folder) throws IOException {
        if (exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        if (folder.getParent() != null) {
            status(folder.getParent());
        }
        try {
            files.mkdirs(folder.hadoop());
        } catch (IOException e) {
            throw Faults.at(folder, e);
        }
    }

    void delete(HdfsPath path) throws IOException {
        try {
            if (!files.delete(path.hadoop(), false)) {
                throw new NoSuchFileException(path.toString());
            }
        } catch (IOException e) {
            throw Faults.at(path, e);
        }
    }

    void rename(HdfsPath from, HdfsPath to, boolean replacing) throws IOException {
        try {
            names.rename(from.hadoop(), to.hadoop(), replacing ? Rename.OVERWRITE : Rename.NONE);
        } catch (IOException e) {
            throw Faults.at(exists(from) ? to : from, e);
        }
    }

    /** To read from a file, to write a new one or one anew, or only to force or to lock what is there. */
    FileChannel open(HdfsPath path, Set<? extends OpenOption> options) throws IOException {
        boolean writes = options.contains(StandardOpenOption.WRITE);
        if (options.contains(StandardOpenOption.APPEND) || writes && options.contains(StandardOpenOption.READ)) {
            throw new UnsupportedOperationException("A file on HDFS is written once: " + path);
        }
        if (writes && options.contains(StandardOpenOption.CREATE_NEW)) {
            return new WritingChannel(create(path, EnumSet.of(CreateFlag.CREATE)), path);
        }
        if (writes && options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
            if (!options.contains(StandardOpenOption.CREATE)) {
                status(path);
            }
            return new WritingChannel(create(path, EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE)), path);
        }
        if (writes && options.contains(StandardOpenOption.CREATE)) {
            makeEmpty(path);
        }
        FileStatus status = status(path);
        if (writes || status.isDirectory()) {
            return new EntryChannel(this, path);
        }
        try {
            return new ReadingChannel(files.open(path.hadoop(), BUFFER_BYTES), status.getLen(), path);
        } catch (IOException e) {
            throw Faults.at(path, e);
        }
    }

    /** DataNodes force each block to their disks when it is closed. */
    private FSDataOutputStream create(HdfsPath path, EnumSet<CreateFlag> flags) throws IOException {
        flags.add(CreateFlag.SYNC_BLOCK);
        org.apache.hadoop.fs.Path file = path.hadoop();
        try {
            return files.createNonRecursive(
                    file,
                    FsPermission.getFileDefault(),
                    flags,
                    BUFFER_BYTES,
                    files.getDefaultReplication(file),
                    files.getDefaultBlockSize(file),
                    null);
        } catch (IOException e) {
            throw Faults.at(path, e);
        }
    }

    /** Makes an empty file unless there is one; while another holds the file open, Hadoop's create would wait for minutes. */
    private void makeEmpty(HdfsPath path) throws IOException {
        if (!exists(path)) {
            HdfsPath beside = (HdfsPath)
                    path.resolveSibling("." + path.getFileName() + "-" + java.util.UUID.randomUUID() + ".new");
            create(beside, EnumSet.of(CreateFlag.CREATE)).close();
            try {
                rename(beside, path, false);
            } catch (FileAlreadyExistsException e) {
                delete(beside);
            }
        }
    }

    FileSystem files() {
        return files;
    }
}
