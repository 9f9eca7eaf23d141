package phanluong.reports.document.model;

/** One piece of a body or an annex. The package description tells how to add a kind. */
public sealed interface Block permits Heading, Prose, Table, Chart {}
