/**
 * Did it work: difference in differences with inference for few clusters, and tests by every assignment that could have been.
 *
 * <p>Everything is about one coefficient of a linear model, {@link phanluong.warehouse.statistics.experiment.Coefficient}; each
 * method reads it and gives an {@link phanluong.warehouse.statistics.experiment.Inference}. Rows are sorted before anything is
 * added up, so their order changes no byte of a result.
 */
package phanluong.warehouse.statistics.experiment;
