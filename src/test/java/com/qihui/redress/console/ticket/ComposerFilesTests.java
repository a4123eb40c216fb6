package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.UploadKt._upload;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.console.Page;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageFile;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.evidence.Media;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes with words goes to whom it was chosen for, and to nobody else. */
@RedressTest
class ComposerFilesTests extends AnswerScreen {

    @Autowired Promises promises;

    @Test
    void aFileChosenForANoteIsNotSentToTheComplainant() throws IOException {
        open(agent);
        choose(MessageThread.INTERNAL);
        attach("通道内部截图.jpg");

        choose(MessageThread.COMPLAINANT);
        assertThat(Page.words()).doesNotContain("通道内部截图.jpg");
        _setValue(text(TO_CUSTOMER), "您好，正在核实。");
        _click(Page.button("发送"));
        assertThat(files(MessageThread.COMPLAINANT)).isEmpty();

        choose(MessageThread.INTERNAL);
        assertThat(Page.words()).contains("通道内部截图.jpg");
        _click(Page.button("发送"));
        assertThat(files(MessageThread.INTERNAL)).containsExactly("通道内部截图.jpg");
        assertThat(Page.words()).containsOnlyOnce("通道内部截图.jpg");
    }

    @Test
    void aFileStaysWithTheNoteWhoseWordsAreBroughtAlong() throws IOException {
        open(agent);
        choose(MessageThread.INTERNAL);
        _setValue(text(NOTE), "已经退款到原账户");
        attach("通道内部截图.jpg");

        choose(MessageThread.COMPLAINANT);
        _click(Page.button("把刚才写的移过来"));
        _click(Page.button("发送"));

        assertThat(said(MessageThread.COMPLAINANT)).containsExactly("已经退款到原账户");
        assertThat(files(MessageThread.COMPLAINANT)).isEmpty();
    }

    @Test
    void aPromiseWaitsWhileANoteIsWrittenAndIsMadeToTheComplainantAlone() {
        open(agent);
        _setValue(text(TO_CUSTOMER), "我们24小时内退款。");
        _click(Page.button("记为承诺"));

        choose(MessageThread.INTERNAL);
        _setValue(text(NOTE), "请通道加急");
        _click(Page.button("发送"));
        assertThat(promises.of(ticket.id())).isEmpty();

        choose(MessageThread.COMPLAINANT);
        _click(Page.button("发送"));
        assertThat(promises.of(ticket.id())).hasSize(1);
    }

    @Test
    void whatSoundsLikeAPromiseIsOfferedAgainAfterANote() {
        open(agent);
        _setValue(text(TO_CUSTOMER), "我们24小时内退款。");

        choose(MessageThread.INTERNAL);
        assertThat(Page.words()).doesNotContain("像是承诺");

        choose(MessageThread.COMPLAINANT);
        assertThat(Page.words()).contains("像是承诺");
    }

    private static void attach(String name) throws IOException {
        _click(Page.button("附件"));
        _upload(_get(Upload.class), name, "image/jpeg", Media.photo());
        _click(Page.button("附上"));
    }

    private List<String> files(MessageThread thread) {
        return messages.of(ticket.id(), EnumSet.of(thread)).stream()
                .map(Message::files)
                .flatMap(List::stream)
                .map(MessageFile::name)
                .toList();
    }
}
