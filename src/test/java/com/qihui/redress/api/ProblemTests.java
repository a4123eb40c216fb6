package com.qihui.redress.api;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.account.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RedressTest
class ProblemTests {

    @Autowired MockMvc mvc;
    @Autowired People people;

    String token;

    @BeforeEach
    void haveAToken() {
        token = people.token(Scope.COMPLAINTS_WRITE);
    }

    @Test
    void tellsWhereJsonBreaks() throws Exception {
        send("{\"name\": \"a\",\n  \"amount\": }")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:redress:problem:malformed"))
                .andExpect(jsonPath("$.errors[0].code").value("malformed_json"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("第 2 行")))
                .andExpect(content().string(not(containsString("redress.api"))));
    }

    @Test
    void asksForABodyThatIsMissing() throws Exception {
        send("").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].code").value("body_required"));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() throws Exception {
        send("""
                        {"name": "longer than ten", "amount": "much",
                         "part": {"kind": "STONE", "at": "yesterday"},
                         "parts": [{"kind": "PEAR"}, {"kind": {"a": [1]}}, {}]}
                        """)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(
                        jsonPath(
                                "$.errors[*].field",
                                containsInAnyOrder(
                                        "name",
                                        "amount",
                                        "part.kind",
                                        "part.at",
                                        "parts",
                                        "parts[1].kind",
                                        "parts[2].kind")))
                .andExpect(
                        jsonPath(
                                "$.errors[*].code",
                                containsInAnyOrder(
                                        "too_long",
                                        "not_a_number",
                                        "not_one_of",
                                        "not_a_time",
                                        "too_many",
                                        "not_one_of",
                                        "required")))
                .andExpect(
                        jsonPath("$.errors[?(@.field == 'part.kind')].message")
                                .value("应为以下之一：APPLE, PEAR"))
                .andExpect(jsonPath("$.errors[?(@.field == 'name')].message").value("不得超过 10 个字符"));
    }

    @Test
    void answersInEnglishWhoAsksForIt() throws Exception {
        mvc.perform(post("/api/v1/probe/x").header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string(HttpHeaders.CONTENT_LANGUAGE, "en"))
                .andExpect(jsonPath("$.title").value("Not authenticated"));

        mvc.perform(post("/api/v1/probe/x").header(HttpHeaders.ACCEPT_LANGUAGE, "fr"))
                .andExpect(jsonPath("$.title").value("未通过身份验证"));
    }

    @Test
    void knowsNothingAtOtherAddresses() throws Exception {
        call(get("/api/v1/nothing"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:redress:problem:not-found"))
                .andExpect(jsonPath("$.instance").value("/api/v1/nothing"));
    }

    @Test
    void saysWhichMethodsAnAddressTakes() throws Exception {
        call(get("/api/v1/probe"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string(HttpHeaders.ALLOW, "POST"))
                .andExpect(jsonPath("$.title").value("请求方法不受支持"));
    }

    @Test
    void takesJsonAndAnswersJson() throws Exception {
        call(post("/api/v1/probe").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.status").value(415));
        call(post("/api/v1/probe")
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.IMAGE_PNG)
                        .content(
                                "{\"name\":\"a\",\"amount\":1,\"part\":{\"kind\":\"PEAR\"},\"parts\":[]}"))
                .andExpect(status().isNotAcceptable())
                .andExpect(jsonPath("$.status").value(406));
    }

    @Test
    void tellsTheVersionAConflictIsWith() throws Exception {
        call(get("/api/v1/probe/conflict"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.currentVersion").value(7))
                .andExpect(jsonPath("$.errors[0].code").value("changed_meanwhile"));
    }

    @Test
    void asksForARequiredPrecondition() throws Exception {
        call(post("/api/v1/probe/precondition"))
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.detail").value(containsString("If-Match")));
    }

    @Test
    void namesParametersThatAreMissingOrOfAnotherKind() throws Exception {
        call(get("/api/v1/probe/7/numbered"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("mark"))
                .andExpect(jsonPath("$.errors[0].code").value("required"));
        call(get("/api/v1/probe/seven/numbered?mark=x"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("not_a_number"));
    }

    @Test
    void tellsNothingOfItsInsideWhenItFails() throws Exception {
        call(get("/api/v1/probe/fault"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.reference", notNullValue()))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                not(containsString("select")),
                                                not(containsString("Exception")))));
    }

    private ResultActions send(String body) throws Exception {
        return call(post("/api/v1/probe").contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions call(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }
}
