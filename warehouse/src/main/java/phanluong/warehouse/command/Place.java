package phanluong.warehouse.command;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import phanluong.warehouse.files.Places;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A path as people write it, or a URI of another file system ({@code hdfs://host:port/folder}). */
public final class Place implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
        if (!text.matches("[a-z][a-z0-9+.-]+://.*")) {
            return Path.of(text);
        }
        try {
            return Places.of(URI.create(text));
        } catch (FileSystemNotFoundException | IllegalArgumentException e) {
            throw new TypeConversionException("expected a place that this program can reach but was '" + text + "'");
        }
    }
}
