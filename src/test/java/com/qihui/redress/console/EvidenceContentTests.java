package com.qihui.redress.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@RedressTest
class EvidenceContentTests {

    @Autowired MockMvc mvc;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired EvidenceFiles files;

    Merchant asked;
    byte[] photo;
    String address;

    @BeforeEach
    void handInAPhoto() throws Exception {
        asked = desk.merchant("看得见证据的店");
        photo = Media.photo();
        Ticket ticket = desk.file(Complaints.about(asked.name(), Category.AFTERSALES_DELAY));
        EvidencePiece piece =
                customers
                        .addEvidence(
                                ticket,
                                List.of(
                                        NewPiece.withFile(
                                                Complaints.paymentProof(),
                                                files.receive(
                                                        new ByteArrayInputStream(photo), "a.jpg"),
                                                "付款.jpg")),
                                Complaints.SHOP)
                        .get(0);
        address = "/" + EvidenceContent.address(ticket.number(), piece);
    }

    @Test
    void showsTheFileOfAPieceToWhoeverIsSignedInAtTheDesk() throws Exception {
        byte[] shown =
                read(people.agent("GOODS"), "")
                        .andExpect(status().isOk())
                        .andExpect(content().contentType("image/jpeg"))
                        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                        .andExpect(
                                header().string(
                                                "Content-Security-Policy",
                                                allOf(
                                                        startsWith("sandbox; "),
                                                        containsString("frame-ancestors 'self'"))))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();

        assertThat(Media.betrays(shown)).isFalse();
        read(people.manager(), "?original=true").andExpect(content().bytes(photo));
    }

    @Test
    void showsAMerchantItsOwnWithoutTheOriginal() throws Exception {
        Account own = people.merchant(asked.id());

        read(own, "").andExpect(status().isOk());
        read(own, "?original=true").andExpect(status().isForbidden());
    }

    @Test
    void showsAStrangerNothing() throws Exception {
        Account stranger = people.merchant(desk.merchant("好奇的店").id());

        read(stranger, "").andExpect(status().isNotFound()).andExpect(content().string(""));
        read(stranger, "?original=true").andExpect(status().isNotFound());
        mvc.perform(get(address)).andExpect(redirectedUrlPattern("**/sign-in"));
    }

    @Test
    void findsNothingWhereThereIsNoFile() throws Exception {
        Account agent = people.agent("GOODS");

        mvc.perform(
                        get(address.replaceAll("\\d+$", "1"))
                                .with(authentication(people.session(agent))))
                .andExpect(status().isNotFound());
        mvc.perform(
                        get(address.replaceAll("\\d+$", "77"))
                                .with(authentication(people.session(agent))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/files/C0/1").with(authentication(people.session(agent))))
                .andExpect(status().isNotFound());
    }

    private ResultActions read(Account reader, String query) throws Exception {
        return mvc.perform(get(address + query).with(authentication(people.session(reader))));
    }
}
