/**
 * The demonstration province: deliveries that the units of Bình Phước would have sent, with invented schools and pupils,
 * planted trends and faults, and the truth about them. Nothing here uses code of the warehouse: of its resources only the
 * words of the forms and the rows of the catalogue are read, so that the truth can prove the warehouse right or wrong.
 */
package phanluong.jobs.sample;
