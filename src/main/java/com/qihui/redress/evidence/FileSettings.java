package com.qihui.redress.evidence;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code redress.evidence}: what an administrator may set about files.
 *
 * @param store {@code files} or {@code s3}
 * @param maxFile how large one file may be
 * @param maxTicket how large all files of a complaint may be together
 * @param taken which families of files are taken
 * @param s3 needed where the store is {@code s3}
 */
@ConfigurationProperties("redress.evidence")
record FileSettings(
        String store,
        DataSize maxFile,
        DataSize maxTicket,
        Set<FileType.Family> taken,
        @Nullable S3 s3) {

    /**
     * @param endpoint of a server of one's own; absent for Amazon's
     */
    record S3(
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String bucket) {}

    FileLimits limits() {
        return new FileLimits(maxFile.toBytes(), maxTicket.toBytes(), Set.copyOf(taken));
    }
}
