package phanluong.reports.bench;

import java.util.function.Supplier;
import phanluong.warehouse.words.Text;

/** A piece of the statistics of a review, from series in memory to results in memory. */
record Part(String id, Text name, Supplier<?> work) {}
