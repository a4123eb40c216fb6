package com.qihui.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.evidence.store.FileStore;
import com.qihui.redress.evidence.store.FolderStore;
import com.qihui.redress.evidence.store.S3Store;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Which store a setting chooses. */
class EvidenceConfigurationTests {

    @TempDir static Path folder;

    private final ApplicationContextRunner desk =
            new ApplicationContextRunner()
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withPropertyValues("redress.data=" + folder)
                    .withUserConfiguration(EvidenceConfiguration.class);

    @Test
    void keepsFilesInAFolderUnlessToldOtherwise() {
        desk.run(
                context -> {
                    assertThat(context).hasSingleBean(FileStore.class);
                    assertThat(context.getBean(FileStore.class)).isInstanceOf(FolderStore.class);
                    FileLimits limits = context.getBean(FileSettings.class).limits();
                    assertThat(limits.maxFileWords()).isEqualTo("200 MB");
                    assertThat(limits.maxTicketWords()).isEqualTo("1 GB");
                });
    }

    @Test
    void keepsFilesInABucketWhenToldWhich() {
        desk.withPropertyValues(
                        "redress.evidence.store=s3",
                        "redress.evidence.s3.endpoint=http://127.0.0.1:1",
                        "redress.evidence.s3.bucket=evidence")
                .run(
                        context ->
                                assertThat(context.getBean(FileStore.class))
                                        .isInstanceOf(S3Store.class));
    }

    @Test
    void saysWhatIsMissingForABucket() {
        desk.withPropertyValues(
                        "redress.evidence.store=s3", "redress.evidence.s3.region=cn-north-1")
                .run(
                        context ->
                                assertThat(context.getStartupFailure())
                                        .rootCause()
                                        .hasMessage("redress.evidence.s3.bucket is not set"));
    }
}
