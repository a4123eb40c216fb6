package com.qihui.redress.submission;

import org.jspecify.annotations.Nullable;

/**
 * One file of a dossier that was made.
 *
 * @param size in bytes
 * @param key under which it is kept; null for a file of evidence, kept under its hash
 */
public record KeptPart(String path, String sha256, long size, @Nullable String key) {}
