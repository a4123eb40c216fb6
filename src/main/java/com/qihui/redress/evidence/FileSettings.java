package com.qihui.redress.evidence;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * {@code redress.evidence}: what an administrator may set about files.
 *
 * @param store {@code files} or {@code s3}
 * @param maxFile how large one file may be
 * @param maxTicket how large all files of a complaint may be together
 * @param taken which families of files are taken
 */
@ConfigurationProperties("redress.evidence")
record FileSettings(
        String store, DataSize maxFile, DataSize maxTicket, Set<FileType.Family> taken) {

    FileLimits limits() {
        return new FileLimits(maxFile.toBytes(), maxTicket.toBytes(), Set.copyOf(taken));
    }
}
