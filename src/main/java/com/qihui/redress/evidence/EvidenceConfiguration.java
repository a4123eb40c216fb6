package com.qihui.redress.evidence;

import com.qihui.redress.evidence.store.FileStore;
import com.qihui.redress.evidence.store.FolderStore;
import com.qihui.redress.evidence.store.S3Store;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EvidenceSettings.class, FileSettings.class})
class EvidenceConfiguration {

    private final Path folder;

    EvidenceConfiguration(@Value("${redress.data}") Path data) {
        this.folder = data.resolve("evidence").toAbsolutePath();
    }

    /** On the volume of the files kept, so that they are renamed into place. */
    @Bean
    Incoming incoming() {
        return new Incoming(folder.resolve("incoming"));
    }

    @Bean
    @ConditionalOnProperty(name = "redress.evidence.store", havingValue = "files")
    FileStore folderStore() {
        return new FolderStore(folder);
    }

    /** Its keys come from where the S3 client looks for them: the environment, a file, a role. */
    @Bean
    @ConditionalOnProperty(name = "redress.evidence.store", havingValue = "s3")
    FileStore s3Store(FileSettings settings) {
        FileSettings.S3 s3 = settings.s3();
        if (s3 == null || s3.bucket().isBlank()) {
            throw new IllegalStateException("redress.evidence.s3.bucket is not set");
        }
        return new S3Store(
                s3.endpoint(),
                s3.region(),
                s3.bucket(),
                DefaultCredentialsProvider.builder().build());
    }
}
