package com.qihui.redress.api;

import static com.qihui.redress.api.complaint.Filing.about;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Scope;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.workflow.Desk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What somebody learns of what is not theirs: nothing. */
@RedressTest
class StrangerTests {

    @Autowired Clients clients;
    @Autowired Desk desk;

    Client shop;
    Merchant asked;
    String number;
    String task;

    @BeforeEach
    void file() {
        asked = desk.merchant("被投诉的店");
        shop = clients.shop();
        number = shop.file(about(asked.name(), "AFTERSALES_DELAY").body()).number();
        task = shop.task(number, "answerComplaint");
    }

    @Test
    void findsNothingOfAnotherMerchants() {
        Client stranger = clients.merchant(desk.merchant("好奇的店").id());

        for (var call : calls(EnumSet.allOf(Scope.class))) {
            stranger.call(call).expect(404);
        }
        assertThat(stranger.get("/complaints?q=" + number).expect(200).list("items")).isEmpty();
        assertThat(stranger.get("/tasks").expect(200).list("items")).isEmpty();
    }

    @Test
    void learnsNothingOfATaskThatIsDone() {
        Client own = clients.merchant(asked.id());
        Map<String, ?> contest = Map.of("outcome", "CONTEST", "fields", Map.of("answer", "否"));
        own.complete(number, "answerComplaint", contest);

        own.post("/tasks/" + task + "/completion", contest).expect(409);
        clients.merchant(desk.merchant("好奇的店").id())
                .post("/tasks/" + task + "/completion", contest)
                .expect(404);
    }

    @Test
    void doesNothingWithoutTheScopeForIt() {
        for (Scope needed : Scope.values()) {
            Client lacking =
                    clients.with(EnumSet.complementOf(EnumSet.of(needed)).toArray(Scope[]::new));
            for (var call : calls(EnumSet.of(needed))) {
                lacking.call(call).expect(403);
            }
        }
    }

    @Test
    void doesNothingWithoutAToken() {
        for (var call : calls(EnumSet.allOf(Scope.class))) {
            clients.by("rdr_guessed").call(call).expect(401);
        }
    }

    @Test
    void neverTellsAMerchantHowToReachTheComplainant() {
        Client own = clients.merchant(asked.id());
        Answer seen = own.complaint(number);
        Answer full = shop.complaint(number);

        assertThat(full.text("complainant/phone")).matches("1990\\d{7}");
        assertThat(seen.text("complainant/phone")).matches("199\\*{4}\\d{4}");
        assertThat(seen.text("complainant/name")).isEqualTo("测**");
        for (String path : List.of("", "/timeline", "/messages", "/evidence")) {
            assertThat(own.get("/complaints/" + number + path).expect(200).text())
                    .doesNotContain(full.text("complainant/phone"));
        }
    }

    /** Every call there is on this complaint, of those that need one of these scopes. */
    private List<MockHttpServletRequestBuilder> calls(EnumSet<Scope> scopes) {
        List<MockHttpServletRequestBuilder> calls = new ArrayList<>();
        if (scopes.contains(Scope.COMPLAINTS_READ)) {
            for (String path :
                    List.of(
                            "",
                            "/timeline",
                            "/messages",
                            "/evidence",
                            "/evidence/1/content",
                            "/evidence/1/content?original=true",
                            "/dossier",
                            "/requests",
                            "/deadlines/RESOLUTION")) {
                calls.add(get("/complaints/" + number + path));
            }
        }
        if (scopes.contains(Scope.COMPLAINTS_WRITE)) {
            calls.add(post("/complaints/" + number + "/decision", "{\"accepted\": true}"));
            calls.add(post("/complaints/" + number + "/reopening", "{\"reason\": \"x\"}"));
            calls.add(post("/complaints/" + number + "/messages", "{\"body\": \"x\"}"));
            calls.add(post("/complaints/" + number + "/evidence", "{\"kind\": \"OTHER\"}"));
            calls.add(
                    post("/complaints/" + number + "/evidence", "--x--")
                            .contentType("multipart/form-data; boundary=x"));
        }
        if (scopes.contains(Scope.TASKS_WORK)) {
            calls.add(get("/tasks?complaint=" + number));
            calls.add(get("/tasks/" + task));
            calls.add(post("/complaints/" + number + "/requests", "{\"question\": \"x\"}"));
            calls.add(post("/tasks/" + task + "/claim", ""));
            calls.add(post("/tasks/" + task + "/release", ""));
            calls.add(post("/tasks/" + task + "/completion", "{\"outcome\": \"CONTEST\"}"));
        }
        return calls;
    }

    private static MockHttpServletRequestBuilder get(String path) {
        return MockMvcRequestBuilders.get("/api/v1" + path);
    }

    private static MockHttpServletRequestBuilder post(String path, String body) {
        return MockMvcRequestBuilders.post("/api/v1" + path)
                .header(HttpHeaders.IF_MATCH, "*")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
