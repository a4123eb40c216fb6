package com.qihui.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.ContactMeans;
import com.qihui.redress.conversation.ContactParty;
import com.qihui.redress.conversation.LogContact;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.Promiser;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.conversation.RecordingNotice;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.work.EvidenceSight;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Every contact is on record: when, with whom, what was said and promised (R42, R14). */
@RedressTest
class ContactDeskTests {

    @Autowired Desk desk;
    @Autowired ContactDesk contacts;
    @Autowired Promises promises;
    @Autowired Deadlines deadlines;
    @Autowired Journal journal;
    @Autowired Evidence evidence;
    @Autowired EvidenceFiles files;
    @Autowired CustomerDesk customers;
    @Autowired EvidenceSight sight;
    @Autowired People people;
    @Autowired TravellingClock clock;

    private Merchant shop;
    private Actor agent;
    private Ticket ticket;

    @BeforeEach
    void aComplaint() {
        shop = desk.merchant("有联系小店");
        agent = people.agent("AFTERSALES").actor();
        ticket = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
    }

    @Test
    void merchantsAndComplainantsNeitherWriteNorReadIt() {
        Actor own = people.merchant(shop.id()).actor();
        Actor stranger = people.merchant(desk.merchant("隔壁联系小店").id()).actor();

        assertThatThrownBy(() -> contacts.log(ticket, call("您好"), own))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contacts.of(ticket, own))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contacts.of(ticket, Actor.COMPLAINANT))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contacts.of(ticket, stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesWhatCannotBe() {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        Ticket other = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
        long elsewhere = contacts.log(other, call("另一件"), agent).id();

        assertThatThrownBy(() -> contacts.log(ticket, call(" "), agent))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> contacts.log(ticket, at(tomorrow, "明天的电话"), agent))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> contacts.log(ticket, correcting(elsewhere), agent))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> contacts.log(ticket, recorded(99, RecordingNotice.GIVEN), agent))
                .isInstanceOf(RuleViolation.class);
        assertThat(contacts.of(ticket, agent)).isEmpty();
    }

    @Test
    void aRecordingNeedsAnAnswerToTheQuestionWhetherItWasAnnouncedAndIsNeverRefusedForIt() {
        int piece = 1;
        assertThatThrownBy(() -> contacts.log(ticket, recorded(piece, null), agent))
                .isInstanceOf(RuleViolation.class);

        Contact doubtful = contacts.log(ticket, recorded(piece, RecordingNotice.UNKNOWN), agent);
        Contact told = contacts.log(ticket, recorded(piece, RecordingNotice.GIVEN), agent);

        assertThat(doubtful.isDoubtfulRecording()).isTrue();
        assertThat(told.isDoubtfulRecording()).isFalse();
    }

    @Test
    void theRecordingBecomesAPieceOfEvidenceInTheSameBreath() throws IOException {
        NewPiece recording = recording();

        Contact logged =
                contacts.log(ticket, recorded(null, RecordingNotice.GIVEN), recording, agent);

        EvidencePiece piece =
                evidence.piece(ticket.id(), Objects.requireNonNull(logged.recordingPiece()));
        assertThat(piece.file()).isEqualTo(recording.file());
        assertThat(piece.addedBy()).isEqualTo(agent.name());
        assertThat(contacts.of(ticket, agent)).containsExactly(logged);
    }

    /** What the complainant announced is waited for still. */
    @Test
    void theRecordingIsNotTakenForTheRecordThatTheComplainantAnnounced() throws IOException {
        customers.addEvidence(
                ticket,
                List.of(NewPiece.announced(Complaints.piece(EvidenceKind.COMMUNICATION_RECORD))),
                Complaints.SHOP);

        Contact logged =
                contacts.log(ticket, recorded(null, RecordingNotice.GIVEN), recording(), agent);

        assertThat(evidence.piece(ticket.id(), Objects.requireNonNull(logged.recordingPiece())))
                .extracting(EvidencePiece::corrects)
                .isNull();
    }

    /** All or nothing: a talk that is refused leaves no recording behind. */
    @Test
    void ofATalkThatIsNotLoggedNoRecordingIsKept() throws IOException {
        NewPiece recording = recording();
        int before = evidence.of(ticket.id()).size();

        assertThatThrownBy(() -> contacts.log(ticket, recorded(null, null), recording, agent))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(
                        () ->
                                contacts.log(
                                        ticket,
                                        recorded(null, RecordingNotice.GIVEN),
                                        recording,
                                        people.merchant(shop.id()).actor()))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(evidence.of(ticket.id())).hasSize(before);
        assertThat(contacts.of(ticket, agent)).isEmpty();
    }

    @Test
    void whomTheTalkWasNotWithDoesNotFindItsRecording() throws IOException {
        Contact logged =
                contacts.log(ticket, recorded(null, RecordingNotice.GIVEN), recording(), agent);
        int piece = Objects.requireNonNull(logged.recordingPiece());

        assertThat(sight.numbers(ticket, Actor.Kind.COMPLAINANT)).contains(piece);
        assertThat(sight.numbers(ticket, Actor.Kind.AGENT)).contains(piece);
        assertThat(sight.numbers(ticket, Actor.Kind.MERCHANT)).isNotEmpty().doesNotContain(piece);
    }

    @Test
    void keepsWhenWithWhomAndWhatWasSaidAndPromisedInItsOwnTime() {
        Instant then = clock.instant().minus(Duration.ofMinutes(40));
        LogContact told =
                new LogContact(
                        ContactMeans.CALL,
                        ContactParty.COMPLAINANT,
                        then,
                        "张女士",
                        null,
                        "13900000001",
                        "答应24小时内退款",
                        null,
                        null,
                        null,
                        List.of(new MakePromise("24小时内退款", then.plus(Duration.ofHours(24)))));

        contacts.log(ticket, told, agent);

        Contact logged = contacts.of(ticket, agent).get(0);
        assertThat(logged.at()).isEqualTo(then);
        assertThat(logged.counterpart()).isEqualTo("张女士");
        assertThat(logged.said()).isEqualTo("答应24小时内退款");
        assertThat(logged.loggedBy()).isEqualTo(agent.name());
        assertThat(logged.loggedByNo()).isEqualTo(agent.agentNo());
        Promise promise = promises.of(ticket.id()).get(0);
        assertThat(promise.madeAt()).isEqualTo(then);
        assertThat(promise.madeBy()).isEqualTo(agent.agentNo());
        assertThat(promise.source()).isEqualTo(PromiseSource.CONTACT);
        assertThat(promise.sourceId()).isEqualTo(logged.id());
        assertThat(journal.of(ticket.id())).extracting("type").contains("CONTACT_LOGGED");
    }

    @Test
    void whatIsPromisedInATalkWithTheMerchantIsTheMerchantsPromise() {
        LogContact told =
                new LogContact(
                        ContactMeans.CALL,
                        ContactParty.MERCHANT,
                        null,
                        null,
                        "M-01",
                        null,
                        "商家说两小时内补发",
                        null,
                        null,
                        null,
                        List.of(
                                new MakePromise(
                                        "两小时内补发", clock.instant().plus(Duration.ofHours(2)))));

        contacts.log(ticket, told, agent);

        assertThat(promises.of(ticket.id()).get(0).promiser()).isEqualTo(Promiser.MERCHANT);
        assertThat(promises.of(ticket.id()).get(0).madeBy()).isEqualTo(shop.name());
    }

    /** All or nothing: a promise that cannot be made leaves no half of the talk behind. */
    @Test
    void nothingIsKeptWhereAPromiseIsRefused() {
        LogContact told =
                new LogContact(
                        ContactMeans.CHAT,
                        ContactParty.COMPLAINANT,
                        null,
                        null,
                        null,
                        null,
                        "昨天退款",
                        null,
                        null,
                        null,
                        List.of(
                                new MakePromise(
                                        "昨天退款", clock.instant().minus(Duration.ofDays(1)))));

        assertThatThrownBy(() -> contacts.log(ticket, told, agent))
                .isInstanceOf(RuleViolation.class);

        assertThat(contacts.of(ticket, agent)).isEmpty();
        assertThat(promises.of(ticket.id())).isEmpty();
    }

    @Test
    void aCorrectionFollowsAndTheFirstStays() {
        Contact first = contacts.log(ticket, call("答应24小时"), agent);

        Contact second = contacts.log(ticket, correcting(first.id()), agent);

        assertThat(contacts.of(ticket, agent)).containsExactly(first, second);
        assertThat(second.corrects()).isEqualTo(first.id());
        assertThat(journal.of(ticket.id())).extracting("type").contains("CONTACT_CORRECTED");
    }

    @Test
    void aTalkWithTheComplainantIsAnAnswerToThemAndOneWithTheMerchantIsNone() {
        contacts.log(
                ticket,
                new LogContact(
                        ContactMeans.CALL,
                        ContactParty.MERCHANT,
                        null,
                        null,
                        null,
                        null,
                        "催商家",
                        null,
                        null,
                        null,
                        List.of()),
                agent);
        assertThat(isFirstAnswerOwed()).isTrue();

        contacts.log(ticket, call("已说明进度"), agent);
        assertThat(isFirstAnswerOwed()).isFalse();
    }

    private boolean isFirstAnswerOwed() {
        return deadlines.of(ticket.id()).stream()
                .anyMatch(one -> one.kind() == ClockKind.FIRST_RESPONSE && one.isLive());
    }

    private static LogContact call(String said) {
        return told(null, said, null, null, null);
    }

    private static LogContact at(Instant at, String said) {
        return told(at, said, null, null, null);
    }

    private static LogContact correcting(long id) {
        return told(null, "答应的是48小时", null, null, id);
    }

    private static LogContact recorded(@Nullable Integer piece, @Nullable RecordingNotice notice) {
        return told(null, "有录音", piece, notice, null);
    }

    private NewPiece recording() throws IOException {
        return NewPiece.withFile(
                Complaints.piece(EvidenceKind.COMMUNICATION_RECORD),
                files.receive(new ByteArrayInputStream(Media.film()), "call.mp4"),
                "call.mp4");
    }

    private static LogContact told(
            @Nullable Instant at,
            String said,
            @Nullable Integer piece,
            @Nullable RecordingNotice notice,
            @Nullable Long corrects) {
        return new LogContact(
                ContactMeans.CALL,
                ContactParty.COMPLAINANT,
                at,
                null,
                null,
                null,
                said,
                piece,
                notice,
                corrects,
                List.of());
    }
}
