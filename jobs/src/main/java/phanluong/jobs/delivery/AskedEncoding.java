package phanluong.jobs.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An encoding that a person may ask for, by the name written on the command line. */
public enum AskedEncoding {
    UTF_8("utf-8", StandardCharsets.UTF_8.name()),
    UTF_16LE("utf-16le", StandardCharsets.UTF_16LE.name()),
    UTF_16BE("utf-16be", StandardCharsets.UTF_16BE.name()),
    TCVN3("tcvn3", "TCVN3"),
    VNI("vni", "VNI"),
    VISCII("viscii", "VISCII"),
    CP1258("cp1258", "CP1258");

    private final String word;
    private final String charset;

    AskedEncoding(String word, String charset) {
        this.word = word;
        this.charset = charset;
    }

    public static Optional<AskedEncoding> find(String word) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.word.equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String wordOf(String charset) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.charset.equals(charset))
                .findFirst()
                .orElseThrow()
                .word;
    }

    /** As the ledger names it. */
    String charset() {
        return charset;
    }

    @Override
    public String toString() {
        return word;
    }
}
