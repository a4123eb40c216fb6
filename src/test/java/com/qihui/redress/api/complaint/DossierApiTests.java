package com.qihui.redress.api.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.workflow.Desk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@RedressTest
class DossierApiTests {

    @Autowired Clients clients;
    @Autowired Desk desk;

    Merchant own;
    String path;
    String number;

    @BeforeEach
    void file() {
        own = desk.merchant("证据包里的店");
        number = clients.shop().file(Filing.about(own.name(), "AFTERSALES_DELAY").body()).number();
        path = "/complaints/" + number + "/dossier";
    }

    @Test
    void handsOutAZipNamedAfterTheComplaint() throws IOException {
        Answer answer = clients.shop().get(path).expect(200);

        assertThat(answer.header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/zip");
        assertThat(answer.header(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"dossier-" + number + ".zip\"");
        assertThat(answer.header(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(names(answer)).contains("index.pdf", "chain.json").endsWith("SHA256SUMS");
    }

    @Test
    void handsTheSameToTheDesk() {
        byte[] shops = clients.shop().get(path).expect(200).response().getContentAsByteArray();
        byte[] desks = clients.agent().get(path).expect(200).response().getContentAsByteArray();

        assertThat(desks).isEqualTo(shops);
    }

    @Test
    void tellsAStrangerNothingAndRefusesTheMerchant() {
        Client stranger = clients.merchant(desk.merchant("别人家的店").id());
        Client merchant = clients.merchant(own.id());

        stranger.get(path).expect(404);
        merchant.get(path).expect(403);
        clients.shop().get("/complaints/C20990101-000001/dossier").expect(404);
    }

    private static List<String> names(Answer answer) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(
                        new ByteArrayInputStream(answer.response().getContentAsByteArray()))) {
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                names.add(next.getName());
            }
        }
        return names;
    }
}
