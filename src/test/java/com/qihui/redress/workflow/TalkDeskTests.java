package com.qihui.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.conversation.DirectTalks;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageFile;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.FileReferences;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.merchant.MerchantSight;
import com.qihui.redress.workflow.work.CaseTask;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Three threads and the notes, what follows a message, and the files that come with it (E27). */
@RedressTest
class TalkDeskTests {

    @Autowired Desk desk;
    @Autowired TalkDesk talk;
    @Autowired CustomerDesk customers;
    @Autowired Messages messages;
    @Autowired Deadlines deadlines;
    @Autowired DirectTalks direct;
    @Autowired MerchantSight sight;
    @Autowired Evidence evidence;
    @Autowired EvidenceFiles files;
    @Autowired List<FileReferences> references;
    @Autowired Journal journal;
    @Autowired People people;

    private Merchant shop;
    private Account agent;
    private Account seller;
    private Ticket ticket;

    @BeforeEach
    void aComplaintAboutAMerchant() {
        shop = desk.merchant("直聊小店");
        agent = people.agent("GOODS");
        seller = people.merchant(shop.id());
        ticket = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
    }

    @Test
    void thePartiesWriteToEachOtherOnlyWhileTheDeskLetsThem() {
        assertThatThrownBy(() -> between("能联系你吗", seller.actor()))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        closed -> assertThat(closed.code()).isEqualTo("direct_talk_closed"));

        talk.allowDirect(ticket.number(), true, agent.actor());
        between("请补发", Actor.COMPLAINANT);
        between("今天补发", seller.actor());
        talk.allowDirect(ticket.number(), false, agent.actor());

        assertThatThrownBy(() -> between("还在吗", Actor.COMPLAINANT)).isInstanceOf(Conflict.class);
        assertThat(bodies(Actor.COMPLAINANT)).containsExactly("请补发", "今天补发");
        assertThat(sight.messages(ticket)).extracting(Message::body).containsExactly("请补发", "今天补发");
        assertThat(types())
                .containsSubsequence(
                        "DIRECT_TALK_ALLOWED", "MESSAGE_SENT", "MESSAGE_SENT", "DIRECT_TALK_ENDED");
        assertThat(journal.of(ticket.id()))
                .filteredOn(line -> line.type().startsWith("DIRECT_TALK"))
                .extracting(JournalEntry::actor)
                .containsOnly(agent.displayName());
    }

    @Test
    void onlyTheDeskSwitchesItAndItReadsAlongWithoutSpeaking() {
        for (Actor stranger :
                List.of(
                        seller.actor(),
                        Actor.COMPLAINANT,
                        Complaints.SHOP,
                        people.admin().actor())) {
            assertThatThrownBy(() -> talk.allowDirect(ticket.number(), true, stranger))
                    .isInstanceOf(AccessDeniedException.class);
        }
        Actor other = people.merchant(desk.merchant("别家小店").id()).actor();
        assertThatThrownBy(() -> talk.allowDirect(ticket.number(), true, other))
                .isInstanceOf(NotFound.class);

        talk.allowDirect(ticket.number(), true, agent.actor());
        between("请补发", Actor.COMPLAINANT);

        assertThatThrownBy(() -> between("我来说", agent.actor()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> between("偷看", other)).isInstanceOf(NotFound.class);
        assertThat(bodies(agent.actor())).containsExactly("请补发");
    }

    @Test
    void nobodySpeaksInAThreadTheyDoNotRead() {
        for (Map.Entry<MessageThread, Actor> stranger :
                List.of(
                        Map.entry(MessageThread.COMPLAINANT, seller.actor()),
                        Map.entry(MessageThread.INTERNAL, seller.actor()),
                        Map.entry(MessageThread.MERCHANT, Actor.COMPLAINANT),
                        Map.entry(MessageThread.INTERNAL, Actor.COMPLAINANT))) {
            assertThatThrownBy(() -> say(stranger.getKey(), "冒充", stranger.getValue()))
                    .isInstanceOf(AccessDeniedException.class);
        }

        assertThat(bodies(agent.actor())).isEmpty();
    }

    /** E4: what the complainant cannot read is no answer to them. */
    @Test
    void onlyWordsToTheComplainantAreAResponse() {
        say(MessageThread.INTERNAL, "已联系商家", agent.actor());
        say(MessageThread.MERCHANT, "请尽快处理", agent.actor());
        assertThat(owesAResponse()).isTrue();

        say(MessageThread.COMPLAINANT, "已在处理", agent.actor());

        assertThat(owesAResponse()).isFalse();
    }

    @Test
    void switchedTwiceItIsOnRecordOnceAndWithNobodyThereIsNoTalk() {
        talk.allowDirect(ticket.number(), true, agent.actor());
        talk.allowDirect(ticket.number(), true, agent.actor());

        assertThat(Collections.frequency(types(), "DIRECT_TALK_ALLOWED")).isEqualTo(1);
        Ticket lone = desk.file(Complaints.withoutEvidence("没有登记的店"));
        assertThatThrownBy(() -> talk.allowDirect(lone.number(), true, agent.actor()))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        none -> assertThat(none.code()).isEqualTo("no_merchant_known"));
    }

    @Test
    void theMerchantReadsTheComplainantsWordsWithoutHowToReachThem() {
        talk.allowDirect(ticket.number(), true, agent.actor());
        customers.say(
                ticket,
                SayMessage.of(MessageThread.PARTIES, "TICKET", "打我19900000900，测试用户900")
                        .with(List.of(photo("测试用户900-19900000900.jpg"))),
                Actor.COMPLAINANT);

        Message read = sight.messages(ticket).get(0);

        assertThat(read.body()).doesNotContain("19900000900", "测试用户900");
        assertThat(read.isByComplainant()).isTrue();
        assertThat(read.sender()).isEmpty();
        assertThat(read.files().get(0).saveAs()).isEqualTo("file-1.jpg");
        assertThat(talk.file(ticket, read.id(), 1, seller.actor()).saveAs())
                .isEqualTo("file-1.jpg");
        assertThat(talk.file(ticket, read.id(), 1, agent.actor()).saveAs()).contains("测试用户900");
    }

    @Test
    void aCorrectionFollowsAndLeavesWhatWasSaid() {
        Message wrong = say(MessageThread.COMPLAINANT, "退款100元", agent.actor());

        Message right = correct(wrong, "退款10元", agent.actor());

        assertThat(right.corrects()).isEqualTo(wrong.id());
        assertThat(bodies(Actor.COMPLAINANT)).containsExactly("退款100元", "退款10元");
        assertThatThrownBy(() -> correct(wrong, "退款1元", agent.actor()))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        twice -> assertThat(twice.code()).isEqualTo("already_corrected"));
        assertThat(correct(right, "退款12元", agent.actor()).corrects()).isEqualTo(right.id());
    }

    @Test
    void nobodyCorrectsWhatAnotherSaidNorInAnotherThreadNorOfAnotherComplaint() {
        Message wrong = say(MessageThread.MERCHANT, "请答复", agent.actor());
        Message theirs = say(MessageThread.MERCHANT, "已发货", seller.actor());
        Ticket other = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));

        assertThatThrownBy(() -> correct(wrong, "x", people.agent("GOODS").actor()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> correct(theirs, "x", people.merchant(shop.id()).actor()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> correct(wrong, "x", seller.actor())).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                customers.say(
                                        ticket,
                                        SayMessage.of(MessageThread.INTERNAL, "TICKET", "x")
                                                .correcting(wrong.id()),
                                        agent.actor()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                customers.say(
                                        other,
                                        SayMessage.of(MessageThread.MERCHANT, "TICKET", "x")
                                                .correcting(wrong.id()),
                                        agent.actor()))
                .isInstanceOf(NotFound.class);
        assertThat(correct(theirs, "明天发货", seller.actor()).corrects()).isEqualTo(theirs.id());
    }

    @Test
    void aFileOfAMessageBecomesEvidenceOnceWithItsHash() {
        Message said = enclose(MessageThread.COMPLAINANT, Actor.COMPLAINANT);
        MessageFile file = said.files().get(0);
        int before = evidence.of(ticket.id()).size();

        EvidencePiece piece = talk.takeAsEvidence(ticket.number(), said.id(), 1, agent.actor());

        assertThat(evidence.of(ticket.id())).hasSize(before + 1).contains(piece);
        assertThat(piece.file()).isEqualTo(file.file());
        assertThat(piece.source()).isEqualTo("投诉人消息附件");
        assertThat(messages.one(ticket.id(), said.id(), agent.actor()).files().get(0).pieceNo())
                .isEqualTo(piece.pieceNo());
        assertThat(
                        journal.of(ticket.id()).stream()
                                .filter(line -> line.type().equals("EVIDENCE_ADDED"))
                                .map(JournalEntry::data))
                .anySatisfy(data -> assertThat(data).contains(file.file().sha256()));
        assertThat(journal.isIntact(ticket.id())).isTrue();
        assertThatThrownBy(() -> talk.takeAsEvidence(ticket.number(), said.id(), 1, agent.actor()))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        twice -> assertThat(twice.code()).isEqualTo("evidence_already"));
        assertThat(evidence.of(ticket.id())).hasSize(before + 1);
    }

    /** Both parties read evidence, and neither reads a note. */
    @Test
    void aFileOfANoteStaysWithinTheDesk() {
        Message note = enclose(MessageThread.INTERNAL, agent.actor());

        assertThatThrownBy(() -> talk.takeAsEvidence(ticket.number(), note.id(), 1, agent.actor()))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        internal -> assertThat(internal.code()).isEqualTo("note_is_internal"));
        for (Actor outsider : List.of(seller.actor(), Actor.COMPLAINANT, Complaints.SHOP)) {
            assertThatThrownBy(() -> talk.file(ticket, note.id(), 1, outsider))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(talk.file(ticket, note.id(), 1, agent.actor()).fileNo()).isEqualTo(1);
    }

    @Test
    void onlyTheDeskMakesEvidenceOfAFile() {
        Message said = enclose(MessageThread.MERCHANT, seller.actor());

        for (Actor outsider : List.of(seller.actor(), Actor.COMPLAINANT, Complaints.SHOP)) {
            assertThatThrownBy(() -> talk.takeAsEvidence(ticket.number(), said.id(), 1, outsider))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> talk.takeAsEvidence(ticket.number(), said.id(), 2, agent.actor()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatCameWithAMessageIsNotClearedAwayAndMoreThanTenIsTooMany() {
        Message said = enclose(MessageThread.COMPLAINANT, Actor.COMPLAINANT);
        String sha256 = said.files().get(0).file().sha256();

        Set<String> needed =
                references.stream()
                        .flatMap(one -> one.needed(List.of(sha256)).stream())
                        .collect(Collectors.toSet());

        assertThat(needed).containsExactly(sha256);
        assertThatThrownBy(
                        () ->
                                customers.say(
                                        ticket,
                                        SayMessage.of(MessageThread.COMPLAINANT, "TICKET", "x")
                                                .with(Collections.nCopies(11, photo("a.jpg"))),
                                        agent.actor()))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void withTheComplaintTheTalkIsClosed() {
        ticket = desk.file(Complaints.about(shop.name(), Category.ACCOUNT_ANOMALY));
        talk.allowDirect(ticket.number(), true, agent.actor());
        assertThat(direct.isOpen(desk.now(ticket))).isTrue();

        desk.complete(
                ticket,
                CaseTask.INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of("responsibility", "USER", "remedy", "INFO", "answer", "说明如下"));
        desk.complete(ticket, CaseTask.DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(desk.now(ticket));
        assertThat(desk.now(ticket).isClosed()).isTrue();

        assertThat(direct.isOpen(desk.now(ticket))).isFalse();
        assertThatThrownBy(() -> between("再说一句", seller.actor())).isInstanceOf(Conflict.class);
        talk.allowDirect(ticket.number(), false, agent.actor());
        assertThatThrownBy(() -> talk.allowDirect(ticket.number(), true, agent.actor()))
                .isInstanceOfSatisfying(
                        Conflict.class, over -> assertThat(over.code()).isEqualTo("closed"));
    }

    /** Whether the desk still owes its first response. */
    private boolean owesAResponse() {
        return deadlines.of(ticket.id()).stream()
                .anyMatch(one -> one.kind() == ClockKind.FIRST_RESPONSE && one.isLive());
    }

    private Message between(String words, Actor by) {
        return say(MessageThread.PARTIES, words, by);
    }

    private Message say(MessageThread thread, String words, Actor by) {
        return customers.say(desk.now(ticket), thread, "TICKET", words, by);
    }

    private Message correct(Message wrong, String words, Actor by) {
        return customers.say(
                desk.now(ticket),
                SayMessage.of(wrong.thread(), "TICKET", words).correcting(wrong.id()),
                by);
    }

    private Message enclose(MessageThread thread, Actor by) {
        return customers.say(
                desk.now(ticket),
                SayMessage.of(thread, "TICKET", "见附件").with(List.of(photo("截图.jpg"))),
                by);
    }

    private Enclosure photo(String name) {
        try {
            return new Enclosure(
                    files.receive(new ByteArrayInputStream(Media.photo()), name), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> bodies(Actor reader) {
        return messages.of(ticket.id(), Messages.readableBy(reader)).stream()
                .map(Message::body)
                .toList();
    }

    private List<String> types() {
        return journal.of(ticket.id()).stream().map(JournalEntry::type).toList();
    }
}
