package com.qihui.redress.dossier;

import com.qihui.redress.shared.Hash;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/**
 * One file of a bundle.
 *
 * @param size in bytes
 * @param evidence whether it is a file that somebody handed in, which the desk keeps anyway
 */
public record Part(
        String path, String sha256, long size, boolean evidence, InputStreamSource content) {

    public static Part of(String path, byte[] content) {
        return new Part(
                path, Hash.sha256(content), content.length, false, new ByteArrayResource(content));
    }
}
