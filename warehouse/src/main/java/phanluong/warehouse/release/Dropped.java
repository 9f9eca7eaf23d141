package phanluong.warehouse.release;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A release that is no longer kept: its number stays taken, and whoever asks for it is told.
 *
 * @param asOf the day whose knowledge it was
 * @param on the day on which it was dropped, {@code by} whom and {@code why}
 */
public record Dropped(int number, LocalDate asOf, Instant publishedAt, LocalDate on, String by, String why) {}
