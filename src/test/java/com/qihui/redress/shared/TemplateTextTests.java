package com.qihui.redress.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTests {

    @Test
    void aPartStandsOnlyWhereItsConditionHolds() {
        String text = "A{{if merchant}}商家 {{merchant}}{{else}}平台{{end}}Z";

        assertThat(TemplateText.fill(text, Map.of("merchant", "小店"))).isEqualTo("A商家 小店Z");
        assertThat(TemplateText.fill(text, Map.of())).isEqualTo("A平台Z");
        assertThat(TemplateText.fill(text, Map.of("merchant", " "))).isEqualTo("A平台Z");
    }

    @Test
    void aConditionAsksForOneOfSeveralValues() {
        String text = "{{if channel=EMAIL|PHONE}}yes{{end}}{{if channel=TICKET}}no{{end}}";

        assertThat(TemplateText.fill(text, Map.of("channel", "PHONE"))).isEqualTo("yes");
        assertThat(TemplateText.fill(text, Map.of("channel", "TICKET"))).isEqualTo("no");
        assertThat(TemplateText.fill(text, Map.of("channel", "ONLINE_CHAT"))).isEmpty();
    }

    @Test
    void aConditionWithALineOfItsOwnLeavesNoneBehind() {
        String text = "您好\n{{if due}}\n在 {{due}} 前答复\n{{end}}\n工号 1018";

        assertThat(TemplateText.fill(text, Map.of("due", "今天"))).isEqualTo("您好\n在 今天 前答复\n工号 1018");
        assertThat(TemplateText.fill(text, Map.of())).isEqualTo("您好\n工号 1018");
    }

    @Test
    void whatIsMissingIsMarkedAsAskedFor() {
        assertThat(TemplateText.fill("{{a}} {{b}}", Map.of("a", "{{c}}"), name -> "<" + name + ">"))
                .isEqualTo("{{c}} <b>");
    }

    @Test
    void namesAreToldOfPlacesAndConditions() {
        String text = "{{a}} {{ a }} {{if b=X}}{{c}}{{else}}{{a}}{{end}}";

        assertThat(TemplateText.places(text)).containsExactly("a", "c");
        assertThat(TemplateText.unknown(text, List.of("a"))).containsExactly("b", "c");
        assertThat(TemplateText.uses(text, "c")).isTrue();
        assertThat(TemplateText.uses(text, "b")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{if a}}open",
                "{{if a}}{{if b}}{{end}}{{end}}",
                "{{end}}",
                "{{else}}x",
                "{{if a}}{{else}}{{else}}{{end}}",
                "{{if}}x{{end}}",
                "{{if a=}}x{{end}}",
                "{{if a b}}x{{end}}"
            })
    void whatIsNotWholeIsToldAndHarmsNobody(String text) {
        assertThat(TemplateText.isWellFormed(text)).isFalse();
        assertThat(TemplateText.fill(text, Map.of("a", "1"))).doesNotContain("{{if");
    }

    @Test
    void wholeOnesStandBesideEachOther() {
        assertThat(
                        TemplateText.isWellFormed(
                                "{{x}}{{if a}}1{{y}}{{else}}2{{z}}{{end}}{{if b=1|2}}3{{end}}"))
                .isTrue();
        assertThat(TemplateText.isWellFormed("plain")).isTrue();
    }
}
