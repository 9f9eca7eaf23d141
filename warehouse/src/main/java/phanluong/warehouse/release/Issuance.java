package phanluong.warehouse.release;

import java.time.Instant;

/**
 * That the figures of a release left the office: {@code issuances/<release>.json}. From then on people compare with them.
 *
 * @param release the number of the release
 * @param at when, {@code by} whom, {@code why}: which document or table went out
 */
public record Issuance(int release, Instant at, String by, String why) {}
