/**
 * Times the real programs as separate processes beside the bare libraries they stand on, in one run on one machine, so
 * that the ratios mean something even where the seconds do not.
 */
package phanluong.jobs.bench;
