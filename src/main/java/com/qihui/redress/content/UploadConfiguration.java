package com.qihui.redress.content;

import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.FileLimits;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Parts of a request go to the disk as they come, whatever their size; memory holds none. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    /** For the fields that come with files. */
    static final long FIELDS = 1024 * 1024;

    @Bean
    MultipartConfigElement multipartConfigElement(EvidenceFiles files) {
        FileLimits limits = files.limits();
        return new MultipartConfigElement(
                folder(files.incomingFolder()).toString(),
                limits.maxFile(),
                limits.maxTicket() + FIELDS,
                0);
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }
}
