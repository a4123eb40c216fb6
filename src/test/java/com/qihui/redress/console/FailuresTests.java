package com.qihui.redress.console;

import static com.github.mvysny.kaributesting.v10.NotificationsKt.clearNotifications;
import static com.qihui.redress.console.Page.told;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RedressTest
class FailuresTests {

    private static final String SECRET = "jdbc:mysql://10.0.0.7";

    @Autowired Page page;
    @Autowired People people;

    private Account agent;

    /** A screen that cannot be opened. */
    @AnonymousAllowed
    public static class Broken extends Div {

        public Broken() {
            throw new IllegalStateException(SECRET);
        }
    }

    @BeforeEach
    void somebodyIsAtWork() {
        agent = people.agent("GOODS");
        page.open("inbox/mine", agent);
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void saysThatNothingIsAtAnAddress() {
        Page.follow("no/such/page");

        assertThat(words()).contains("没有这个页面", "回到首页");
    }

    @Test
    void saysThatAScreenCouldNotBeOpenedAndKeepsWhyToItself() {
        RouteConfiguration.forSessionScope().setRoute("broken", Broken.class);

        Page.follow("broken");

        assertThat(words()).containsPattern("页面没有打开.*参考号 \\d{6} ").doesNotContain(SECRET);
    }

    @Test
    void saysInEnglishToo() {
        page.close();
        page.openInEnglish("no/such/page", agent);

        assertThat(words()).containsIgnoringCase("page").doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void tellsWhatWasWrongAndWhatToDo() {
        assertThat(toldOf(RuleViolation.of("username", "username_taken")))
                .contains("用户名已被使用", "请改正后再提交");
        assertThat(
                        toldOf(
                                new RuleViolation(
                                        List.of(
                                                FieldError.of("a", "required"),
                                                FieldError.of("b", "required"),
                                                FieldError.of("c", "too_long", 60)))))
                .contains("必填；不得超过 60 个字符");
        assertThat(toldOf(new Conflict("task_taken", null))).contains("任务已被他人领取", "请重新打开后再试");
        assertThat(toldOf(new NotFound("ticket", SECRET))).doesNotContain(SECRET).isNotBlank();
        assertThat(toldOf(new AccessDeniedException(SECRET)))
                .contains("需要此权限请联系管理员")
                .doesNotContain(SECRET);
    }

    @Test
    void givesAReferenceForWhatNobodyExpected() {
        assertThat(toldOf(new IllegalStateException(SECRET)))
                .containsPattern("操作没有完成.*参考号 \\d{6} ")
                .doesNotContain(SECRET);
    }

    /** As the program ends, its words are gone before its pages. */
    @Test
    void saysNothingOnAPageThatIsClosing() {
        UI.getCurrent().close();

        assertThat(toldOf(new IllegalStateException(SECRET))).isEmpty();
    }

    private static String toldOf(Exception failure) {
        clearNotifications();
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(failure));
        return told();
    }
}
