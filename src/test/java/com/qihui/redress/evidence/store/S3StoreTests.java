package com.qihui.redress.evidence.store;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Against a server that speaks S3, in a process of its own. */
class S3StoreTests extends FileStoreContract {

    private static final String BUCKET = "redress-evidence";

    private static S3Server server;

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start(BUCKET);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Override
    FileStore open(Path folder) {
        return new S3Store(
                URI.create(server.endpoint()),
                "us-east-1",
                BUCKET,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
    }
}
