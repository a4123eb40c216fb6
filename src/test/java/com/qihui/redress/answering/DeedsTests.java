package com.qihui.redress.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.answering.Term.Unit;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.ticket.Priority;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeedsTests {

    @Test
    void nobodyTakesAndGivesBackAtOnce() {
        assertThat(Deeds.of(Deed.of(Act.TAKE), Deed.of(Act.RELEASE)).acts())
                .containsExactly(Act.RELEASE);
        assertThat(Deeds.of(Deed.of(Act.RELEASE), Deed.of(Act.TAKE)).acts())
                .containsExactly(Act.TAKE);
    }

    @Test
    void ofTwoThatAreAlikeTheLaterCounts() {
        Deeds deeds = Deeds.of(Deed.to(Priority.HIGH), Deed.of(Act.TAKE), Deed.to(Priority.URGENT));

        assertThat(deeds.all()).containsExactly(Deed.to(Priority.URGENT), Deed.of(Act.TAKE));
    }

    /** Against the definition itself: no two exclude each other, each in its place. */
    @Property
    void whateverIsChosenCanBeDoneTogetherInOrder(@ForAll List<Act> chosen) {
        List<Act> acts = Deeds.of(chosen.stream().map(Deed::of).toList()).acts();

        assertThat(acts).doesNotHaveDuplicates().isSorted();
        assertThat(acts.containsAll(List.of(Act.TAKE, Act.RELEASE))).isFalse();
        chosen.stream()
                .filter(act -> act != Act.TAKE && act != Act.RELEASE)
                .forEach(act -> assertThat(acts).contains(act));
        if (!chosen.isEmpty()) {
            assertThat(acts).contains(chosen.get(chosen.size() - 1));
        }
    }

    @Test
    void saysWhatIsWrongWithThem() {
        Deeds deeds =
                Deeds.of(
                        Deed.note(" "),
                        new Deed(Act.PRIORITY, "SOON", "", ""),
                        new Deed(Act.PROMISE, "0 HOURS", "退款", ""),
                        new Deed(Act.TAKE, "x", "", ""));

        assertThat(deeds.faults(MessageThread.COMPLAINANT))
                .extracting(FieldError::code)
                .containsExactly("deed_value", "deed_value", "deed_words", "deed_value");
        assertThat(codes(Deeds.of(Deed.note("长".repeat(Deed.WORDS + 1))), null))
                .containsExactly("too_long");
    }

    @Test
    void nothingIsPromisedToColleaguesAndWhatIsAnsweredNeedsNoMark() {
        Deeds promise = Deeds.of(Deed.promise("退款", new Term(24, Unit.HOURS)));
        Deeds needless = Deeds.of(Deed.of(Act.NO_ANSWER));

        assertThat(promise.faults(MessageThread.COMPLAINANT)).isEmpty();
        assertThat(codes(promise, MessageThread.INTERNAL)).containsExactly("deed_thread");
        assertThat(codes(promise, null)).containsExactly("deed_thread");
        assertThat(needless.faults(MessageThread.INTERNAL)).isEmpty();
        assertThat(codes(needless, MessageThread.COMPLAINANT)).containsExactly("deed_thread");
        assertThat(promise.fitting(MessageThread.MERCHANT)).isEqualTo(Deeds.NONE);
    }

    @Test
    void areKeptAsTheyWere() {
        Deeds deeds =
                Deeds.of(
                        Deed.promise("退款到原账户", new Term(3, Unit.WORKING_DAYS)).from("安抚"),
                        Deed.note("“引号”\n换行"),
                        Deed.of(Act.RELEASE));

        assertThat(DeedText.read(DeedText.write(deeds))).isEqualTo(deeds);
        assertThat(DeedText.write(Deeds.NONE)).isNull();
        assertThat(DeedText.read(null)).isEqualTo(Deeds.NONE);
    }

    @Test
    void termsAreOneNumberAndOneUnit() {
        assertThat(Term.read("24 HOURS")).contains(new Term(24, Unit.HOURS));
        assertThat(Term.read(new Term(3, Unit.WORKING_DAYS).toString()))
                .contains(new Term(3, Unit.WORKING_DAYS));
        for (String wrong :
                List.of("", "0 HOURS", "721 HOURS", "9999 HOURS", "3 WEEKS", "-1 HOURS")) {
            assertThat(Term.read(wrong)).as(wrong).isEmpty();
        }
    }

    private static List<String> codes(Deeds deeds, @Nullable MessageThread to) {
        return deeds.faults(to).stream().map(FieldError::code).toList();
    }
}
