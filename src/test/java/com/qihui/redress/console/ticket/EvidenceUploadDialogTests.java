package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.UploadKt._upload;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.words;
import static com.qihui.redress.console.ticket.EvidenceScreen.SHOP;
import static com.qihui.redress.console.ticket.EvidenceScreen.complaint;
import static com.qihui.redress.console.ticket.EvidenceScreen.dialog;
import static com.qihui.redress.console.ticket.EvidenceScreen.named;
import static com.qihui.redress.console.ticket.EvidenceScreen.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.FileDrop;
import com.qihui.redress.console.component.UploadDialog;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files handed in at the desk: nothing is added by accident and nothing lost. */
@RedressTest
class EvidenceUploadDialogTests {

    /** One white pixel. */
    private static final byte[] PICTURE =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC");

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired Evidence evidence;

    private Account agent;

    @BeforeEach
    void anAgentAndAMerchantAreKnown() {
        agent = people.agent("RECHARGE");
        desk.merchant(SHOP);
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void addsFilesAsWhatIsMissing() {
        Ticket ticket = desk.file(complaint());
        open(ticket);

        _click(named("上传余额对比"));
        assertThat(button("添加").isEnabled()).isFalse();
        assertThat(dialog()).contains("200 MB", "1 GB");
        _upload(_get(Upload.class), "after.png", "image/png", PICTURE);
        _upload(_get(Upload.class), "again.png", "image/png", PICTURE);
        _click(button("添加 2 件"));

        List<EvidencePiece> added = evidence.of(ticket.id()).stream().skip(3).toList();
        assertThat(added)
                .extracting(EvidencePiece::fileName)
                .containsExactly("after.png", "again.png");
        assertThat(added)
                .allSatisfy(
                        piece -> {
                            assertThat(piece.kind()).isEqualTo(EvidenceKind.BALANCE_COMPARISON);
                            assertThat(piece.shows()).containsExactly("after");
                            assertThat(piece.addedByKind()).isEqualTo("AGENT");
                        });
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(row("余额对比")).contains("充值前 ✓", "充值后 ✓").doesNotContain("请用户补充");
        assertThat(words()).contains("after.png · 69 B", "下载原件");
    }

    /** Whatever it is called: what could act in a browser is no evidence. */
    @Test
    void takesNoPageAndNoProgramForAPicture() {
        Ticket ticket = desk.file(complaint());
        open(ticket);
        _click(button("添加证据"));

        for (String content : List.of("<html><script>alert(1)</script></html>", "")) {
            _upload(
                    _get(Upload.class),
                    "bill.png",
                    "image/png",
                    content.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(received()).isZero();
        assertThat(button("添加").isEnabled()).isFalse();
        assertThat(evidence.of(ticket.id())).hasSize(3);
    }

    @Test
    void saysWhichFileIsTooLargeToBeSent() {
        open(desk.file(complaint()));
        _click(button("添加证据"));
        Upload upload = _get(Upload.class);

        ComponentUtil.fireEvent(
                upload, new FileRejectedEvent(upload, "文件过大，请压缩或分段后再传", "film.mp4"));

        assertThat(dialog()).contains("“film.mp4”：文件过大，请压缩或分段后再传");
    }

    @Test
    void guessesThatTheFirstGapIsFilled() {
        open(desk.file(complaint()));

        _click(button("添加证据"));

        assertThat(kind().getValue()).isEqualTo(EvidenceKind.BALANCE_COMPARISON);
    }

    /** Pasted in the moment in which the others were being added. */
    @Test
    void staysOpenForAFileThatCameWhileOthersWereAdded() {
        page.open("inbox", agent);
        List<String> added = new ArrayList<>();
        UploadDialog<String> dialog =
                new UploadDialog<>(
                        EvidenceKind.OTHER,
                        Set.of(),
                        (content, name) -> name,
                        1_000,
                        "",
                        handed -> {
                            handed.files().forEach(file -> added.add(file.file()));
                            if (added.size() == 1) {
                                _upload(_get(Upload.class), "late.png", "image/png", PICTURE);
                            }
                            return true;
                        });
        dialog.open();
        _upload(_get(Upload.class), "first.png", "image/png", PICTURE);

        _click(button("添加 1 件"));
        assertThat(dialog.isOpened()).isTrue();
        _click(button("添加 1 件"));

        assertThat(added).containsExactly("first.png", "late.png");
        assertThat(dialog.isOpened()).isFalse();
    }

    private void open(Ticket ticket) {
        EvidenceScreen.open(page, ticket, agent);
    }

    private static int received() {
        FileDrop<?> drop = _get(FileDrop.class);
        return drop.received().size();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<EvidenceKind> kind() {
        return _get(Select.class, spec -> spec.withLabel("这是什么"));
    }
}
