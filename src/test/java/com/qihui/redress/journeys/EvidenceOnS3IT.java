package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.dossier.Unpacked;
import com.qihui.redress.dossier.Unpacked.Verification;
import com.qihui.redress.evidence.store.S3Server;
import com.qihui.redress.evidence.store.S3Store;
import com.qihui.redress.shared.Hash;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The whole desk with its files on a server that speaks S3. */
class EvidenceOnS3IT {

    private static final String BUCKET = "redress-desk";

    @TempDir Path folder;

    @Test
    void keepsShowsAndBundlesEvidenceOnS3AndSaysWhenThatFails() throws Exception {
        try (S3Server server = S3Server.start(BUCKET);
                RunningDesk desk = desk(server).start();
                Browser agent = new Browser(desk)) {
            String number = new FileClerk(desk, "demo").file("测试用户812");
            Path bill = Proofs.picture(folder);
            agent.signIn("agent");
            agent.open("/tickets/" + number);
            agent.openTab("证据");
            agent.press("添加证据");
            agent.handIn(bill);
            agent.press("添加 1 件");
            agent.awaitPicture(".thumb img");
            agent.count("vaadin-dialog-overlay", 0);
            assertThat(folder.resolve("evidence").resolve("incoming")).isEmptyDirectory();
            assertThat(Files.list(folder.resolve("evidence"))).hasSize(1);

            agent.click(".thumb");
            agent.count("redress-image", 1);
            agent.key("Escape");
            agent.count(".panes", 0);
            Unpacked dossier = new Unpacked(dossier(desk, number), folder.resolve("dossier"));
            assertThat(dossier.verify()).extracting(Verification::ended).isEqualTo(0);
            assertThat(dossier.files().keySet()).anyMatch(file -> file.endsWith(".png"));

            try (S3Store store = store(server)) {
                store.remove(Hash.sha256(Files.readAllBytes(bill)));
            }
            agent.click("a.action-link");
            agent.see("的证据包没有下载完");
            agent.picture("dossier-failed");
        }
    }

    /** What is pasted while the dialog closes is handed in after all, in the next one. */
    @Test
    void losesNothingThatIsPastedWhileTheDialogCloses() throws Exception {
        try (RunningDesk desk = DemoDesk.in(folder).start();
                Browser agent = new Browser(desk)) {
            String number = new FileClerk(desk, "demo").file("测试用户813");
            agent.signIn("agent");
            agent.open("/tickets/" + number);
            agent.openTab("证据");
            agent.press("添加证据");
            agent.handIn(Proofs.picture(folder));
            agent.see("添加 1 件");

            agent.pressAndPaste("添加 1 件");

            agent.count(".thumb", 1);
            agent.see("添加 1 件");
            agent.press("添加 1 件");
            agent.count(".thumb", 2);
            agent.count("vaadin-dialog-overlay", 0);

            agent.press("添加证据");
            agent.count("vaadin-dialog-overlay", 1);
            agent.pressAndPaste("取消");
            agent.see("添加 1 件");
        }
    }

    private RunningDesk desk(S3Server server) {
        return new RunningDesk(
                folder,
                Map.of("AWS_ACCESS_KEY_ID", "key", "AWS_SECRET_ACCESS_KEY", "secret"),
                "--redress.evidence.store=s3",
                "--redress.evidence.s3.endpoint=" + server.endpoint(),
                "--redress.evidence.s3.bucket=" + BUCKET);
    }

    private static S3Store store(S3Server server) {
        return new S3Store(
                URI.create(server.endpoint()),
                "us-east-1",
                BUCKET,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
    }

    private static byte[] dossier(RunningDesk desk, String number) throws Exception {
        HttpRequest asked =
                HttpRequest.newBuilder(desk.uri("/api/v1/complaints/" + number + "/dossier"))
                        .header("Authorization", "Bearer demo")
                        .build();
        return HttpClient.newHttpClient()
                .send(asked, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }
}
