package com.qihui.redress.evidence;

import com.qihui.redress.evidence.store.FileStore;
import com.qihui.redress.evidence.store.FolderStore;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
