package phanluong.warehouse.catalogue;

import phanluong.warehouse.words.Text;

/** Where a graduate went, in the order of documents; {@code vocational} ones lie in vocational education. */
public record Destination(String code, Text name, boolean vocational, int position) {}
