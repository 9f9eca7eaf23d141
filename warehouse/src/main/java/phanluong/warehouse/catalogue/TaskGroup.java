package phanluong.warehouse.catalogue;

import phanluong.warehouse.words.Text;

/** A group of tasks of the plan; a section of every review. */
public record TaskGroup(String code, String letter, Text name) {}
