package phanluong.jobs.hdfs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.fs.PathIsNotEmptyDirectoryException;
import org.apache.hadoop.ipc.RemoteException;
import org.apache.hadoop.security.AccessControlException;

/** Hadoop's faults as {@link java.nio.file.Files} names them. */
final class Faults {
    private Faults() {}

    static FileSystemException at(HdfsPath path, IOException fault) {
        if (fault instanceof FileSystemException named) {
            return named;
        }
        IOException told = fault instanceof RemoteException remote ? remote.unwrapRemoteException() : fault;
        FileSystemException named = named(path.toString(), told);
        named.initCause(fault);
        return named;
    }

    private static FileSystemException named(String path, IOException told) {
        if (told instanceof FileNotFoundException) {
            return new NoSuchFileException(path);
        }
        if (told instanceof org.apache.hadoop.fs.FileAlreadyExistsException) {
            return new FileAlreadyExistsException(path);
        }
        if (told instanceof PathIsNotEmptyDirectoryException) {
            return new DirectoryNotEmptyException(path);
        }
        if (told instanceof AccessControlException) {
            return new AccessDeniedException(path);
        }
        // What follows the first line is the stack trace of the other machine.
        String reason = String.valueOf(told.getMessage()).lines().findFirst().orElse("");
        return new FileSystemException(path, null, reason);
    }
}
