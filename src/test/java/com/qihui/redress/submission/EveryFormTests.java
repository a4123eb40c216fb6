package com.qihui.redress.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.api.Clients;
import com.qihui.redress.dossier.QuickPress;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.journeys.OpenCases;
import com.qihui.redress.submission.form.Forms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The forty examples in the form of every body, and in the platform's answer (R30, R34). */
@RedressTest
class EveryFormTests {

    private static final Actor AGENT =
            new Actor(Actor.Kind.AGENT, null, "某位客服", "1018", null, null);

    @Autowired Clients clients;
    @Autowired Submissions submissions;
    @Autowired Forms forms;

    private record Filled(JsonNode input, Draft draft) {}

    @Test
    void fillsInEveryFormOfEveryCase() throws IOException {
        List<Filled> all = fill();
        QuickPress press = new QuickPress(signs(all));

        for (Filled one : all) {
            String pdf =
                    FormText.ofPdf(
                            keep(
                                    one,
                                    "pdf",
                                    press.set(
                                            one.draft.form().html(),
                                            one.draft.form().title(),
                                            one.draft.about().all().asOf())));
            String docx =
                    FormText.ofDocx(
                            keep(one, "docx", forms.docx(one.draft.about(), one.draft.form())));
            for (String said : expected(one)) {
                assertThat(pdf).as(one.draft.form().name()).contains(FormText.tight(said));
                assertThat(docx).as(one.draft.form().name()).contains(FormText.tight(said));
            }
            assertThat(pdf + docx)
                    .as(one.draft.form().name())
                    .doesNotContain("submission.", "null", "某位客服", "??");
        }
        assertThat(all).hasSize(40 * (submissions.bodies().size() + 1));
    }

    private List<Filled> fill() {
        List<Filled> all = new ArrayList<>();
        for (JsonNode example : OpenCases.all()) {
            ObjectNode input = example.get("input").deepCopy();
            String number = clients.shop().file(input.put("channel", "TICKET")).number();
            submissions
                    .drafts(number, papers(), AGENT)
                    .forEach(draft -> all.add(new Filled(input, draft)));
        }
        return all;
    }

    private List<Paper> papers() {
        List<Paper> papers = new ArrayList<>();
        submissions.bodies().forEach(body -> papers.add(Paper.complaint(body)));
        papers.add(new Paper(Paper.Kind.ANSWER, Body.MARKET_REGULATION_12315));
        return papers;
    }

    /** What whoever reads the form must find in it, whatever body it is for. */
    private static List<String> expected(Filled one) {
        List<String> said = new ArrayList<>();
        said.add(one.draft.form().title());
        said.add(one.input.at("/complainant/name").asText());
        said.add(one.draft.about().all().ticket().number());
        one.input.get("demand").forEach(demand -> said.add(demand.get("text").asText()));
        one.draft
                .about()
                .all()
                .statement()
                .basis()
                .forEach(
                        clause -> {
                            said.add(clause.number());
                            said.add("第 " + clause.version() + " 版");
                        });
        one.draft.about().all().exhibits().stream()
                .flatMap(exhibit -> Stream.ofNullable(exhibit.original()))
                .forEach(
                        original -> {
                            said.add(original.sha256().substring(0, 32));
                            said.add(original.sha256().substring(32));
                        });
        one.draft.about().all().pieces().forEach(piece -> said.add("证据 " + piece.pieceNo()));
        for (JsonNode contact : one.input.get("contactLog")) {
            Stream.of("agentNo", "promise")
                    .map(contact::path)
                    .filter(JsonNode::isTextual)
                    .forEach(told -> said.add(told.asText()));
        }
        return said;
    }

    private static String signs(List<Filled> all) {
        StringBuilder signs = new StringBuilder();
        all.stream().map(one -> one.draft.form().html()).forEach(signs::append);
        for (char sign = ' '; sign < 0x7f; sign++) {
            signs.append(sign);
        }
        return signs.toString();
    }

    /** For whoever wants to look at them. */
    private static byte[] keep(Filled one, String ending, byte[] content) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "forms"));
        Files.write(
                folder.resolve(
                        one.draft.about().all().ticket().complainantName()
                                + "-"
                                + one.draft.form().name()
                                + "."
                                + ending),
                content);
        return content;
    }
}
