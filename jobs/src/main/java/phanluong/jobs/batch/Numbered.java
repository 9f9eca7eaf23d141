package phanluong.jobs.batch;

import java.nio.file.Path;
import phanluong.jobs.delivery.Inspected;

/** A reading of a file, the number by which its rows are known within the run, and where the bytes lie now. */
record Numbered(int number, Inspected file, Inspected.Reading reading, Path path) {}
