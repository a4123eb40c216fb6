package com.qihui.redress.api.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.workflow.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

/** Dossiers for outside bodies by REST. */
@RedressTest
class MadeDossiersApiTests {

    private static final String REGULATOR = "?body=MARKET_REGULATION_12315";

    @Autowired Clients clients;
    @Autowired Desk desk;

    Merchant own;
    String path;
    String number;

    @BeforeEach
    void file() {
        own = desk.merchant("被投诉到外面的店");
        number = clients.shop().file(Filing.about(own.name(), "AFTERSALES_DELAY").body()).number();
        path = "/complaints/" + number + "/dossier";
    }

    @Test
    void makesOneForABodyAndHandsItOutAgainAsItWas() {
        Answer made = clients.shop().get(path + REGULATOR).expect(200);
        Answer again = clients.agent().get(path + REGULATOR).expect(200);
        Answer list = clients.agent().get(path + "s").expect(200);
        String id = list.list("items").get(0).get("id").asText();
        Answer pdf = clients.agent().get(path + "s/" + id + "?format=PDF").expect(200);

        byte[] zip = made.response().getContentAsByteArray();
        assertThat(made.header(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo(
                        "attachment; filename=\"complaint-market-regulation-12315-"
                                + number
                                + ".zip\"");
        assertThat(again.response().getContentAsByteArray()).isEqualTo(zip);
        assertThat(list.list("items")).hasSize(1);
        assertThat(list.list("items").get(0).get("sha256").asText()).isEqualTo(Hash.sha256(zip));
        assertThat(pdf.header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/pdf");
        assertThat(pdf.header(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
    }

    @Test
    void saysWhichBodyHasNoForm() {
        assertThat(clients.shop().get(path + "?body=NONE").expect(422).text()).contains("no_form");
        clients.shop().get(path + "?body=NOBODY").expect(422);
    }

    @Test
    void handsThePlatformsAnswerToItsOwnPeopleOnly() {
        String answer = path + REGULATOR + "&paper=ANSWER&format=DOCX";

        clients.shop().get(answer).expect(403);
        clients.agent().get(answer).expect(200);

        assertThat(clients.shop().get(path + "s").expect(200).list("items")).isEmpty();
    }

    @Test
    void tellsAStrangerNothingAndRefusesTheMerchant() {
        Client stranger = clients.merchant(desk.merchant("别人家的店").id());
        Client merchant = clients.merchant(own.id());
        clients.agent().get(path + REGULATOR).expect(200);
        String id =
                clients.agent().get(path + "s").expect(200).list("items").get(0).get("id").asText();

        for (String call : new String[] {path + REGULATOR, path + "s", path + "s/" + id}) {
            stranger.get(call).expect(404);
            merchant.get(call).expect(403);
        }
        String other =
                clients.shop().file(Filing.about(own.name(), "AFTERSALES_DELAY").body()).number();
        clients.agent().get("/complaints/" + other + "/dossiers/" + id).expect(404);
    }
}
