package com.qihui.redress.api.complaint;

import static com.qihui.redress.api.complaint.Filing.about;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Scope;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.conversation.ContactParty;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.workflow.Desk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The recording of a talk is heard by the desk and by whom it spoke to (R14, R42, E27). */
@RedressTest
class RecordedTalksTests {

    @Autowired Clients clients;
    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    Client agent;
    Client merchant;
    Client complainants;
    String number;

    @BeforeEach
    void file() {
        Merchant own = desk.merchant("录音接口店");
        agent = clients.agent();
        merchant = clients.merchant(own.id());
        complainants = clients.with(Scope.COMPLAINTS_READ, Scope.COMPLAINTS_WRITE);
        number = clients.shop().file(about(own.name(), "AFTERSALES_DELAY").body()).number();
    }

    @Test
    void ofATalkWithTheComplainantTheMerchantFindsNoPieceNoFileAndNoLine() {
        String recording = recorded();
        assertThat(numbers(merchant)).contains(recording);

        log(ContactParty.COMPLAINANT, recording, null);

        assertThat(numbers(merchant)).isNotEmpty().doesNotContain(recording);
        merchant.get(content(recording)).expect(404);
        merchant.get(content(recording) + "?original=true").expect(404);
        assertThat(piecesInTimeline(merchant)).isNotEmpty().doesNotContain(recording);
        assertThat(correction(merchant, recording))
                .isEqualTo(correction(merchant, "99"))
                .isEqualTo(422);
    }

    @Test
    void whomTheDeskSpokeToHearsIt() {
        String withComplainant = recorded();
        String withMerchant = recorded();

        log(ContactParty.COMPLAINANT, withComplainant, null);
        log(ContactParty.MERCHANT, withMerchant, null);

        merchant.get(content(withMerchant)).expect(200);
        complainants.get(content(withComplainant)).expect(200);
        assertThat(piecesInTimeline(merchant)).contains(withMerchant);
    }

    @Test
    void ofATalkWithTheMerchantTheComplainantsClientFindsNothing() {
        String recording = recorded();

        log(ContactParty.MERCHANT, recording, null);

        assertThat(numbers(complainants)).isNotEmpty().doesNotContain(recording);
        assertThat(piecesInTimeline(complainants)).isNotEmpty().doesNotContain(recording);
        complainants.get(content(recording)).expect(404);
    }

    @Test
    void ofATalkWithSomebodyElseNeitherFindsAnything() {
        String recording = recorded();

        log(ContactParty.OTHER, recording, null);

        merchant.get(content(recording)).expect(404);
        complainants.get(content(recording)).expect(404);
    }

    @Test
    void theDeskAndItsOwnClientsHearThemAll() {
        String recording = recorded();

        log(ContactParty.MERCHANT, recording, null);

        agent.get(content(recording) + "?original=true").expect(200);
        clients.shop().get(content(recording)).expect(200);
        assertThat(piecesInTimeline(agent)).contains(recording);
    }

    @Test
    void aCorrectionOfACorrectionThatNamesAnotherPartyHidesWhatTheFirstEntryRecorded() {
        String recording = recorded();
        String first = log(ContactParty.MERCHANT, recording, null);
        String second = log(ContactParty.MERCHANT, null, first);
        merchant.get(content(recording)).expect(200);

        log(ContactParty.COMPLAINANT, null, second);

        merchant.get(content(recording)).expect(404);
    }

    @Test
    void whatAMerchantGaveItselfItKeepsSeeing() {
        String own = recordedBy(merchant);

        log(ContactParty.COMPLAINANT, own, null);

        merchant.get(content(own)).expect(200);
        complainants.get(content(own)).expect(200);
    }

    @Test
    void theNumberOfAHiddenProofIsNotToldToTheMerchantWhosePromiseItProves() {
        String recording = recorded();
        log(ContactParty.COMPLAINANT, recording, null);
        String promise = promisedBy(merchant);

        agent.post(
                        path("/promises/" + promise + "/keeping"),
                        Map.of("piece", Integer.valueOf(recording)))
                .expect(200);

        assertThat(agent.get(path("/promises")).text("items/0/proofPiece")).isEqualTo(recording);
        assertThat(merchant.get(path("/promises")).at("items/0/proofPiece").isNull()).isTrue();
        assertThat(merchant.complaint(number).at("promises/0/proofPiece").isNull()).isTrue();
    }

    @Test
    void whatCorrectsAHiddenRecordingIsHiddenToo() {
        String recording = recorded();
        log(ContactParty.COMPLAINANT, recording, null);

        String better = correcting(agent, recording);
        String best = correcting(agent, better);

        assertThat(numbers(agent)).contains(better, best);
        assertThat(numbers(merchant)).isNotEmpty().doesNotContain(recording, better, best);
        assertThat(piecesInTimeline(merchant)).isNotEmpty().doesNotContain(better, best);
        merchant.get(content(best)).expect(404);
    }

    @Test
    void whatAMerchantAddedToWhatWasHiddenLaterTellsNoNumberOfIt() {
        String recording = recorded();
        String own = correcting(merchant, recording);

        log(ContactParty.COMPLAINANT, recording, null);

        assertThat(piece(agent, own).path("corrects").asText()).isEqualTo(recording);
        assertThat(piece(merchant, own).path("corrects").isNull()).isTrue();
    }

    @Test
    void whoReadsForTheComplainantIsToldOfNoHiddenProofAndCorrectsNone() {
        String recording = recorded();
        log(ContactParty.MERCHANT, recording, null);
        String promise = promisedBy(agent);
        Map<String, Integer> proof = Map.of("piece", Integer.valueOf(recording));

        complainants.post(path("/promises/" + promise + "/keeping"), proof).expect(422);
        agent.post(path("/promises/" + promise + "/keeping"), proof).expect(200);

        assertThat(complainants.get(path("/promises")).at("items/0/proofPiece").isNull()).isTrue();
        assertThat(complainants.complaint(number).at("promises/0/proofPiece").isNull()).isTrue();
        assertThat(kept(agent).path("piece").asText()).isEqualTo(recording);
        assertThat(kept(complainants).path("promise").asText()).isEqualTo("补发");
        assertThat(kept(complainants).has("piece")).isFalse();
        assertThat(correction(complainants, recording))
                .isEqualTo(correction(complainants, "99"))
                .isEqualTo(422);
    }

    @Test
    void theBundleOfWhoReadsForTheComplainantHoldsNoneOfThem() throws IOException {
        String recording = recorded();
        log(ContactParty.MERCHANT, recording, null);

        assertThat(bundled(complainants)).isNotEmpty().noneMatch(path -> path.endsWith(".mp4"));
        assertThat(bundled(clients.shop())).anyMatch(path -> path.endsWith(".mp4"));
        assertThat(bundled(agent)).anyMatch(path -> path.endsWith(".mp4"));
    }

    private List<String> bundled(Client reader) throws IOException {
        byte[] zip = reader.get(path("/dossier")).expect(200).response().getContentAsByteArray();
        List<String> paths = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                paths.add(next.getName());
            }
        }
        return paths;
    }

    @Test
    void whatIsOnlyAnnouncedRecordsNoTalk() {
        String announced =
                complainants
                        .post(
                                path("/evidence"),
                                Map.of("kind", "COMMUNICATION_RECORD", "form", "录音"))
                        .expect(201)
                        .text("id");

        assertThat(agent.post(path("/contacts"), told(ContactParty.MERCHANT, announced)).errors())
                .containsExactly("recordingPiece no_such_entry");
    }

    @Test
    void aMerchantsFileCompletesNothingThatTheComplainantAnnounced() {
        String announced =
                complainants
                        .post(
                                path("/evidence"),
                                Map.of("kind", "COMMUNICATION_RECORD", "desc", "和客服的聊天"))
                        .expect(201)
                        .text("id");

        Answer merchants =
                merchant.upload(
                                number,
                                Map.of("kind", "COMMUNICATION_RECORD"),
                                Map.of("call.mp4", Media.film()))
                        .expect(201);
        Answer complainantsOwn =
                complainants
                        .upload(
                                number,
                                Map.of("kind", "COMMUNICATION_RECORD"),
                                Map.of("chat.png", Media.png()))
                        .expect(201);

        assertThat(merchants.at("corrects").isNull()).isTrue();
        assertThat(merchants.at("desc").isNull()).isTrue();
        assertThat(complainantsOwn.text("corrects")).isEqualTo(announced);
        assertThat(complainantsOwn.text("desc")).isEqualTo("和客服的聊天");
    }

    private String promisedBy(Client who) {
        String inTwoHours = clock.instant().plusSeconds(7_200).toString();
        return who.post(path("/promises"), Map.of("text", "补发", "dueAt", inTwoHours))
                .expect(201)
                .text("id");
    }

    private JsonNode kept(Client reader) {
        return reader.get(path("/timeline")).expect(200).list("items").stream()
                .filter(one -> one.get("type").asText().equals("PROMISE_KEPT"))
                .findFirst()
                .orElseThrow()
                .get("data");
    }

    private JsonNode piece(Client reader, String id) {
        return reader.get(path("/evidence")).expect(200).list("items").stream()
                .filter(one -> one.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String correcting(Client who, String piece) {
        return who.upload(
                        number,
                        Map.of("kind", "COMMUNICATION_RECORD", "form", "录音", "corrects", piece),
                        Map.of("call.mp4", Media.film()))
                .expect(201)
                .text("id");
    }

    private String recorded() {
        return recordedBy(agent);
    }

    private String recordedBy(Client who) {
        return who.upload(
                        number,
                        Map.of("kind", "COMMUNICATION_RECORD", "form", "录音"),
                        Map.of("call.mp4", Media.film()))
                .expect(201)
                .text("id");
    }

    private String log(ContactParty party, @Nullable String recording, @Nullable String corrected) {
        Map<String, Object> told = told(party, recording);
        if (corrected != null) {
            told.put("corrects", Long.valueOf(corrected));
        }
        return agent.post(path("/contacts"), told).expect(201).text("id");
    }

    private static Map<String, Object> told(ContactParty party, @Nullable String recording) {
        Map<String, Object> told = new HashMap<>();
        told.put("means", "CALL");
        told.put("party", party);
        told.put("said", "通话内容");
        if (recording != null) {
            told.put("recordingPiece", Integer.valueOf(recording));
            told.put("notice", "GIVEN");
        }
        return told;
    }

    private int correction(Client who, String piece) {
        return who.upload(
                        number,
                        Map.of("kind", "OTHER", "corrects", piece),
                        Map.of("a.png", Media.png()))
                .response()
                .getStatus();
    }

    private List<String> numbers(Client reader) {
        return reader.get(path("/evidence")).expect(200).list("items").stream()
                .map(one -> one.get("id").asText())
                .toList();
    }

    private List<String> piecesInTimeline(Client reader) {
        return reader.get(path("/timeline")).expect(200).list("items").stream()
                .filter(one -> one.get("type").asText().equals("EVIDENCE_ADDED"))
                .flatMap(one -> one.get("data").findValuesAsText("no").stream())
                .toList();
    }

    private String content(String piece) {
        return path("/evidence/" + piece + "/content");
    }

    private String path(String rest) {
        return "/complaints/" + number + rest;
    }
}
