package com.qihui.redress.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.merchant.ChangeContact;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.MerchantContacts;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.mail.MailSorting;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What people do with mails that found no way by themselves. */
@RedressTest
class MailSortingTests extends ByMail {

    @Autowired MailSorting sorting;
    @Autowired Desk shop;
    @Autowired MerchantContacts contacts;
    @Autowired Merchants merchants;
    @Autowired Evidence evidence;

    @Test
    void aStrangersAnswerIsHeldAndAPersonLetsItIn() throws Exception {
        Ticket ticket = complaint("<first@x>");
        Actor agent = actor(people.agent("RECHARGE"));
        deliver(
                mail("<s@x>", "Re: [" + references.of(ticket.number()) + "]", "我是他妻子")
                        .replace(sender, "wife-" + sender));
        fetchAndRead();
        assertThat(states()).containsExactly("FILED", "HELD STRANGER");
        assertThat(said(ticket)).extracting(Message::body).doesNotContain("我是他妻子");

        ReceivedMail held = sorting.list(Set.of(MailState.HELD), null, 1, agent).items().get(0);
        assertThat(held.number()).isEqualTo(ticket.number());
        assertThat(sorting.sheet(held.id(), agent).text()).isEqualTo("我是他妻子");
        assertThatThrownBy(() -> sorting.attach(held.id(), "C20000101-000001", agent))
                .isInstanceOf(RuleViolation.class);
        sorting.attach(held.id(), ticket.number(), agent);

        assertThat(said(ticket))
                .extracting(Message::body)
                .contains("（来信人：wife-" + sender + "，由工作人员归入）\n我是他妻子");
        assertThatThrownBy(() -> sorting.file(held.id(), agent)).isInstanceOf(Conflict.class);
    }

    @Test
    void whatAMerchantWritesIsPutIntoItsOwnThread() throws Exception {
        Merchant merchant = shop.merchant("来信小店");
        contacts.change(
                merchant.id(),
                merchants.byId(merchant.id()).orElseThrow().version(),
                new ChangeContact("shop-" + sender),
                people.admin().actor());
        Ticket ticket = shop.file(Complaints.about("来信小店", Category.AFTERSALES_DELAY));
        deliver(
                withPicture("<m@x>", "Re: 请兑现承诺：投诉 " + ticket.number(), "已补发，见截图")
                        .replace(sender, "shop-" + sender));
        fetchAndRead();
        assertThat(states()).containsExactly("HELD UNSIGNED_REFERENCE");
        Actor agent = actor(people.agent("GOODS"));
        ReceivedMail held = sorting.list(Set.of(MailState.HELD), null, 1, agent).items().get(0);

        sorting.attach(held.id(), ticket.number(), agent);

        assertThat(messages.of(ticket.id(), EnumSet.of(MessageThread.MERCHANT)))
                .extracting(Message::body, Message::senderKind)
                .contains(tuple("（来信人：shop-" + sender + "，由工作人员归入）\n已补发，见截图", "AGENT"));
        assertThat(said(ticket)).extracting(Message::body).noneMatch(body -> body.contains("已补发"));
        assertThat(evidence.of(ticket.id()))
                .filteredOn(piece -> "截图.png".equals(piece.fileName()))
                .extracting(EvidencePiece::addedByKind)
                .containsExactly("AGENT");
    }

    @Test
    void mailsOfMachinesBecomeNothingButCanStillBeFiled() throws Exception {
        deliver(mail("<auto@x>", "休假", "我在休假", "Auto-Submitted: auto-replied"));
        deliver(mail("<loop@x>", "投诉", "投诉").replace(sender, "desk+x@redress.example"));
        fetchAndRead();
        assertThat(states()).containsExactly("IGNORED AUTO_REPLY", "IGNORED LOOP");

        Actor manager = actor(people.manager());
        ReceivedMail first =
                sorting.list(Set.of(MailState.IGNORED), null, 2, manager).items().get(1);
        Ticket filed = sorting.file(first.id(), manager);

        assertThat(filed.channel()).isEqualTo(Channel.EMAIL);
        assertThat(states()).containsExactly("FILED AUTO_REPLY", "IGNORED LOOP");
    }

    @Test
    void whatCannotBeReadIsDeadWithItsRawTextAndCanBeTriedAgainAndFiled() throws Exception {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            deep.append(
                    "Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
        }
        deliver(mail("<deep@x>", "很深", "").strip() + "\r\n" + deep);
        fetchAndRead();
        assertThat(states()).containsExactly("DEAD TOO_DEEP");

        Actor agent = actor(people.agent("RECHARGE"));
        ReceivedMail dead = sorting.list(Set.of(MailState.DEAD), null, 1, agent).items().get(0);
        assertThat(sorting.sheet(dead.id(), agent).raw()).contains("boundary=b39");
        assertThat(dead.sender()).isEqualTo(sender);
        assertThat(dead.subject()).isEqualTo("很深");
        sorting.readAgain(dead.id(), agent);
        readAll();
        assertThat(states()).containsExactly("DEAD TOO_DEEP");

        Ticket filed = sorting.file(dead.id(), agent);
        assertThat(filed.complainantEmail()).isEqualTo(sender);
        assertThat(said(filed))
                .extracting(Message::body)
                .as("that nothing attached was taken")
                .anyMatch(body -> body.endsWith("上传：\n…"));
    }

    @Test
    void aMailUnderTheNumberOfAnotherIsHeldHoweverOftenItIsRead() throws Exception {
        Actor agent = actor(people.agent("RECHARGE"));
        deliver(mail("<same@x>", "一", "第一封"));
        deliver(mail("<same@x>", "二", "第二封"));
        fetchAndRead();

        sorting.readAgain(held(agent, MailState.HELD).id(), agent);
        readAll();
        assertThat(states()).containsExactly("FILED", "HELD SAME_ID");
        assertThat(held(agent, MailState.HELD).subject()).isEqualTo("二");

        sorting.putAside(held(agent, MailState.HELD).id(), agent);
        sorting.readAgain(held(agent, MailState.IGNORED).id(), agent);
        readAll();
        assertThat(states()).containsExactly("FILED", "HELD SAME_ID");
    }

    @Test
    void onlyTheDesksPeopleSortMail() {
        for (Account other : List.of(people.admin(), people.merchant(shop.merchant("邮件小店").id()))) {
            Actor by = actor(other);
            assertThatThrownBy(() -> sorting.list(Set.of(MailState.HELD), null, 1, by))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sorting.file(1, by)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sorting.attach(1, "x", by))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sorting.raw(1, by)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sorting.readAgain(1, by))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sorting.putAside(1, by))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private ReceivedMail held(Actor by, MailState state) {
        return sorting.list(Set.of(state), null, 1, by).items().get(0);
    }

    private static Actor actor(Account account) {
        return account.actor();
    }
}
